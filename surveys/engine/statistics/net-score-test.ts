/**
 * Interval and test of the difference of two net scores, once its variance is known. It is where independent
 * and overlapping samples meet, and decides nothing about either.
 */

import type { AdjustedNetScore } from './adjusted-net-score.ts'
import type { Interval } from './interval.ts'
import { normalCdf } from './normal-distribution.ts'
import { twoSidedZ } from './two-sided-z.ts'

/** A difference of net scores, from -2 to 2, with its interval and a test that there is none. */
export interface NetScoreDifference extends Interval {
  /** The raw score after less the raw score before. */
  readonly difference: number
  readonly se: number
  readonly z: number
  /** Two-sided. */
  readonly p: number
}

/** How sure an interval is to be, and how much alike clustered answers are on either side. */
export interface DifferenceOptions {
  /** The level of the interval, above 0 and below 1; 0.95 unless said. */
  readonly confidence?: number
  /** Design effects, numbers from 1; 1 unless said. */
  readonly deffBefore?: number
  readonly deffAfter?: number
}

/**
 * Lay an interval about the difference of two adjusted net scores and test it against none.
 *
 * In R: `centre + c(-1, 1) * qnorm((1 + confidence) / 2) * sqrt(variance)`, clipped to -2 and 2, and
 * `2 * pnorm(-abs(centre / sqrt(variance)))`.
 *
 * @param caller the name of the function that refuses
 * @param before the adjusted score that is taken away
 * @param after the adjusted score that it is taken from
 * @param variance of the difference, above 0
 * @param confidence the level of the interval, above 0 and below 1
 * @returns difference, interval and error in units of the score, z, and p from 0 to 1
 * @throws RangeError when the confidence is outside its range
 * @example
 * const before = adjustedNetScore('anyTest', { up: 9, level: 7, down: 4 })
 * const after = adjustedNetScore('anyTest', { up: 12, level: 5, down: 3 })
 * netScoreTest('anyTest', before, after, 0.05, 0.95)
 * // => { difference: 0.2, low: -0.26434822681003, high: 0.612174313766552, se: 0.223606797749979,
 * //      z: 0.777762774782536, p: 0.436708876986643 }
 */
export function netScoreTest(
  caller: string,
  before: AdjustedNetScore,
  after: AdjustedNetScore,
  variance: number,
  confidence: number,
): NetScoreDifference {
  const centre = after.centre - before.centre
  const se = Math.sqrt(variance)
  const reach = twoSidedZ(caller, confidence) * se
  const z = centre / se
  return {
    difference: after.score - before.score,
    low: Math.max(-2, centre - reach),
    high: Math.min(2, centre + reach),
    se,
    z,
    p: 2 * normalCdf(-Math.abs(z)),
  }
}
