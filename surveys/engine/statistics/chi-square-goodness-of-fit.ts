/**
 * The test of whether those who answered are made up as a list says. It refuses an empty base and shares that
 * are none, and does not correct for a list that is nearly used up.
 */

import { chiSquareTail } from './chi-square-cdf.ts'
import type { ChiSquareTest } from './chi-square-homogeneity.ts'

/** How far the shares of a list may be from adding up to 1, by rounding. */
const ROUNDING = 1e-9

/**
 * Ask how surprising counts so uneven would be if answers came by the shares given, such as those of the roles
 * on a list of all who were invited.
 *
 * Equal to `chisq.test(counts, p = shares)` in R.
 * Source: Pearson 1900, Philosophical Magazine 50, 157-175; for small counts Cochran 1954, Biometrics 10,
 * 417-451.
 *
 * @param counts of each category, whole numbers of zero or more, not all zero
 * @param shares of each category, above 0 and adding up to 1; leave out a category that nobody could be in
 * @returns statistic, degrees of freedom, p from 0 to 1, and the smallest expected count, below 1 of which p is
 *   not to be trusted
 * @throws RangeError when there are fewer than two categories, the two lists differ in length, a count is not a
 *   whole number of zero or more, all are zero, or the shares are not above 0 or do not add up to 1
 * @example
 * chiSquareGoodnessOfFit([12, 18, 6], [0.3, 0.45, 0.25])
 * // => { statistic: 1.3333333333333337, df: 2, p: 0.513417119032592, leastExpected: 9 }
 */
export function chiSquareGoodnessOfFit(counts: readonly number[], shares: readonly number[]): ChiSquareTest {
  if (counts.length < 2) throw new RangeError('chiSquareGoodnessOfFit requires at least two categories')
  if (shares.length !== counts.length) {
    throw new RangeError('chiSquareGoodnessOfFit requires a share for each category')
  }
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError('chiSquareGoodnessOfFit requires counts that are whole numbers of zero or more')
  }
  const answers = counts.reduce((sum, count) => sum + count, 0)
  if (answers === 0) throw new RangeError('chiSquareGoodnessOfFit requires at least one answer')
  const all = shares.reduce((sum, share) => sum + share, 0)
  if (!(shares.every((share) => share > 0) && Math.abs(all - 1) <= ROUNDING)) {
    throw new RangeError('chiSquareGoodnessOfFit requires shares above zero that add up to one')
  }
  const statistic = counts.reduce((sum, count, category) => {
    const expected = answers * (shares[category] ?? 0)
    return sum + (count - expected) ** 2 / expected
  }, 0)
  const df = counts.length - 1
  const leastExpected = answers * Math.min(...shares)
  return { statistic, df, p: chiSquareTail(statistic, df), leastExpected }
}
