/**
 * Which categories are too small to be weighted alone. It refuses to judge which of them are alike: it puts
 * together whatever is small, by numbers only.
 */

/** Below this many answers one person's weight would speak for too many. */
const FEWEST = 5

/**
 * Put the categories with few answers together, until what is put together has enough of them.
 *
 * All categories below `fewest` become one group; while that has too few itself, the smallest of the others
 * joins it, the first of those that are equal. Everybody else stays alone. Where all together are too few, one
 * group of all remains.
 * Source: the practice of collapsing raking categories below 5 % or some number of cases, Battaglia, Hoaglin &
 * Frankel 2009, Practical Considerations in Raking Survey Data, Survey Practice 2(5).
 *
 * @param answers how many answered in each category of the list, zero included
 * @param fewest how many answers a group needs, a whole number from 1
 * @returns groups of categories, each category in one of them, in the order they were given in
 * @throws RangeError when a number of answers is not a whole number of zero or more, or `fewest` not one from 1
 * @example
 * collapseCategories(new Map([['buyer', 12], ['user', 18], ['executive', 3], ['technical', 0]]))
 * // => [['buyer', 'executive', 'technical'], ['user']]
 */
export function collapseCategories(answers: ReadonlyMap<string, number>, fewest = FEWEST): string[][] {
  if (![...answers.values()].every((n) => Number.isInteger(n) && n >= 0)) {
    throw new RangeError('collapseCategories requires whole numbers of answers, zero or more')
  }
  if (!(Number.isInteger(fewest) && fewest >= 1)) {
    throw new RangeError('collapseCategories requires a whole number of fewest answers, one or more')
  }
  const smallestFirst = [...answers].sort(([, one], [, other]) => one - other)
  const together = new Set<string>()
  let joined = 0
  for (const [category, n] of smallestFirst) {
    if (n >= fewest && (together.size === 0 || joined >= fewest)) break
    together.add(category)
    joined += n
  }
  const group: string[] = []
  const groups: string[][] = []
  for (const category of answers.keys()) {
    if (!together.has(category)) groups.push([category])
    else if (group.push(category) === 1) groups.push(group)
  }
  return groups
}
