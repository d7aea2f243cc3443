/**
 * How far a mean may lie from what was answered because of answers that nobody happened to give. It knows nothing of how
 * answers are spread, and is no interval where they are.
 */

import type { Ends } from './largest-squares.ts'

/** How far down and up, in the unit of the mean; zero or more. */
export interface UnseenReach {
  readonly below: number
  readonly above: number
}

/**
 * Find how far the true mean can be from the observed one while what was not seen is still likely not to be.
 *
 * A kind of answer that a share above p = 1 - alpha^(1/n) of all people would give would have come up among n of them. So
 * a share p may stand unseen at either end: p * (mean - from) below, p * (to - mean) above. By the "rule of three", p is
 * about 3 / n.
 * Source: Hanley & Lippman-Hand 1983, If Nothing Goes Wrong, Is Everything All Right?, JAMA 249, 1743-1745 (exact form);
 * Louis 1981, Confidence Intervals for a Binomial Parameter After Observing No Successes, The American Statistician 35,
 * 154.
 *
 * @param mean in points, between the ends
 * @param n how many independent answers there are, above 0; with clusters n / deff
 * @param confidence above 0 and below 1
 * @throws RangeError when `n` is not above 0, the ends are not finite and in order, or the mean lies beyond them
 * @example unseenReach(5, { from: 1, to: 5 }, 12) // => { below: 0.883688767782223, above: 0 }
 */
export function unseenReach(mean: number, { from, to }: Ends, n: number, confidence = 0.95): UnseenReach {
  if (!(n > 0)) throw new RangeError('unseenReach requires answers')
  if (!(Number.isFinite(from) && Number.isFinite(to) && from <= to)) {
    throw new RangeError('unseenReach requires two ends in order')
  }
  const rounding = ROUNDING * Math.max(Math.abs(from), Math.abs(to))
  if (!(mean >= from - rounding && mean <= to + rounding)) {
    throw new RangeError('unseenReach requires a mean between the ends')
  }
  const unseen = 1 - (1 - confidence) ** (1 / n)
  return { below: unseen * Math.max(0, mean - from), above: unseen * Math.max(0, to - mean) }
}

/** Means that leave the ends by less than this share of the range owe it to rounding. */
const ROUNDING = 1e-9
