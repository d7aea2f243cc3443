/**
 * How far a mean may lie from what was answered because of answers that nobody happened to give, where all who answered
 * are much alike. It is no interval where they are not.
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
 * about 3 / n. The more answers are spread, the less is left unseen: times sqrt(1 - (sd / s)²), and none from s on, which is
 * the spread that one answer at that end would make, or a tenth of the range where that is less.
 * Source: Hanley & Lippman-Hand 1983, If Nothing Goes Wrong, Is Everything All Right?, JAMA 249, 1743-1745 (exact form);
 * Louis 1981, Confidence Intervals for a Binomial Parameter After Observing No Successes, The American Statistician 35,
 * 154. How it fades with the spread is our own convention: kept whole, it makes intervals of ten usual answers hold the
 * truth 99 times in a hundred, and left out as soon as one answer differs, that one would make a mean surer than none does.
 *
 * @param mean in points, between the ends
 * @param n how many independent answers there are, above 0; with clusters n / deff
 * @param sd of the answers, in points, from 0
 * @param confidence above 0 and below 1
 * @throws RangeError when `n` is not above 0, the ends are not finite and in order, or the mean lies beyond them
 * @example unseenReach(5, { from: 1, to: 5 }, 12) // => { below: 0.883688767782223, above: 0 }
 */
export function unseenReach(
  mean: number,
  { from, to }: Ends,
  n: number,
  sd = 0,
  confidence = 0.95,
): UnseenReach {
  if (!(n > 0)) throw new RangeError('unseenReach requires answers')
  if (!(Number.isFinite(from) && Number.isFinite(to) && from <= to)) {
    throw new RangeError('unseenReach requires two ends in order')
  }
  const rounding = ROUNDING * Math.max(Math.abs(from), Math.abs(to))
  if (!(mean >= from - rounding && mean <= to + rounding)) {
    throw new RangeError('unseenReach requires a mean between the ends')
  }
  const unseen = 1 - (1 - confidence) ** (1 / n)
  const reach = (distance: number) => {
    const enough = Math.min(distance / Math.sqrt(n), (to - from) * ENOUGH_SPREAD)
    return distance > 0 && sd < enough ? unseen * distance * Math.sqrt(1 - (sd / enough) ** 2) : 0
  }
  return { below: reach(mean - from), above: reach(to - mean) }
}

/** From this share of the range on, answers are spread enough to tell how far others lie. */
const ENOUGH_SPREAD = 0.1

/** Means that leave the ends by less than this share of the range owe it to rounding. */
const ROUNDING = 1e-9
