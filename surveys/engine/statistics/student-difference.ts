/**
 * The difference of two means of different people who are taken to lie apart as much on one side as on the other. It
 * is for sides too small to tell how far they do, and refuses sums that no answers can have.
 */

import { type MeanSums, meanInterval } from './mean-interval.ts'
import { studentTCdf } from './student-t-cdf.ts'
import { studentTQuantile } from './student-t-quantile.ts'
import type { MeanDifference } from './welch-difference.ts'

/**
 * Estimate by how much a mean has risen, with one spread for both sides: two people who happen to say the same do
 * not pass for people who always do.
 *
 * The variance is that of both sides about their own means, with n1 + n2 - 2 degrees of freedom. Where one side is
 * small and the more spread one, the interval is too narrow; there `welchDifference` is right.
 * Equal to `t.test(after, before, var.equal = TRUE, conf.level = confidence)` in R.
 * Source: Student 1908, The Probable Error of a Mean, Biometrika 6, 1-25; Fisher 1925, Applications of "Student's"
 * Distribution, Metron 5, 90-104.
 *
 * @param before `n` a whole number from 1; `sum` and `squares` finite, in points and points squared
 * @param after sums likewise
 * @param confidence the level of the interval, above 0 and below 1
 * @returns difference, limits, t, df and p; null where no spread was measured: a single answer on both sides, or all
 *   alike on each
 * @throws RangeError, by `meanInterval`, when sums or confidence are outside their ranges
 * @example
 * studentDifference({ n: 5, sum: 17, squares: 63 }, { n: 4, sum: 18, squares: 82 })
 * // => { difference: 1.1, low: -0.3928467295217202, high: 2.59284672952172, t: 1.742366865475468, df: 7,
 * //      p: 0.12497678418833218 }
 */
export function studentDifference(
  before: MeanSums,
  after: MeanSums,
  confidence = 0.95,
): MeanDifference | null {
  const [earlier, later] = [meanInterval(before, confidence), meanInterval(after, confidence)]
  const df = before.n + after.n - 2
  const squares = (before.n - 1) * (earlier.sd ?? 0) ** 2 + (after.n - 1) * (later.sd ?? 0) ** 2
  if (squares === 0) return null
  const error = Math.sqrt((squares / df) * (1 / before.n + 1 / after.n))
  const difference = later.mean - earlier.mean
  const t = difference / error
  const reach = -studentTQuantile((1 - confidence) / 2, df) * error
  const p = 2 * studentTCdf(-Math.abs(t), df)
  return { difference, low: difference - reach, high: difference + reach, t, df, p }
}
