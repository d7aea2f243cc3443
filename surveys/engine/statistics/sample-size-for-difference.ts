/**
 * How many answers each of two waves needs for a change of a net score to be found. It plans for different
 * people in both and for answers that chance has chosen.
 */

import { detectionReach } from './detection-reach.ts'
import { checkNetVariance, PLANNING_VARIANCE } from './net-score-variance.ts'

/** Which change is to be found, and how surely. */
export interface DifferencePlan {
  /** The true change, above 0 and up to 2: 0.2 for twenty points. */
  readonly difference: number
  /** How much one answer varies in either wave, above 0 and up to 1; two thirds unless said. */
  readonly variance?: number
  /** How often the test may find what is not there; 0.05 unless said. */
  readonly alpha?: number
  /** How often it is to find the change, from 0.5 and below 1; 0.8 unless said. */
  readonly power?: number
}

/**
 * Find how many answers each wave needs for `netScoreDifference` to find a true change with a given power.
 *
 * 2 variance (z of alpha + z of power)² / difference², less the three answers that the test adds to each
 * wave, rounded up. `detectableDifference` is its inverse.
 * Source: Lewis & Sauro, MeasuringU, sample sizes for comparing net promoter scores; Cohen 1988, Statistical
 * Power Analysis for the Behavioral Sciences, section 2.4.
 *
 * @param plan difference, variance, alpha and power
 * @returns a whole number of answers per wave, from 1
 * @throws RangeError when difference, variance, alpha or power is outside its range
 * @example sampleSizeForDifference({ difference: 0.2 }) // => 259
 */
export function sampleSizeForDifference(plan: DifferencePlan): number {
  const { difference, variance = PLANNING_VARIANCE, alpha = 0.05, power = 0.8 } = plan
  if (!(difference > 0 && difference <= 2)) {
    throw new RangeError('sampleSizeForDifference requires a difference above 0 and up to 2')
  }
  checkNetVariance('sampleSizeForDifference', variance)
  const reach = detectionReach('sampleSizeForDifference', alpha, power)
  return Math.max(1, Math.ceil((2 * variance * reach * reach) / (difference * difference) - 3))
}
