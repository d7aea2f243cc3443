/**
 * The interval of a mean, from the three sums that a tally keeps instead of the answers. It refuses an empty
 * base and sums that no answers can have, and invents no spread for a single answer.
 */

import type { Interval } from './interval.ts'
import { studentTQuantile } from './student-t-quantile.ts'

/** How many answers there are, their sum, and the sum of their squares. */
export interface MeanSums {
  readonly n: number
  readonly sum: number
  readonly squares: number
}

/** Two answers or more: `sd` is the standard deviation with divisor n - 1. */
export interface MeasuredMean extends Interval {
  readonly mean: number
  readonly sd: number
}

/** A single answer: it has a mean and, since nothing was measured twice, no spread and no interval. */
export interface LoneMean {
  readonly mean: number
  readonly sd: null
  readonly low: null
  readonly high: null
}

/** Squares that fall short of the least possible by less than this share owe it to rounding. */
const ROUNDING = 1e-9

/**
 * Estimate a mean and how far it may lie from the truth, where the distribution of the answers is not far
 * from symmetric or the answers are many.
 *
 * The interval is Student's, mean ± t(n - 1) * sd / sqrt(n); it is not clipped to the ends of the scale.
 * Equal to R's `t.test(x, conf.level = confidence)$conf.int`; the sd to `sd(x)`. About as many digits are lost
 * as the square of mean / sd has, which is one or two for rating scales.
 * Source: Student 1908, The Probable Error of a Mean, Biometrika 6, 1-25.
 *
 * @param sums `n` a whole number from 1; `sum` and `squares` finite, in points and points squared
 * @param confidence the level of the interval, above 0 and below 1
 * @returns mean, sd and limits in points; for one answer everything but the mean is null
 * @throws RangeError when `n` is not a whole number from 1, the sums are not finite, the squares are fewer
 *   than the sum implies, or the confidence is outside its range
 * @example
 * meanInterval({ n: 7, sum: 28, squares: 120 })
 * // => { mean: 4, sd: 1.154700538379252, low: 2.9320801164994, high: 5.0679198835006 }
 */
export function meanInterval(sums: MeanSums, confidence = 0.95): MeasuredMean | LoneMean {
  const { n, sum, squares } = sums
  if (n === 0) throw new RangeError('meanInterval requires at least one answer')
  if (!(Number.isInteger(n) && n > 0)) throw new RangeError('meanInterval requires a whole number of answers')
  if (!(Number.isFinite(sum) && Number.isFinite(squares))) {
    throw new RangeError('meanInterval requires finite sums')
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError('meanInterval requires a confidence between 0 and 1')
  }
  const mean = sum / n
  const deviations = squares - sum * mean
  if (deviations < -ROUNDING * Math.abs(squares)) {
    throw new RangeError('meanInterval requires squares that some answers could have')
  }
  if (n === 1) return { mean, sd: null, low: null, high: null }
  const sd = Math.sqrt(Math.max(0, deviations) / (n - 1))
  const reach = -studentTQuantile((1 - confidence) / 2, n - 1) * (sd / Math.sqrt(n))
  return { mean, sd, low: mean - reach, high: mean + reach }
}
