/**
 * The interval of a net score that is meant for the people on one list and nobody else. It is for the method
 * note, never for comparisons, and refuses a list shorter than the answers from it.
 */

import { adjustedNetScore } from './adjusted-net-score.ts'
import { holding, type NetCounts, type NetScoreInterval } from './adjusted-wald-interval.ts'
import { noAssumptionBounds } from './no-assumption-bounds.ts'
import { twoSidedZ } from './two-sided-z.ts'

/**
 * Estimate the net score of everybody on a list, from those who answered as though chance had chosen them.
 *
 * The adjusted Wald interval (3, T), its reach and the pull of the three added answers both shortened by
 * sqrt((listed - n) / (listed - 1)). Shortening the reach alone would leave the pull towards 0 uncovered: with
 * 36 answers from a list of 40 and a score of 0.7 such intervals hold the truth 7 times in 10. What is left is
 * clipped to the bounds without assumptions and holds the score; where everybody answered it is the score itself.
 * Source: our own form; Cochran 1977, Sampling Techniques, section 2.6 (correction for a finite population);
 * Rocks 2016, The American Statistician 70, 365-372 (adjusted Wald interval).
 *
 * @param counts whole numbers of zero or more, not all zero
 * @param listed how many people are on the list, a whole number, no fewer than answered
 * @param confidence the level of the interval, above 0 and below 1
 * @returns score and limits from -1 to 1
 * @throws RangeError when a count is not a whole number of zero or more, all are zero, `listed` is not a whole
 *   number that is no less than all counts together, or the confidence is outside its range
 * @example
 * finiteListInterval({ up: 60, level: 25, down: 15 }, 120)
 * // => { score: 0.45, low: 0.3858130138532, high: 0.503440461066387 }
 */
export function finiteListInterval(counts: NetCounts, listed: number, confidence = 0.95): NetScoreInterval {
  const adjusted = adjustedNetScore('finiteListInterval', counts)
  const { score, effective: answers } = adjusted
  if (!(Number.isInteger(listed) && listed >= answers)) {
    throw new RangeError('finiteListInterval requires a list of at least as many people as answered')
  }
  const bounds = noAssumptionBounds(counts, listed)
  const correction = listed === answers ? 0 : Math.sqrt((listed - answers) / (listed - 1))
  const centre = score + correction * (adjusted.centre - score)
  const reach = twoSidedZ('finiteListInterval', confidence) * adjusted.se * correction
  const { low, high } = holding(score, centre, reach)
  return { score, low: Math.max(bounds.low, low), high: Math.min(bounds.high, high) }
}
