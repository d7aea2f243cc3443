/**
 * The interval of a net score whose answers come in clusters, several from one account. It measures no design
 * effect itself, and leaves the score unadjusted.
 */

import { adjustedNetScore } from './adjusted-net-score.ts'
import { holding, type NetCounts, type NetScoreInterval } from './adjusted-wald-interval.ts'
import { twoSidedZ } from './two-sided-z.ts'

/** A net score, its interval, and how many independent answers would tell as much. */
export interface DesignAdjustedInterval extends NetScoreInterval {
  readonly effective: number
}

/**
 * Estimate a net score and how far it may lie from the truth, where people of one account answer alike or
 * where answers carry weights.
 *
 * The adjusted Wald interval (3, T) of as many answers as the clustered ones are worth, n / deff, in the same
 * shares; with a design effect of 1 it is that of `adjustedWaldInterval`. It is clipped to -1 and 1, and
 * holds the score. Effects of clusters and of weights are multiplied before they come here.
 * Source: Kish 1965, Survey Sampling, section 8.2 (effective n); Rocks 2016, The American Statistician 70,
 * 365-372 (interval).
 *
 * @param counts whole numbers of zero or more, not all zero
 * @param deff the design effect, a number from 1; `designEffect` gives it
 * @param confidence the level of the interval, above 0 and below 1
 * @returns score and limits from -1 to 1; `effective` in answers, up to as many as there are
 * @throws RangeError when a count is not a whole number of zero or more, all are zero, the design effect is not
 *   a number from 1, or the confidence is outside its range
 * @example
 * designAdjustedInterval({ up: 60, level: 25, down: 15 }, 1.6)
 * // => { score: 0.45, low: 0.249108011315904, high: 0.609670614638295, effective: 62.5 }
 */
export function designAdjustedInterval(
  counts: NetCounts,
  deff: number,
  confidence = 0.95,
): DesignAdjustedInterval {
  const { score, effective, centre, se } = adjustedNetScore('designAdjustedInterval', counts, deff)
  const reach = twoSidedZ('designAdjustedInterval', confidence) * se
  return { score, ...holding(score, centre, reach), effective }
}
