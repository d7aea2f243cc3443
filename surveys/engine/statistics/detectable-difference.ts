/**
 * The smallest true change of a net score that two waves of given sizes would show: what "too few answers to
 * tell" is said with. It says nothing about the change that was seen.
 */

import { detectionReach } from './detection-reach.ts'
import { checkNetVariance, PLANNING_VARIANCE } from './net-score-variance.ts'

/** Two waves as they are or are planned, and how surely a change is to be found. */
export interface DetectionPlan {
  /** Answers, above 0. */
  readonly nBefore: number
  readonly nAfter: number
  /** How much one answer varies, above 0 and up to 1; two thirds unless said. */
  readonly varianceBefore?: number
  readonly varianceAfter?: number
  /** How often the test may find what is not there; 0.05 unless said. */
  readonly alpha?: number
  /** How often it is to find the change, from 0.5 and below 1; 0.8 unless said. */
  readonly power?: number
  /** Design effects, numbers from 1; 1 unless said. */
  readonly deffBefore?: number
  readonly deffAfter?: number
}

/**
 * Find the smallest true change of a net score that `netScoreDifference` would find with a given power.
 *
 * (z of alpha + z of power) * sqrt(sum of variance / (n / deff + 3)), the three answers being those that the
 * test adds. For waves of one size and variance it is the inverse of `sampleSizeForDifference`. A wave that was
 * measured varies as `adjustedNetScore` says, which is never not at all; where the comparison itself is at hand,
 * its standard error times `detectionReach` is the same.
 * Source: Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, section 2.4; Lewis & Sauro,
 * MeasuringU, sample sizes for comparing net promoter scores.
 *
 * @param plan sizes, variances, alpha, power and design effects
 * @returns a change in units of the score, above 0; above 2 there is none that could be found
 * @throws RangeError when an `n` is not above 0, or variance, alpha, power or design effect is outside its
 *   range
 * @example detectableDifference({ nBefore: 40, nAfter: 40 }) // => 0.493331648887207: about 50 points
 */
export function detectableDifference(plan: DetectionPlan): number {
  const { nBefore, nAfter, alpha = 0.05, power = 0.8, deffBefore = 1, deffAfter = 1 } = plan
  const { varianceBefore = PLANNING_VARIANCE, varianceAfter = PLANNING_VARIANCE } = plan
  if (![nBefore, nAfter].every((n) => n > 0 && n < Infinity)) {
    throw new RangeError('detectableDifference requires answers in both waves')
  }
  if (![deffBefore, deffAfter].every((deff) => deff >= 1 && deff < Infinity)) {
    throw new RangeError('detectableDifference requires a design effect of 1 or more')
  }
  checkNetVariance('detectableDifference', varianceBefore, varianceAfter)
  const before = varianceBefore / (nBefore / deffBefore + 3)
  const after = varianceAfter / (nAfter / deffAfter + 3)
  return detectionReach('detectableDifference', alpha, power) * Math.sqrt(before + after)
}
