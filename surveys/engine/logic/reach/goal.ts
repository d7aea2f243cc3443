/** What would have to be so for a question to be asked, as a tree that simplifies itself; searches nothing. */

/** A wish about a person's answers; questions and items are named by their places in the layout. */
export type Goal =
  | { readonly kind: 'sure' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Goal[] }
  | { readonly kind: 'asked'; readonly question: number; readonly want: boolean }
  /** The item's answer is of one of the classes whose bits are set. */
  | { readonly kind: 'within'; readonly item: number; readonly classes: bigint }

export const sure: Goal = { kind: 'sure' }
export const impossible: Goal = { kind: 'impossible' }

/**
 * Wish for all of several goals.
 *
 * @example all([sure, goal]) // goal
 */
export function all(of: readonly Goal[]): Goal {
  return joined('all', of, sure, impossible)
}

/**
 * Wish for at least one of several goals.
 *
 * @example any([impossible, goal]) // goal
 */
export function any(of: readonly Goal[]): Goal {
  return joined('any', of, impossible, sure)
}

function joined(kind: 'all' | 'any', of: readonly Goal[], neutral: Goal, decisive: Goal): Goal {
  const rest = of.filter((goal) => goal.kind !== neutral.kind)
  if (rest.some((goal) => goal.kind === decisive.kind)) return decisive
  return rest.length === 1 ? (rest[0] ?? neutral) : rest.length === 0 ? neutral : { kind, of: rest }
}
