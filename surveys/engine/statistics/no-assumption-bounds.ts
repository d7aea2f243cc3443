/**
 * The bounds of a net score on a list of which not everybody answered, whatever the silent ones think. They are
 * no interval with a confidence, and refuse a list shorter than the answers from it.
 */

import type { NetCounts } from './adjusted-wald-interval.ts'
import type { Interval } from './interval.ts'
import { answersIn } from './net-counts.ts'

/**
 * Bound the net score of everybody on a list, from all silent ones pointing down to all of them pointing up.
 *
 * (up - down ± silent) / listed, silent being those listed who did not answer. Exact arithmetic, no sampling:
 * nobody needs to believe that the silent are like the others.
 * Source: Manski 2003, Partial Identification of Probability Distributions, chapter 1 (bounds without
 * assumptions on missing outcomes).
 *
 * @param counts whole numbers of zero or more; none at all leave -1 to 1
 * @param listed how many people are on the list, a whole number from 1, no fewer than answered
 * @returns limits from -1 to 1, which meet where everybody answered
 * @throws RangeError when a count is not a whole number of zero or more, or `listed` is not a whole number from
 *   1 that is no less than all counts together
 * @example
 * noAssumptionBounds({ up: 60, level: 25, down: 15 }, 120)
 * // => { low: 0.208333333333333, high: 0.541666666666667 }
 */
export function noAssumptionBounds(counts: NetCounts, listed: number): Interval {
  const answers = answersIn('noAssumptionBounds', counts)
  if (!(Number.isInteger(listed) && listed >= 1 && listed >= answers)) {
    throw new RangeError('noAssumptionBounds requires a list of at least as many people as answered')
  }
  const net = counts.up - counts.down
  const silent = listed - answers
  return { low: (net - silent) / listed, high: (net + silent) / listed }
}
