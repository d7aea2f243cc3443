/** Complementary suppression: which siblings must stay hidden so that none follows from the total. */

/** One member of a family whose total is known. */
export interface Sibling {
  readonly id: string
  /** People who answered. */
  readonly n: number
  /** Must not be shown even though it is large enough, because all of it answered alike. */
  readonly alike?: boolean
}

/**
 * Choose the siblings that must be hidden.
 *
 * First those with fewer than `k` people (none at all is nothing to hide) or all of whom answered alike. Then, while
 * what is hidden could be told by taking the shown from the total (one alone, fewer than `k` together, or all of them
 * alike), the smallest that is still shown. The rule is that of Viva Glint and Culture Amp (indirect suppression).
 *
 * @param k fewest people a figure may stand for
 * @param togetherAlike whether all people of the hidden siblings answered alike
 * @example suppress([{ id: 'sales', n: 4 }, { id: 'technology', n: 9 }], 5) // Set { 'sales', 'technology' }
 */
export function suppress(
  siblings: readonly Sibling[],
  k: number,
  togetherAlike: (hidden: ReadonlySet<string>) => boolean = () => false,
): Set<string> {
  const mustHide = ({ n, alike }: Sibling) => alike || (n > 0 && n < k)
  const hidden = new Set(siblings.filter(mustHide).map(({ id }) => id))
  const shown = siblings
    .filter(({ id, n }) => n > 0 && !hidden.has(id))
    .toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))
  let together = siblings.reduce((sum, { id, n }) => sum + (hidden.has(id) ? n : 0), 0)
  for (const next of shown) {
    if (hidden.size === 0 || (hidden.size > 1 && together >= k && !togetherAlike(hidden))) break
    hidden.add(next.id)
    together += next.n
  }
  return hidden
}
