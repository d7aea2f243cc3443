/**
 * The regularised incomplete beta function, the tail area behind the t, F and binomial distributions.
 * It refuses shapes of zero or less, and it does not guess a complement that contradicts its argument.
 */

import { stirlingCorrection } from './log-gamma.ts'

/** The largest shape worth waiting for, and the rounding of one level, below which there is only noise. */
const LARGEST_SHAPE = 1e9
const SETTLED = 4 * Number.EPSILON

/**
 * Take the share of a beta distribution that lies below `x`, to turn a statistic into a tail area.
 *
 * Equal to R's `pbeta(x, first, second)`, to a relative 1e-12 for shapes up to 1e6, in the upper tail as in
 * the lower when the sides are swapped: the share above `x` is `incompleteBeta(1 - x, second, first, x)`.
 * Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.5.8 (continued fraction), in the
 * even part of Didonato & Morris 1992, ACM Transactions on Mathematical Software 18, 360-373; Lentz 1976,
 * Applied Optics 15, 668-671 (evaluation front to back).
 *
 * @param x the limit, from 0 to 1
 * @param first the shape that governs the end at 0, above 0 and up to 1e9
 * @param second the shape that governs the end at 1, above 0 and up to 1e9
 * @param complement one minus `x`; pass it when it is known to more digits than the subtraction would leave
 * @returns an area from 0 to 1
 * @throws RangeError when `x` is outside 0 to 1, a shape is outside its range, or `x` and its complement do
 *   not add up to 1
 * @example incompleteBeta(0.3, 2, 5) // => 0.579825: the chance of at least 2 in 6 at 30 % each
 */
export function incompleteBeta(x: number, first: number, second: number, complement = 1 - x): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError('incompleteBeta requires a limit between 0 and 1')
  if (!(first > 0 && second > 0)) throw new RangeError('incompleteBeta requires shapes above zero')
  if (Math.max(first, second) > LARGEST_SHAPE) {
    throw new RangeError('incompleteBeta requires shapes up to 1e9')
  }
  if (!(complement >= 0 && Math.abs(x + complement - 1) < 1e-12)) {
    throw new RangeError('incompleteBeta requires a complement that adds up to one')
  }
  if (second * x > first * complement) return 1 - areaBelow(complement, x, second, first)
  return areaBelow(x, complement, first, second)
}

function areaBelow(x: number, complement: number, first: number, second: number): number {
  return Math.exp(logPower(x, complement, first, second)) / fraction(x, complement, first, second)
}

/**
 * The logarithm of x^first * complement^second / B(first, second), arranged around the mode of the
 * distribution (Loader 2000) so that large shapes cost no digits.
 */
function logPower(x: number, complement: number, first: number, second: number): number {
  const both = first + second
  const excess = second * x - first * complement
  const powers =
    first * logRatio(excess / first, (x * both) / first) +
    second * logRatio(-excess / second, (complement * both) / second)
  const corrections = stirlingCorrection(both) - stirlingCorrection(first) - stirlingCorrection(second)
  return powers + corrections + 0.5 * Math.log(((first / both) * second) / (2 * Math.PI))
}

/** The logarithm of a ratio, from whichever of the ratio and its distance from 1 holds more digits. */
function logRatio(distance: number, ratio: number): number {
  return Math.abs(distance) < 0.5 ? Math.log1p(distance) : Math.log(ratio)
}

/**
 * The continued fraction d0 + n1/(d1 + n2/(d2 + ...)), front to back, until a level no longer changes it.
 * It is the even part of Abramowitz & Stegun's, whose levels do not cancel when `x` is near 1.
 */
function fraction(x: number, complement: number, first: number, second: number): number {
  const surplus = first * complement - second * x
  let value = (first / (first + 1)) * (surplus + 1)
  let above = value
  let below = 0
  for (let level = 1, change = 0; Math.abs(change - 1) > SETTLED; level += 1) {
    const width = first + 2 * level
    const slack = (level * (second - level) * x) / (width - 1)
    const numerator = ((slack * x) / (width - 1)) * (first + level - 1) * (first + second + level - 1)
    const spread = surplus + 1 + level * (1 + complement)
    const denominator = level + slack + ((first + level) / (width + 1)) * spread
    below = 1 / (denominator + numerator * below)
    above = denominator + numerator / above
    change = above * below
    value *= change
  }
  return value
}
