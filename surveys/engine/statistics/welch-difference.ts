/**
 * The difference of two means of different people. It refuses an empty base and sums that no answers can
 * have, takes the two spreads for no more alike than they are, and invents none.
 */

import type { Interval } from './interval.ts'
import { type MeanSums, meanInterval } from './mean-interval.ts'
import { studentTCdf } from './student-t-cdf.ts'
import { studentTQuantile } from './student-t-quantile.ts'

/** A difference and its interval in points; above zero the later mean is larger. */
export interface MeanDifference extends Interval {
  readonly difference: number
  /** The difference in standard errors. */
  readonly t: number
  /** Degrees of freedom, which need not be whole. */
  readonly df: number
  /** The two-sided p value, from 0 to 1. */
  readonly p: number
}

/**
 * Estimate by how much a mean has risen, between two waves or two groups, how far that may lie from the
 * truth, and how surprising it would be if both were equal.
 *
 * Each side brings its own variance; the degrees of freedom are those of Welch and Satterthwaite.
 * Equal to `t.test(after, before, conf.level = confidence)` in R.
 * Source: Welch 1947, The Generalization of Student's Problem When Several Different Population Variances Are
 * Involved, Biometrika 34, 28-35.
 *
 * @param before `n` a whole number from 1; `sum` and `squares` finite, in points and points squared
 * @param after sums likewise
 * @param confidence the level of the interval, above 0 and below 1
 * @returns difference, limits, t, df and p; null where no spread was measured: a single answer on either
 *   side, or all alike on both
 * @throws RangeError, by `meanInterval`, when sums or confidence are outside their ranges
 * @example
 * welchDifference({ n: 5, sum: 17, squares: 63 }, { n: 4, sum: 18, squares: 82 })
 * // => { difference: 1.1, low: -0.3261609883774723, high: 2.5261609883774723, t: 1.877304409162295,
 * //      df: 6.13473400154202, p: 0.10849091575862686 }
 */
export function welchDifference(before: MeanSums, after: MeanSums, confidence = 0.95): MeanDifference | null {
  const earlier = meanInterval(before, confidence)
  const later = meanInterval(after, confidence)
  if (earlier.sd === null || later.sd === null) return null
  const earlierError = earlier.sd ** 2 / before.n
  const laterError = later.sd ** 2 / after.n
  const both = earlierError + laterError
  if (both === 0) return null
  const parts = (earlierError / both) ** 2 / (before.n - 1) + (laterError / both) ** 2 / (after.n - 1)
  const df = Math.max(1, 1 / parts)
  const error = Math.sqrt(both)
  const difference = later.mean - earlier.mean
  const t = difference / error
  const reach = -studentTQuantile((1 - confidence) / 2, df) * error
  const p = 2 * studentTCdf(-Math.abs(t), df)
  return { difference, low: difference - reach, high: difference + reach, t, df, p }
}
