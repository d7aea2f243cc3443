/**
 * How many answers a net score needs to be known to within a margin. It plans for answers that chance has
 * chosen, and knows nothing of how many people have to be asked for one to answer.
 */

import { checkNetVariance, PLANNING_VARIANCE } from './net-score-variance.ts'
import { twoSidedZ } from './two-sided-z.ts'

/** How closely a net score is to be known. */
export interface PrecisionPlan {
  /** Half the width of the interval, above 0 and up to 1: 0.1 for ten points. */
  readonly margin: number
  /** How much one answer varies, above 0 and up to 1; two thirds unless said. */
  readonly variance?: number
  /** The level of the interval, above 0 and below 1; 0.95 unless said. */
  readonly confidence?: number
  /** How many people are on the list, where the score is to be about nobody else. */
  readonly listed?: number
}

/**
 * Find how many answers make the interval of a net score reach no farther than a margin.
 *
 * n = z² variance / margin², less the three answers that the adjusted Wald interval adds. For one list
 * n / (1 + (n - 1) / listed), the three not taken off, since a small list has nothing to spare. Rounded up.
 * Source: Lewis & Sauro, MeasuringU, sample sizes for net promoter scores (the three answers); Cochran 1977,
 * Sampling Techniques, section 4.6 (list).
 *
 * @param plan margin, variance, confidence and list
 * @returns a whole number from 1, no more than are listed
 * @throws RangeError when margin, variance, confidence or `listed` is outside its range
 * @example sampleSizeForPrecision({ margin: 0.1, variance: 1 }) // => 382
 * @example sampleSizeForPrecision({ margin: 0.1, listed: 120 }) // => 82
 */
export function sampleSizeForPrecision(plan: PrecisionPlan): number {
  const { margin, variance = PLANNING_VARIANCE, confidence = 0.95, listed } = plan
  if (!(margin > 0 && margin <= 1)) {
    throw new RangeError('sampleSizeForPrecision requires a margin above 0 and up to 1')
  }
  checkNetVariance('sampleSizeForPrecision', variance)
  const z = twoSidedZ('sampleSizeForPrecision', confidence)
  const unlimited = (z * z * variance) / (margin * margin)
  if (listed === undefined) return Math.max(1, Math.ceil(unlimited - 3))
  if (!(Number.isInteger(listed) && listed >= 1)) {
    throw new RangeError('sampleSizeForPrecision requires a list of at least one')
  }
  return Math.min(listed, Math.max(1, Math.ceil(unlimited / (1 + (unlimited - 1) / listed))))
}
