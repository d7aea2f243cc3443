/**
 * The chi-square distribution: the areas below and above a point. It refuses less than one degree of freedom
 * and has no non-central form.
 */

import { incompleteGamma, incompleteGammaTail } from './incomplete-gamma.ts'

/** Beyond this no digit is promised, and the work grows with the root of the degrees of freedom. */
const MOST_DEGREES = 1e9

/**
 * Take the share of a chi-square distribution that lies below `x`.
 *
 * Equal to R's `pchisq(x, df)`, to a relative 1e-12 for up to 1e6 degrees of freedom, whole or not.
 * Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.4.19.
 *
 * @param x a sum of squared standard scores, zero or more; infinity is allowed
 * @param df degrees of freedom, from 1 to 1e9
 * @returns an area from 0 to 1
 * @throws RangeError when `x` is below zero or no number, or `df` is outside its range
 * @example chiSquareCdf(7.3, 3) // => 0.937073763540957
 */
export function chiSquareCdf(x: number, df: number): number {
  check('chiSquareCdf', x, df)
  return incompleteGamma(x / 2, df / 2)
}

/**
 * Take the share of a chi-square distribution that lies above `x`: the p-value of a chi-square test, however
 * small.
 *
 * Equal to R's `pchisq(x, df, lower.tail = FALSE)`, to a relative 1e-12 for up to 1e6 degrees of freedom.
 * Source: Abramowitz & Stegun 1964, 26.4.2 and 26.4.19.
 *
 * @param x a sum of squared standard scores, zero or more; infinity is allowed
 * @param df degrees of freedom, from 1 to 1e9
 * @returns an area from 0 to 1
 * @throws RangeError when `x` is below zero or no number, or `df` is outside its range
 * @example chiSquareTail(6.771239053944529, 3) // => 0.0795578496185161
 */
export function chiSquareTail(x: number, df: number): number {
  check('chiSquareTail', x, df)
  return incompleteGammaTail(x / 2, df / 2)
}

function check(caller: string, x: number, df: number): void {
  if (!(x >= 0)) throw new RangeError(`${caller} requires a number of zero or more`)
  if (!(df >= 1)) throw new RangeError(`${caller} requires at least one degree of freedom`)
  if (df > MOST_DEGREES) throw new RangeError(`${caller} requires at most 1e9 degrees of freedom`)
}
