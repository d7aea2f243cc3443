/**
 * The interval of a share, such as the customers who agree. It refuses an empty base and makes no
 * correction for continuity, for a finite list or for answers that come in clusters.
 */

import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'
import { wilsonLimit } from './wilson-limit.ts'

/** A share and its interval, all three from 0 to 1. */
export interface ShareInterval extends Interval {
  readonly share: number
}

/**
 * Estimate a share and how far it may lie from the truth, in a way that still holds for few answers and for
 * shares near none or all.
 *
 * The share is the raw one; the interval is Wilson's score interval without continuity correction. It always
 * contains the share and stays within 0 and 1; only no answers, or all, put a limit on 0 or 1 itself.
 * Equal to R's `prop.test(count, n, conf.level = confidence, correct = FALSE)$conf.int`.
 * Source: Wilson 1927, Journal of the American Statistical Association 22, 209-212; Newcombe 1998, Two-sided
 * Confidence Intervals for the Single Proportion, Statistics in Medicine 17, 857-872, method 3.
 *
 * @param count the answers counted, a whole number from 0 to `n`
 * @param n all answers that could have been counted, a whole number from 1
 * @param confidence the level of the interval, above 0 and below 1
 * @returns share and limits from 0 to 1
 * @throws RangeError when `n` is not a whole number from 1, `count` is not a whole number from 0 to `n`, or
 *   the confidence is outside its range
 * @example
 * wilsonInterval(23, 60)
 * // => { share: 0.38333333333333336, low: 0.27088272374082, high: 0.509824041759001 }
 */
export function wilsonInterval(count: number, n: number, confidence = 0.95): ShareInterval {
  if (n === 0) throw new RangeError('wilsonInterval requires at least one answer')
  if (!(Number.isInteger(n) && Number.isInteger(count) && count >= 0 && count <= n)) {
    throw new RangeError('wilsonInterval requires whole numbers, the count from zero to all answers')
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError('wilsonInterval requires a confidence between 0 and 1')
  }
  const z = -normalQuantile((1 - confidence) / 2)
  return { share: count / n, low: wilsonLimit(count, n, z), high: 1 - wilsonLimit(n - count, n, z) }
}
