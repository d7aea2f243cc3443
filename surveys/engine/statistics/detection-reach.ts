/**
 * How many standard errors a true difference must have to be found by a test. It plans, and is never laid over
 * a difference that was found already.
 */

import { normalQuantile } from './normal-quantile.ts'

/**
 * Add up the standard errors that a two-sided test asks for and those by which chance may take away.
 *
 * Equal to R's `qnorm(1 - alpha / 2) + qnorm(power)`, with no regard to the far side of the test.
 * Source: Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, section 2.4 and chapter 12.
 *
 * @param caller the name of the function that refuses
 * @param alpha how often the test may find what is not there, above 0 and below 1
 * @param power how often it is to find what is there, from 0.5 and below 1
 * @returns a number of standard errors above 0
 * @throws RangeError when alpha or power is outside its range
 * @example detectionReach('sampleSizeForDifference', 0.05, 0.8) // => 2.80158521811297
 */
export function detectionReach(caller: string, alpha: number, power: number): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`${caller} requires an alpha between 0 and 1`)
  if (!(power >= 0.5 && power < 1)) throw new RangeError(`${caller} requires a power from 0.5 and below 1`)
  return normalQuantile(power) - normalQuantile(alpha / 2)
}
