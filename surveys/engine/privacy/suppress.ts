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
 * what is hidden could be told by taking the shown from the total (one alone, or fewer than `k` together), the
 * smallest that is still shown. The rule is that of Viva Glint and Culture Amp (indirect suppression).
 *
 * @param k fewest people a figure may stand for
 * @example suppress([{ id: 'sales', n: 4 }, { id: 'technology', n: 9 }], 5) // Set { 'sales', 'technology' }
 */
export function suppress(siblings: readonly Sibling[], k: number): Set<string> {
  const peopled = siblings.filter(({ n }) => n > 0)
  const hidden = new Set(peopled.filter(({ n, alike }) => n < k || alike).map(({ id }) => id))
  const shown = peopled
    .filter(({ id }) => !hidden.has(id))
    .toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))
  let together = peopled.reduce((sum, { id, n }) => sum + (hidden.has(id) ? n : 0), 0)
  for (const next of shown) {
    if (hidden.size === 0 || (hidden.size > 1 && together >= k)) break
    hidden.add(next.id)
    together += next.n
  }
  return hidden
}
