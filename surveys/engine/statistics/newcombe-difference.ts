/**
 * The interval of the difference between two shares that different people gave. It refuses an empty base on
 * either side, makes no correction for continuity, and is not for the same people asked twice.
 */

import type { Interval } from './interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** Answers counted out of all that could have been, such as 23 who agree among 60. */
export interface ShareCounts {
  readonly count: number
  readonly n: number
}

/** A difference of shares and its interval, all three from -1 to 1; above zero the later share is larger. */
export interface ShareDifference extends Interval {
  readonly difference: number
}

/**
 * Estimate by how much a share has risen, between two waves or two groups, and how far that may lie from the
 * truth; it still holds for few answers and for shares near none or all.
 *
 * The difference is after less before. Its lower limit lies below it by the root of the squares of two
 * distances: from the later share to its lower limit, and from the earlier share to its upper limit; the
 * upper limit mirrors this. The limits of the shares are Wilson's. The interval contains the difference and
 * stays within -1 and 1.
 * In R, with p, l and u the shares and their limits by `prop.test(correct = FALSE)`, 1 after and 2 before:
 * `p1 - p2 + c(-sqrt((p1 - l1)^2 + (u2 - p2)^2), sqrt((u1 - p1)^2 + (p2 - l2)^2))`.
 * Source: Newcombe 1998, Interval Estimation for the Difference Between Independent Proportions, Statistics in
 * Medicine 17, 873-890, method 10; his first proportion is `after`, his second `before`.
 *
 * @param before whole numbers, the count from 0 to n, n from 1
 * @param after whole numbers likewise
 * @param confidence the level of the interval, above 0 and below 1
 * @returns difference and limits from -1 to 1
 * @throws RangeError, by `wilsonInterval`, when counts or confidence are outside their ranges
 * @example
 * newcombeDifference({ count: 48, n: 80 }, { count: 56, n: 70 })
 * // => { difference: 0.20000000000000007, low: 0.05243147240236498, high: 0.333872654036906 }
 */
export function newcombeDifference(
  before: ShareCounts,
  after: ShareCounts,
  confidence = 0.95,
): ShareDifference {
  const earlier = wilsonInterval(before.count, before.n, confidence)
  const later = wilsonInterval(after.count, after.n, confidence)
  const difference = later.share - earlier.share
  return {
    difference,
    low: difference - Math.hypot(later.share - later.low, earlier.high - earlier.share),
    high: difference + Math.hypot(later.high - later.share, earlier.share - earlier.low),
  }
}
