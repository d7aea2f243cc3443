/**
 * The difference of two net scores from different people, with interval and test. It is not for people who are
 * in both, nor for a part against the whole it belongs to: that is compared with the rest.
 */

import { adjustedNetScore } from './adjusted-net-score.ts'
import type { NetCounts } from './adjusted-wald-interval.ts'
import { type DifferenceOptions, type NetScoreDifference, netScoreTest } from './net-score-test.ts'

/**
 * Compare two net scores of different people: two waves, a group and the rest.
 *
 * The difference is the raw one. Interval and test stand on both scores with three answers added, so that the
 * interval lies about their difference, not about the raw one, and leaves out zero exactly where p is below one
 * minus the confidence. It is clipped to -2 and 2. In R, with e and s the adjusted scores and their errors:
 * `z <- (e2 - e1) / sqrt(s1^2 + s2^2)`, `2 * pnorm(-abs(z))`.
 * Source: Rocks 2016, Interval Estimation for the Net Promoter Score, The American Statistician 70, 365-372
 * (arXiv 1601.07235), and its R package NPS, the adjusted Wald test of two samples.
 *
 * @param before whole numbers of zero or more, not all zero
 * @param after the same of the other side
 * @param options level and design effects
 * @returns difference, interval and error in units of the score, z, and p from 0 to 1
 * @throws RangeError when a count is not a whole number of zero or more, one side has no answers, a design
 *   effect is not a number from 1, or the confidence is outside its range
 * @example
 * netScoreDifference({ up: 42, level: 31, down: 27 }, { up: 60, level: 25, down: 15 })
 * // => { difference: 0.3, low: 0.0783817944564192, high: 0.504142477388241, se: 0.108614414930623,
 * //      z: 2.68161584360945, p: 0.00732675421264448 }
 */
export function netScoreDifference(
  before: NetCounts,
  after: NetCounts,
  options: DifferenceOptions = {},
): NetScoreDifference {
  const { confidence = 0.95, deffBefore, deffAfter } = options
  const first = adjustedNetScore('netScoreDifference', before, deffBefore)
  const second = adjustedNetScore('netScoreDifference', after, deffAfter)
  const variance = first.variance / first.total + second.variance / second.total
  return netScoreTest('netScoreDifference', first, second, variance, confidence)
}
