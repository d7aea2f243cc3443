/**
 * The interval of a mean on a scale with two ends, for answers that are nearly or wholly alike as well. It leaves the
 * mean unadjusted, and invents no spread for a single answer.
 */

import { designAdjustedMean, type MeanDesign } from './design-adjusted-mean.ts'
import type { Ends } from './largest-squares.ts'
import type { LoneMean, MeanSums, MeasuredMean } from './mean-interval.ts'
import { unseenReach } from './unseen-reach.ts'

/**
 * Estimate a mean and how far it may lie from the truth, where no answer can lie beyond two ends.
 *
 * The reach of Student's interval, as of `designAdjustedMean`, and `unseenReach` of n / deff answers, together as errors
 * that know nothing of each other: sqrt(one² + other²); kept within the ends. Where all answered alike, it is the latter
 * alone, and where answers are spread as usual, the former.
 * Source: as of both; putting them together is our own convention.
 *
 * @param sums `n` a whole number from 1; `sum` and `squares` finite, in points and points squared
 * @param ends in points, `from` no higher than `to`
 * @param design effect and degrees of freedom; 1 and n - 1 unless said
 * @param confidence the level of the interval, above 0 and below 1
 * @returns mean, sd and limits in points; for one answer everything but the mean is null
 * @throws RangeError by `unseenReach`, when the ends are not in order or the mean lies beyond them; by
 *   `designAdjustedMean`, when sums, design or confidence are outside their ranges
 * @example
 * boundedMean({ n: 12, sum: 60, squares: 300 }, { from: 1, to: 5 })
 * // => { mean: 5, sd: 0, low: 4.116311232217777, high: 5 }
 */
export function boundedMean(
  sums: MeanSums,
  ends: Ends,
  design: MeanDesign = { deff: 1, df: Math.max(1, sums.n - 1) },
  confidence = 0.95,
): MeasuredMean | LoneMean {
  const estimate = designAdjustedMean(sums, design, confidence)
  const { mean } = estimate
  const { below, above } = unseenReach(mean, ends, sums.n / design.deff, estimate.sd ?? 0, confidence)
  if (estimate.sd === null) return estimate
  return {
    ...estimate,
    low: Math.max(ends.from, mean - Math.hypot(mean - estimate.low, below)),
    high: Math.min(ends.to, mean + Math.hypot(estimate.high - mean, above)),
  }
}
