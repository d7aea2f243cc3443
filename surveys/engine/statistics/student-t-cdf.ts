/**
 * Student's t distribution: the area below a point. It refuses less than one degree of freedom, where no
 * spread has been measured, and has no non-central form.
 */

import { incompleteBeta } from './incomplete-beta.ts'

/** Beyond this no digit is promised, and the work grows with the root of the degrees of freedom. */
const MOST_DEGREES = 1e9

/**
 * Take the share of Student's t distribution that lies below `t`, to turn a difference in units of its
 * estimated standard error into a probability.
 *
 * Equal to R's `pt(t, df)`, to a relative 1e-12 in the lower tail for up to 1e6 degrees of freedom, whole
 * or not (Welch's are not). Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.1
 * and 26.5.27.
 *
 * @param t a difference in standard errors; infinities are allowed
 * @param df degrees of freedom, from 1 to 1e9
 * @returns an area from 0 to 1; beyond 1e154 standard errors, 0 or 1
 * @throws RangeError when `t` is not a number or `df` is outside its range
 * @example studentTCdf(-1.5, 4) // => 0.104
 */
export function studentTCdf(t: number, df: number): number {
  if (Number.isNaN(t)) throw new RangeError('studentTCdf requires a number')
  if (!(df >= 1)) throw new RangeError('studentTCdf requires at least one degree of freedom')
  if (df > MOST_DEGREES) throw new RangeError('studentTCdf requires at most 1e9 degrees of freedom')
  const tail = tailBeyond(t * t, df)
  return t < 0 ? tail : 1 - tail
}

function tailBeyond(square: number, df: number): number {
  if (square === Infinity) return 0
  const total = df + square
  return 0.5 * incompleteBeta(df / total, df / 2, 0.5, square / total)
}
