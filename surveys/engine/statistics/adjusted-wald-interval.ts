/**
 * The interval of a net score, the share of answers that point up less the share that points down. It
 * refuses an empty base, knows no list size and no weights, and leaves the score itself unadjusted.
 */

import { adjustedNetScore } from './adjusted-net-score.ts'
import type { Interval } from './interval.ts'
import { twoSidedZ } from './two-sided-z.ts'

/** Answers of three kinds, counted: promoters or better, passives or the same, detractors or worse. */
export interface NetCounts {
  readonly up: number
  readonly level: number
  readonly down: number
}

/** A net score and its interval, all three from -1 to 1. */
export interface NetScoreInterval extends Interval {
  readonly score: number
}

/**
 * Estimate a net score and how far it may lie from the truth, for the referral question (promoters less
 * detractors) and for comparisons (better less worse).
 *
 * The score is the raw one. The interval is the adjusted Wald interval (3, T), T for three answers added in a
 * triangle: it stands around the score with those answers, is therefore not symmetric about the raw score,
 * and is clipped to -1 and 1. By the formula a single answer that is not level lies outside its own 95 %
 * interval; there the limit is the score itself, which only makes the interval wider.
 * In R, with `e <- (up - down) / (n + 3)` and `v <- (up + down + 1.5) / (n + 3) - e^2`:
 * `e + c(-1, 1) * qnorm(0.975) * sqrt(v / (n + 3))`.
 * Source: Rocks 2016, Interval Estimation for the Net Promoter Score, The American Statistician 70,
 * 365-372 (arXiv 1601.07235), the adjusted Wald interval with three added answers.
 *
 * @param counts whole numbers of zero or more, not all zero
 * @param confidence the level of the interval, above 0 and below 1
 * @returns score and limits from -1 to 1
 * @throws RangeError when a count is not a whole number of zero or more, all are zero, or the confidence is
 *   outside its range
 * @example
 * adjustedWaldInterval({ up: 60, level: 25, down: 15 })
 * // => { score: 0.45, low: 0.293431112017341, high: 0.580355295749649 }
 */
export function adjustedWaldInterval(counts: NetCounts, confidence = 0.95): NetScoreInterval {
  const { score, centre, se } = adjustedNetScore('adjustedWaldInterval', counts)
  const reach = twoSidedZ('adjustedWaldInterval', confidence) * se
  return { score, ...holding(score, centre, reach) }
}

/** Put limits around a centre, on the scale, that hold the score. */
export function holding(score: number, centre: number, reach: number): Interval {
  return {
    low: Math.max(-1, Math.min(score, centre - reach)),
    high: Math.min(1, Math.max(score, centre + reach)),
  }
}
