/**
 * The interval of Cronbach's alpha. It refuses fewer than two cases or items, where there is no alpha, and
 * assumes what alpha does: items that hang alike on the same thing.
 */

import { fQuantile } from './f-quantile.ts'
import type { Interval } from './interval.ts'

/**
 * Estimate how far the alpha of few cases may lie from that of all who could have answered.
 *
 * (1 - alpha of the sample) / (1 - alpha of all) follows an F distribution with n - 1 and (n - 1)(k - 1) degrees
 * of freedom; the interval is not symmetric about alpha and never reaches above 1, but may reach below 0.
 * In R: `1 - (1 - alpha) * qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1))`.
 * Source: Feldt 1965, The Approximate Sampling Distribution of Kuder-Richardson Reliability Coefficient Twenty,
 * Psychometrika 30, 357-370; Feldt, Woodruff & Salih 1987, Applied Psychological Measurement 11, 93-103.
 *
 * @param alpha Cronbach's alpha, a finite number up to 1
 * @param n the complete cases behind it, a whole number from 2
 * @param k the items behind it, a whole number from 2
 * @param confidence the level of the interval, above 0 and below 1
 * @returns limits up to 1
 * @throws RangeError when alpha, `n`, `k` or the confidence are outside their ranges
 * @example
 * feldtInterval(0.84314276956476, 30, 7)
 * // => { low: 0.7393756856431077, high: 0.9157730721599817 }
 */
export function feldtInterval(alpha: number, n: number, k: number, confidence = 0.95): Interval {
  if (!(Number.isFinite(alpha) && alpha <= 1)) {
    throw new RangeError('feldtInterval requires a finite alpha of at most 1')
  }
  if (!(Number.isInteger(n) && n >= 2)) throw new RangeError('feldtInterval requires two cases or more')
  if (!(Number.isInteger(k) && k >= 2)) throw new RangeError('feldtInterval requires two items or more')
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError('feldtInterval requires a confidence between 0 and 1')
  }
  const cases = n - 1
  const residual = cases * (k - 1)
  const tail = (1 - confidence) / 2
  return {
    low: 1 - (1 - alpha) / fQuantile(tail, residual, cases),
    high: 1 - (1 - alpha) * fQuantile(tail, cases, residual),
  }
}
