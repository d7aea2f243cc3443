/**
 * The band of each driver: top, middle or low. It refuses to rank drivers within a band, since what the answers
 * do not tell apart must not be read as an order.
 */

import type { Interval } from './interval.ts'
import type { JackknifeEstimates } from './jackknife.ts'
import { studentTQuantile } from './student-t-quantile.ts'

/** A driver's share of what all explain, how far it may lie from the truth, and what that says; from 0 to 1. */
export interface BandedDriver extends Interval {
  readonly share: number
  /** Surely more than an equal share, not to be told from it, or surely less. */
  readonly band: 'top' | 'middle' | 'low'
}

/** How far rounding may take a sum of shares from 1, or a limit beyond an equal share. */
const ROUNDING = 1e-9

/**
 * Say which drivers move with the outcome surely more, or surely less, than an equal share of what all of
 * them explain.
 *
 * If all drivers mattered alike, each of p would have the share 1 / p. A driver is `top` if the whole interval
 * of its share lies above that, `low` if it lies below, and `middle` otherwise; so every top driver's interval
 * lies above every low one's, and all are `middle` while the answers are few. Intervals are Student's on the
 * logit of the share, logit(share) ± t(groups - 1) * se / (share (1 - share)), at 1 - (1 - confidence) / p each,
 * so that all bands of a set hold together. On shares themselves, small ones would be called low too often,
 * since their errors come out small with them. Shares are held against 1 / p rather than weights against
 * r2 / p because r2 is itself an estimate.
 * Source: Dunn 1961, Multiple Comparisons Among Means, Journal of the American Statistical Association 56,
 * 52-64 (intervals that hold together); the rule of bands is our own.
 *
 * @param shares parts of the explained variance that add up to 1, such as weights / r2, with their standard
 *   errors, as `jackknife` returns them
 * @param groups how many groups the standard errors come from, from 2
 * @param confidence that all intervals hold, above 0 and below 1
 * @returns for each share, in the same order, its limits and band; a driver alone, or one with nothing or all,
 *   is `middle`, the latter from 0 to 1
 * @throws RangeError when shares are outside 0 to 1 or do not add up to 1, a standard error is missing or below
 *   zero, there are fewer than two groups, or the confidence is outside its range
 * @example
 * driverBands({ estimates: [0.5, 0.3, 0.2], standardErrors: [0.04, 0.05, 0.03] }, 20)
 * // => bands 'top', 'middle' and 'low'; the first { share: 0.5, low: 0.3965, high: 0.6035, band: 'top' }
 */
export function driverBands(shares: JackknifeEstimates, groups: number, confidence = 0.95): BandedDriver[] {
  const { estimates, standardErrors } = shares
  const total = estimates.reduce((sum, share) => sum + share, 0)
  if (!(Math.abs(total - 1) <= ROUNDING && estimates.every((share) => share >= 0))) {
    throw new RangeError('driverBands requires shares of zero or more that add up to one')
  }
  const known = standardErrors.every((error) => error >= 0 && error < Infinity)
  if (!known || standardErrors.length !== estimates.length) {
    throw new RangeError('driverBands requires a standard error of zero or more for each share')
  }
  if (!(Number.isInteger(groups) && groups >= 2)) {
    throw new RangeError('driverBands requires at least two groups')
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError('driverBands requires a confidence between 0 and 1')
  }
  const equal = 1 / estimates.length
  const errors = -studentTQuantile(((1 - confidence) * equal) / 2, groups - 1)
  return estimates.map((share, index) => {
    const limits = limitsOf(share, errors * (standardErrors[index] ?? 0))
    if (limits.low > equal + ROUNDING) return { share, ...limits, band: 'top' }
    return { share, ...limits, band: limits.high < equal - ROUNDING ? 'low' : 'middle' }
  })
}

/** From a reach in shares to limits on the logit scale, and back; a share of 0 or 1 has no logit. */
function limitsOf(share: number, reach: number): Interval {
  const variance = share * (1 - share)
  if (variance <= ROUNDING) return { low: 0, high: 1 }
  const factor = Math.exp(reach / variance)
  const odds = share / (1 - share)
  return { low: 1 / (1 + factor / odds), high: 1 / (1 + 1 / (odds * factor)) }
}
