/**
 * The net score with three answers added, on which intervals, tests and plans of net scores stand. It is no
 * score to show: what people answered is the raw one.
 */

import type { NetCounts } from './adjusted-wald-interval.ts'
import { answersIn } from './net-counts.ts'

/** Three pretended answers, shared out as one quarter up, one half level and one quarter down. */
const ADDED_UP = 0.75
const ADDED_LEVEL = 1.5
const ADDED_DOWN = 0.75

/** A raw net score and what the added answers make of it, in units of the score, which is from -1 to 1. */
export interface AdjustedNetScore {
  /** The raw score. */
  readonly score: number
  /** How many independent answers tell as much as those given. */
  readonly effective: number
  /** The score with the added answers. */
  readonly centre: number
  /** How much one answer varies about it, from above 0 to 1. */
  readonly variance: number
  /** The effective answers and the added ones. */
  readonly total: number
  /** The standard error, the root of variance by total. */
  readonly se: number
}

/**
 * Add three answers, in a triangle about level, to the counts of a net score.
 *
 * Where answers are alike within clusters, all counts are first divided by the design effect, so that what is
 * added weighs against what the answers are worth.
 * Source: Rocks 2016, Interval Estimation for the Net Promoter Score, The American Statistician 70, 365-372
 * (arXiv 1601.07235); effective counts as in Kish 1965, Survey Sampling, section 8.2.
 *
 * @param caller the name of the function that refuses
 * @param counts whole numbers of zero or more, not all zero
 * @param deff the design effect, a number from 1
 * @returns score and centre from -1 to 1, variance above 0 and up to 1, total above 3
 * @throws RangeError when a count is not a whole number of zero or more, all are zero, or the design effect is
 *   not a number from 1
 * @example
 * adjustedNetScore('adjustedWaldInterval', { up: 9, level: 7, down: 4 })
 * // => { score: 0.25, effective: 20, centre: 0.217391304347826, variance: 0.583175803402647, total: 23,
 * //      se: 0.159234009285575 }
 */
export function adjustedNetScore(caller: string, counts: NetCounts, deff = 1): AdjustedNetScore {
  const answers = answersIn(caller, counts)
  if (answers === 0) throw new RangeError(`${caller} requires at least one answer`)
  if (!(deff >= 1 && deff < Infinity)) throw new RangeError(`${caller} requires a design effect of 1 or more`)
  const effective = answers / deff
  const total = effective + ADDED_UP + ADDED_LEVEL + ADDED_DOWN
  const upShare = (counts.up / deff + ADDED_UP) / total
  const downShare = (counts.down / deff + ADDED_DOWN) / total
  const centre = upShare - downShare
  const variance = upShare + downShare - centre * centre
  return {
    score: (counts.up - counts.down) / answers,
    effective,
    centre,
    variance,
    total,
    se: Math.sqrt(variance / total),
  }
}
