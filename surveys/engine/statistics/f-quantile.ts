/**
 * The inverse of the F distribution. It refuses a probability of 0 or 1, whose quantile is 0 or infinite, tails
 * too thin for a double to measure, and less than one degree of freedom.
 */

import { incompleteBeta } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'

const THINNEST_TAIL = 1e-100
const MOST_DEGREES = 1e9

/** Newton's method squares its error at each step: a step this small, once taken, leaves only rounding. */
const LAST_STEP = 1e-9

/**
 * Find the point below which the share `p` of an F distribution lies, to set the limits of a ratio of two
 * variances.
 *
 * Equal to R's `qf(p, df1, df2)`, to a relative 1e-12 for up to 1e6 degrees of freedom, whole or not.
 * Source: Newton's method on the logarithm of the area against the logarithm of the ratio, which is concave, so
 * that no step overshoots for good; the start is the normal approximation of the logarithm by Fisher 1924, On a
 * Distribution Yielding the Error Functions of Several Well Known Statistics; the area is Abramowitz & Stegun
 * 1964, Handbook of Mathematical Functions, 26.6.2.
 *
 * @param p a probability above 0 and below 1
 * @param df1 degrees of freedom of the variance above the line, from 1 to 1e9
 * @param df2 degrees of freedom of the variance below the line, from 1 to 1e9
 * @returns a ratio above 0
 * @throws RangeError when `p` is outside 0 to 1, at either end, or below 1e-100, or degrees are out of range
 * @example fQuantile(0.975, 29, 174) // => 1.6615384170288
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('fQuantile requires a probability between 0 and 1')
  if (p < THINNEST_TAIL) throw new RangeError('fQuantile requires a probability of at least 1e-100')
  if (!(df1 >= 1 && df2 >= 1)) throw new RangeError('fQuantile requires at least one degree of freedom')
  if (Math.max(df1, df2) > MOST_DEGREES) {
    throw new RangeError('fQuantile requires at most 1e9 degrees of freedom')
  }
  return p <= 0.5 ? lowerQuantile(p, df1, df2) : 1 / lowerQuantile(1 - p, df2, df1)
}

function lowerQuantile(p: number, df1: number, df2: number): number {
  const first = df1 / 2
  const second = df2 / 2
  const logBeta = logGamma(first) + logGamma(second) - logGamma(first + second)
  let logRatio = normalQuantile(p) * Math.sqrt(1 / first + 1 / second) + 1 / df2 - 1 / df1
  let step = logRatio
  do {
    const ratio = (Math.exp(logRatio) * df1) / df2
    const below = ratio / (1 + ratio)
    const area = incompleteBeta(below, first, second, 1 / (1 + ratio))
    if (area === 0) step = Math.abs(step) / 2
    else {
      // The slope of the area; only the speed of the search hangs on its last digits.
      const slope = Math.exp(first * Math.log(below) - second * Math.log1p(ratio) - logBeta)
      step = (Math.log(p / area) * area) / slope
    }
    logRatio += step
  } while (Math.abs(step) > LAST_STEP)
  return Math.exp(logRatio)
}
