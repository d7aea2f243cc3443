/**
 * The score interval of a net score, which answers that are all alike do not mislead. It refuses an empty
 * base, and knows no list size, no clusters and no weights.
 */

import type { NetCounts, NetScoreInterval } from './adjusted-wald-interval.ts'
import { answersIn } from './net-counts.ts'
import { twoSidedZ } from './two-sided-z.ts'

/** As often as a distance of at most 2 can be halved before a double holds no less. */
const HALVINGS = 60

/**
 * Estimate a net score and how far it may lie from the truth, from all net scores that a score test would not
 * rule out.
 *
 * A score is ruled out when the raw one lies more than z standard errors away, the standard error being what
 * it would be if that score were true, with the shares up and down that are then the likeliest. The interval
 * always contains the raw score and stays within -1 and 1, which only answers all up or all down reach.
 * R has no such function in its base; equal to `uniroot` on the test statistic.
 * Source: Rocks 2016, Interval Estimation for the Net Promoter Score, The American Statistician 70, 365-372
 * (arXiv 1601.07235), the iterative score interval; Tango 1998, Statistics in Medicine 17, 891-908, for the
 * restricted estimate.
 *
 * @param counts whole numbers of zero or more, not all zero
 * @param confidence the level of the interval, above 0 and below 1
 * @returns score and limits from -1 to 1
 * @throws RangeError when a count is not a whole number of zero or more, all are zero, or the confidence is
 *   outside its range
 * @example
 * scoreInterval({ up: 5, level: 0, down: 0 }) // => { score: 1, low: 0.13103507043365, high: 1 }
 */
export function scoreInterval(counts: NetCounts, confidence = 0.95): NetScoreInterval {
  const answers = answersIn('scoreInterval', counts)
  if (answers === 0) throw new RangeError('scoreInterval requires at least one answer')
  const z = twoSidedZ('scoreInterval', confidence)
  const { up, down } = counts
  return {
    score: (up - down) / answers,
    low: 0 - upperLimit(down, up, answers, z),
    high: upperLimit(up, down, answers, z),
  }
}

/** The highest score not ruled out, by halving the way from the raw score, which never is, to 1. */
function upperLimit(up: number, down: number, answers: number, z: number): number {
  const score = (up - down) / answers
  let inside = score
  let outside = 1
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (inside + outside) / 2
    const square = (middle - score) * (middle - score) * answers
    if (square <= z * z * restrictedVariance(up, down, answers, middle)) inside = middle
    else outside = middle
  }
  return inside
}

/** The variance of one answer where the likeliest shares of all that would make `score` the true one hold. */
function restrictedVariance(up: number, down: number, answers: number, score: number): number {
  if (score < 0) return restrictedVariance(down, up, answers, -score)
  const curve = 2 * answers
  const slope = (curve - up + down) * score - (up + down)
  const product = down * score * (1 - score)
  const root = Math.sqrt(slope * slope + 4 * curve * product)
  const downShare = slope > 0 ? (2 * product) / (root + slope) : (root - slope) / (2 * curve)
  return 2 * downShare + score - score * score
}
