/**
 * The interval of a share whose answers come in clusters, several from one account. It measures no design effect
 * itself, and leaves the share unadjusted.
 */

import { twoSidedZ } from './two-sided-z.ts'
import type { ShareInterval } from './wilson-interval.ts'
import { wilsonLimit } from './wilson-limit.ts'

/** A share, its interval, and how many independent answers would tell as much. */
export interface DesignAdjustedShare extends ShareInterval {
  readonly effective: number
}

/**
 * Estimate a share and how far it may lie from the truth, where people of one account answer alike.
 *
 * Wilson's score interval of as many answers as the clustered ones are worth, n / deff, in the same shares; with a
 * design effect of 1 it is that of `wilsonInterval`. In R, package survey, `svyciprop(~x, design, method = "wilson")`
 * does the same but for its degrees of freedom.
 * Source: Kish 1965, Survey Sampling, section 8.2 (effective n); Wilson 1927, Journal of the American Statistical
 * Association 22, 209-212 (interval); together Korn & Graubard 1998, Survey Methodology 24, 193-201.
 *
 * @param count the answers counted, a whole number from 0 to `n`
 * @param n all answers that could have been counted, a whole number from 1
 * @param deff the design effect, a number from 1; `designEffect` gives it
 * @param confidence the level of the interval, above 0 and below 1
 * @returns share and limits from 0 to 1; `effective` in answers, up to as many as there are
 * @throws RangeError when `n` is not a whole number from 1, `count` is not a whole number from 0 to `n`, the design
 *   effect is not a number from 1, or the confidence is outside its range
 * @example
 * designAdjustedShare(23, 60, 1.6)
 * // => { share: 0.38333333333333336, low: 0.24557108172068, high: 0.542776977356034, effective: 37.5 }
 */
export function designAdjustedShare(
  count: number,
  n: number,
  deff: number,
  confidence = 0.95,
): DesignAdjustedShare {
  if (n === 0) throw new RangeError('designAdjustedShare requires at least one answer')
  if (!(Number.isInteger(n) && Number.isInteger(count) && count >= 0 && count <= n)) {
    throw new RangeError('designAdjustedShare requires whole numbers, the count from zero to all answers')
  }
  if (!(deff >= 1 && deff < Infinity)) {
    throw new RangeError('designAdjustedShare requires a design effect of 1 or more')
  }
  const z = twoSidedZ('designAdjustedShare', confidence)
  const effective = n / deff
  return {
    share: count / n,
    low: wilsonLimit(count / deff, effective, z),
    high: 1 - wilsonLimit((n - count) / deff, effective, z),
    effective,
  }
}
