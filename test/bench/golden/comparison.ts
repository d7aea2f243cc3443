/** How far a function is from what is known of a key of the references; judges no distance. */
import { relativeError } from '../../engine/statistics/relative-error.ts'

/** Who worked out what is known: a program of somebody else, or a formula alone. */
export type Maker =
  | 'R'
  | 'R, NPS'
  | 'R, survey'
  | 'R, psych'
  | 'R, lavaan'
  | 'statsmodels'
  | 'mpmath'
  | 'formula'

/** How far a figure may be from the reference unless it is said otherwise, and a distribution beneath others. */
const TOLERANCE = 1e-9
export const KERNEL_TOLERANCE = 1e-12

export interface Comparison {
  /** A file of `test/fixtures/golden` and what of it was compared. */
  readonly key: string
  readonly by: string
  readonly made: Maker
  readonly cases: number
  readonly figures: number
  /** The largest of all deviations; none is a number where a figure is missing. */
  readonly largest: number
  readonly tolerance: number
}

interface Known<Case> {
  readonly key: string
  readonly by: { readonly name: string }
  readonly made: Maker
  readonly cases: readonly Case[]
  readonly tolerance?: number
}

/**
 * Compare a function with what is known for each case.
 *
 * @param deviations how far each figure of a case is from what is known, by `apart` or `relativeError`
 */
export function compare<Case>(
  { key, by, made, cases, tolerance = TOLERANCE }: Known<Case>,
  deviations: (known: Case) => readonly number[],
): Comparison {
  const all = cases.flatMap(deviations)
  return {
    key,
    by: by.name,
    made,
    cases: cases.length,
    figures: all.length,
    largest: Math.max(...all),
    tolerance,
  }
}

type Figure = number | null | undefined

/** The distance of a figure from the known one; none apart where both are none by right, else infinitely. */
export function apart(found: Figure, known: number | null): number {
  if (found === null || known === null) return found === known ? 0 : Infinity
  return Math.abs((found ?? Number.NaN) - known)
}

/** The distance of each figure of a row from the known one. */
export function eachApart(found: readonly Figure[], known: readonly (number | null)[]): number[] {
  return both(found, known, apart)
}

/** The distance of each figure of a row from the known one, as a share of it. */
export function eachRelative(found: readonly number[], known: readonly number[]): number[] {
  return both(found, known, relativeError)
}

function both<Found, Known>(
  found: readonly Found[],
  known: readonly Known[],
  distance: (found: Found, known: Known) => number,
): number[] {
  if (found.length !== known.length) return [Infinity]
  return known.map((one, index) => distance(found[index] as Found, one))
}
