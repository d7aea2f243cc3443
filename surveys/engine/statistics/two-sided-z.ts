/**
 * How many standard errors an interval reaches to either side. It refuses a confidence of none or all, and
 * names in its refusal the function that was called.
 */

import { normalQuantile } from './normal-quantile.ts'

/**
 * Find the standard normal score beyond which, on both sides together, one minus the confidence lies.
 *
 * Equal to R's `qnorm((1 + confidence) / 2)`.
 *
 * @param caller the name of the function that refuses
 * @param confidence the level of an interval, above 0 and below 1
 * @returns a number of standard errors, zero or more
 * @throws RangeError when the confidence is outside its range
 * @example twoSidedZ('scoreInterval', 0.95) // => 1.959963984540054
 */
export function twoSidedZ(caller: string, confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`${caller} requires a confidence between 0 and 1`)
  }
  return -normalQuantile((1 - confidence) / 2)
}
