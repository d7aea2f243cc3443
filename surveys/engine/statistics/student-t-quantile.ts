/**
 * The inverse of Student's t distribution. It refuses a probability of 0 or 1, whose quantile is infinite,
 * tails too thin for a double to measure, and less than one degree of freedom.
 */

import { incompleteBeta } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import { studentTCdf } from './student-t-cdf.ts'

const THINNEST_TAIL = 1e-100
const MOST_DEGREES = 1e9

/** Newton's method squares its error at each step: a step this small, once taken, leaves only rounding. */
const LAST_STEP = 1e-9

/**
 * Find the point below which the share `p` of Student's t distribution lies, to set how many standard
 * errors the interval of a mean reaches to either side.
 *
 * Equal to R's `qt(p, df)`, to a relative 1e-12 for up to 1e6 degrees of freedom, whole or not.
 * Source: Newton's method on the area from the middle and, in the tails, on the logarithm of the area
 * against the logarithm of the distance, where heavy tails are almost straight (Johnson, Kotz &
 * Balakrishnan 1995, Continuous Univariate Distributions 2, chapter 28, for the distribution itself).
 *
 * @param p a probability above 0 and below 1
 * @param df degrees of freedom, from 1 to 1e9
 * @returns a distance in standard errors, negative for `p` below one half
 * @throws RangeError when `p` is outside 0 to 1, at either end, or below 1e-100, or `df` is out of range
 * @example studentTQuantile(0.975, 29) // => 2.045229642132704
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('studentTQuantile requires a probability between 0 and 1')
  if (p < THINNEST_TAIL) throw new RangeError('studentTQuantile requires a probability of at least 1e-100')
  if (!(df >= 1)) throw new RangeError('studentTQuantile requires at least one degree of freedom')
  if (df > MOST_DEGREES) throw new RangeError('studentTQuantile requires at most 1e9 degrees of freedom')
  if (Math.abs(p - 0.5) <= 0.3) return quantileNearMiddle(p, df)
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df)
}

function quantileNearMiddle(p: number, df: number): number {
  let t = normalQuantile(p)
  for (let step = Infinity; Math.abs(step) > LAST_STEP * Math.abs(t); ) {
    const area = 0.5 * incompleteBeta((t * t) / (df + t * t), 0.5, df / 2)
    step = (p - 0.5 - Math.sign(t) * area) / density(t, df)
    t += step
  }
  return t
}

function upperQuantile(tail: number, df: number): number {
  let t = -normalQuantile(tail)
  for (let step = Infinity; Math.abs(step) > LAST_STEP; ) {
    const area = studentTCdf(-t, df)
    step = (Math.log(area / tail) * area) / (t * density(t, df))
    t *= Math.exp(step)
  }
  return t
}

/** The height of the curve; only the speed of the search hangs on its last digits. */
function density(t: number, df: number): number {
  const height = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI)
  return Math.exp(height - ((df + 1) / 2) * Math.log1p((t * t) / df))
}
