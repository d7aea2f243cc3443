/**
 * The interval of a mean whose answers come in clusters, several from one account. It measures no design effect
 * itself, and invents no spread for a single answer.
 */

import { type LoneMean, type MeanSums, type MeasuredMean, meanInterval } from './mean-interval.ts'
import { studentTQuantile } from './student-t-quantile.ts'

/** How many times larger a variance is by clusters, and by how many degrees of freedom that is known. */
export interface MeanDesign {
  /** From 1; `designEffect` gives it. */
  readonly deff: number
  /** A number from 1: one less than there are clusters, or than there are answers where the effect was assumed. */
  readonly df: number
}

/**
 * Estimate a mean and how far it may lie from the truth, where people of one account answer alike.
 *
 * mean ± t(df) * sd * sqrt(deff / n), not clipped to the ends of the scale; with a design effect of 1 and n - 1
 * degrees of freedom it is that of `meanInterval`. In R, package survey, with a measured effect:
 * `confint(svymean(~x, design), df = degf(design))`.
 * Source: Kish 1965, Survey Sampling, section 8.2; Korn & Graubard 1999, Analysis of Health Surveys, section 5.2
 * (degrees of freedom).
 *
 * @param sums `n` a whole number from 1; `sum` and `squares` finite, in points and points squared
 * @param design effect and degrees of freedom
 * @param confidence the level of the interval, above 0 and below 1
 * @returns mean, sd and limits in points; for one answer everything but the mean is null
 * @throws RangeError when the design effect or the degrees of freedom are not numbers from 1; by `meanInterval`, when
 *   sums or confidence are outside their ranges
 * @example
 * designAdjustedMean({ n: 7, sum: 28, squares: 120 }, { deff: 1.44, df: 4 })
 * // => { mean: 4, sd: 1.154700538379252, low: 2.545912016290455, high: 5.454087983709545 }
 */
export function designAdjustedMean(
  sums: MeanSums,
  { deff, df }: MeanDesign,
  confidence = 0.95,
): MeasuredMean | LoneMean {
  if (!(deff >= 1 && deff < Infinity)) {
    throw new RangeError('designAdjustedMean requires a design effect of 1 or more')
  }
  if (!(df >= 1 && df < Infinity)) {
    throw new RangeError('designAdjustedMean requires at least one degree of freedom')
  }
  const simple = meanInterval(sums, confidence)
  if (simple.sd === null) return simple
  const { mean, sd } = simple
  const reach = -studentTQuantile((1 - confidence) / 2, df) * sd * Math.sqrt(deff / sums.n)
  return { mean, sd, low: mean - reach, high: mean + reach }
}
