/**
 * The standard normal distribution: its density and the areas under it. It refuses no number but NaN, and
 * knows no other mean or spread: a caller standardises first.
 */

const ROOT_TWO_PI = 2.5066282746310002

/** Where the power series hands over to the continued fraction, and how deep that one goes. */
const START_OF_TAIL = 1.5
const TAIL_DEPTH = 200

/**
 * Take the share of a standard normal distribution that lies below `z`, to turn a standardised difference
 * into a probability.
 *
 * Equal to R's `pnorm(z)`, to a relative 1e-12 down to the smallest probability a double can hold.
 * Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.2.11 (series about 0) and
 * 26.2.14 (continued fraction of the tail).
 *
 * @param z a distance from the mean in standard deviations; infinities are allowed
 * @returns an area from 0 to 1
 * @throws RangeError when `z` is not a number
 * @example normalCdf(1.96) // => 0.9750021048517795
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalCdf requires a number')
  if (z <= -START_OF_TAIL) return lowerTail(z)
  if (z >= START_OF_TAIL) return 1 - lowerTail(-z)
  return 0.5 + normalAreaFromMean(z)
}

/**
 * Take the height of the standard normal curve at `z`, the slope by which a quantile is found.
 *
 * Equal to R's `dnorm(z)`. Source: Abramowitz & Stegun 1964, 26.2.1.
 *
 * @param z a distance from the mean in standard deviations
 * @returns a height from 0 to 0.3989; NaN for NaN
 * @example normalDensity(1) // => 0.24197072451914337
 */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / ROOT_TWO_PI
}

/**
 * Take the area between the mean and `z`, which keeps its digits close to the mean where the share below
 * `z` is all but one half.
 *
 * Equal to `pnorm(z) - 0.5` in R, without its rounding. Source: Abramowitz & Stegun 1964, 26.2.11.
 *
 * @param z a distance from the mean, from -1.5 to 1.5 standard deviations
 * @returns a signed area from -0.5 to 0.5, negative below the mean
 * @throws RangeError when `z` is farther out, where the series would lose its digits
 * @example normalAreaFromMean(1) // => 0.341344746068543
 */
export function normalAreaFromMean(z: number): number {
  if (!(Math.abs(z) <= START_OF_TAIL)) {
    throw new RangeError('normalAreaFromMean requires a distance of at most 1.5 standard deviations')
  }
  let sum = 0
  let term = z
  for (let divisor = 3; sum + term !== sum; divisor += 2) {
    sum += term
    term *= (z * z) / divisor
  }
  return normalDensity(z) * sum
}

function lowerTail(z: number): number {
  let divisor = -z
  for (let level = TAIL_DEPTH; level >= 1; level -= 1) divisor = level / divisor - z
  return normalDensity(z) / divisor
}
