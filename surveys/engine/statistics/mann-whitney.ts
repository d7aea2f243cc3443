/**
 * The test of two groups that answered on an ordered scale, from how many chose each point. It refuses groups
 * that nobody answered in, and reads nothing into how far apart the points are.
 */

import { normalCdf } from './normal-distribution.ts'

/** How often the second group lies higher, and how surprising that is. */
export interface RankComparison {
  /** The chance that one of the second group answered higher than one of the first, equals counted half. */
  readonly superiority: number
  /** The distance from equal chances in standard errors; above zero the second group lies higher. */
  readonly z: number
  readonly p: number
}

/**
 * Ask whether one group answers higher than another on a scale whose points have an order and nothing more,
 * such as detractor, passive and promoter, or never to always.
 *
 * The normal approximation, its variance corrected for ties, without correction for continuity; use it from
 * about ten answers on each side. Where everybody chose the same point, z is 0 and p is 1.
 * `p` is equal to R's `wilcox.test(second, first, exact = FALSE, correct = FALSE)$p.value`, and `superiority`
 * to its W over the product of the two sizes.
 * Source: Mann & Whitney 1947, Annals of Mathematical Statistics 18, 50-60; for ties, Lehmann 1975,
 * Nonparametrics, section 1.4.
 *
 * @param first how many of the first group chose each point, lowest point first
 * @param second the same points for the second group
 * @returns superiority from 0 to 1, z in standard errors, and the two-sided p value from 0 to 1
 * @throws RangeError when the groups do not have the same points, a count is not a whole number of zero or
 *   more, or a group has no answers
 * @example
 * mannWhitney([13, 15, 12], [10, 20, 30])
 * // => { superiority: 0.6229166666666667, z: 2.2240674310495283, p: 0.02614390776421421 }
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): RankComparison {
  if (first.length !== second.length) {
    throw new RangeError('mannWhitney requires counts of the same points for both groups')
  }
  if (![...first, ...second].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError('mannWhitney requires counts that are whole numbers of zero or more')
  }
  let firstBelow = 0
  let secondBelow = 0
  let higher = 0
  let tied = 0
  for (const [point, ofFirst] of first.entries()) {
    const ofSecond = second[point] ?? 0
    const atPoint = ofFirst + ofSecond
    higher += ofSecond * (firstBelow + ofFirst / 2)
    tied += atPoint * (atPoint * atPoint - 1)
    firstBelow += ofFirst
    secondBelow += ofSecond
  }
  if (firstBelow === 0 || secondBelow === 0)
    throw new RangeError('mannWhitney requires answers in both groups')
  const answers = firstBelow + secondBelow
  const pairs = firstBelow * secondBelow
  const superiority = higher / pairs
  const untied = answers + 1 - tied / (answers * (answers - 1))
  const distance = higher - pairs / 2
  const z = distance === 0 ? 0 : distance / Math.sqrt((pairs * untied) / 12)
  return { superiority, z, p: 2 * normalCdf(-Math.abs(z)) }
}
