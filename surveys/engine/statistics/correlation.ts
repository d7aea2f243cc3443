/**
 * The correlation of two questions, from six sums that a tally keeps instead of the answers. It refuses sums
 * that no answers can have, and says nothing about which of the two moves the other.
 */

import type { Interval } from './interval.ts'
import { twoSidedZ } from './two-sided-z.ts'

/** Sums over those who answered both questions: how many, both sums, both sums of squares, and of products. */
export interface PairSums {
  readonly n: number
  readonly x: number
  readonly y: number
  readonly xx: number
  readonly yy: number
  readonly xy: number
}

/** Four pairs or more: a correlation and its interval, all three from -1 to 1. */
export interface MeasuredCorrelation extends Interval {
  readonly r: number
}

/** Two or three pairs: a correlation, and too few of them for an interval. */
export interface BareCorrelation {
  readonly r: number
  readonly low: null
  readonly high: null
}

/** A variance below this share of the mean square is rounding. */
const ROUNDING = 1e-12

/**
 * Measure how closely the answers to two questions rise and fall together along a straight line, and how far
 * that may lie from the truth.
 *
 * Pearson's r, with Fisher's interval tanh(atanh(r) ± z / sqrt(n - 3)); a perfect r has no width. Equal to
 * R's `cor.test(x, y, conf.level = confidence)`, `$estimate` and `$conf.int`. About as many digits are lost
 * as the square of mean / sd has, which is one or two for rating scales, and none for whole numbers.
 * Source: Pearson 1896, Philosophical Transactions of the Royal Society A 187, 253-318; Fisher 1921, On the
 * Probable Error of a Coefficient of Correlation Deduced from a Small Sample, Metron 1(4), 3-32.
 *
 * @param sums `n` a whole number of zero or more; all sums finite, in points and points squared
 * @param confidence the level of the interval, above 0 and below 1
 * @returns r and its limits, the limits null below four pairs; null where r is not defined: fewer than two
 *   pairs, or a question that everybody answered alike
 * @throws RangeError when `n` is not a whole number of zero or more, a sum is not finite, no answers could
 *   have such sums, or the confidence is outside its range
 * @example
 * correlation({ n: 60, x: 401, y: 217, xx: 2799, yy: 841, xy: 1484 })
 * // => { r: 0.412380210074695, low: 0.1769886082087, high: 0.603147240564168 }
 */
export function correlation(sums: PairSums, confidence = 0.95): MeasuredCorrelation | BareCorrelation | null {
  const { n, x, y, xx, yy, xy } = sums
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError('correlation requires a whole number of pairs')
  if (![x, y, xx, yy, xy].every(Number.isFinite)) throw new RangeError('correlation requires finite sums')
  const z = twoSidedZ('correlation', confidence)
  const spread = Math.sqrt(scaledVariance(n, x, xx) * scaledVariance(n, y, yy))
  if (n < 2 || spread === 0) return null
  const raw = (n * xy - x * y) / spread
  if (Math.abs(raw) > 1 + 1e-9) throw impossible()
  const r = Math.max(-1, Math.min(1, raw))
  if (n <= 3) return { r, low: null, high: null }
  const reach = z / Math.sqrt(n - 3)
  return { r, low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach) }
}

/** The variance times n(n - 1), exact for whole numbers; the factor leaves r as it is. */
function scaledVariance(n: number, sum: number, squares: number): number {
  const variance = n * squares - sum * sum
  const rounding = ROUNDING * n * Math.abs(squares)
  if (variance < -rounding) throw impossible()
  return variance <= rounding ? 0 : variance
}

function impossible(): RangeError {
  return new RangeError('correlation requires sums that some answers could have')
}
