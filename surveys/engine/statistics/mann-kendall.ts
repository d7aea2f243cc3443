/**
 * The test for a trend in a series of figures, one per wave. It refuses fewer than two figures, reads nothing
 * into how far apart they are, and does not know how sure each of them is.
 */

import { normalCdf } from './normal-distribution.ts'

/** How steadily a series rises or falls. */
export interface MonotonicTrend {
  /** Kendall's tau-b, 1 for a series that only rises and -1 for one that only falls; null when all are equal. */
  readonly tau: number | null
  /** The two-sided p value, from 0 to 1. */
  readonly p: number
  /** Whether the p value is exact or that of the normal approximation. */
  readonly exact: boolean
}

/** Up to here every order of the figures is counted; R's cor.test stops at the same length. */
const LONGEST_EXACT = 49

/**
 * Ask how surprising so steady a rise or fall would be if the figures came in any order; from eight waves on.
 *
 * Without equal figures and up to 49 of them, p is exact: the share of all orders with as many pairs in, or
 * against, the order of time. Otherwise it is that of the normal approximation with correction for ties and
 * continuity.
 * Exact p values and tau are equal to R's `cor.test(seq_along(values), values, method = "kendall")`,
 * approximate ones to `cor.test(..., exact = FALSE, continuity = TRUE)`.
 * Source: Mann 1945, Nonparametric Tests Against Trend, Econometrica 13, 245-259; Kendall 1938, A New Measure
 * of Rank Correlation, Biometrika 30, 81-93 (counting orders); Kendall 1975, Rank Correlation Methods,
 * chapter 4 (ties).
 *
 * @param values finite, in the order of time, at least two
 * @returns tau, p and whether p is exact
 * @throws RangeError when there are fewer than two figures or one is not finite
 * @example
 * mannKendall([12, 15, 11, 19, 21, 20, 25, 24])
 * // => { tau: 0.7142857142857143, p: 0.014136904761904762, exact: true }
 */
export function mannKendall(values: readonly number[]): MonotonicTrend {
  const n = values.length
  if (n < 2) throw new RangeError('mannKendall requires at least two figures')
  if (!values.every(Number.isFinite)) throw new RangeError('mannKendall requires finite figures')
  let surplus = 0
  for (const [place, value] of values.entries()) {
    for (const earlier of values.slice(0, place)) surplus += Math.sign(value - earlier)
  }
  const pairs = (n * (n - 1)) / 2
  const ties = [...Map.groupBy(values, (value) => value).values()].map((equal) => equal.length)
  const tiedPairs = ties.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  if (tiedPairs === pairs) return { tau: null, p: 1, exact: true }
  const tau = surplus / Math.sqrt(pairs * (pairs - tiedPairs))
  if (tiedPairs === 0 && n <= LONGEST_EXACT) return { tau, p: exactP(surplus, n), exact: true }
  const ofTies = ties.reduce((sum, size) => sum + size * (size - 1) * (2 * size + 5), 0)
  const variance = (n * (n - 1) * (2 * n + 5) - ofTies) / 18
  const z = Math.max(0, Math.abs(surplus) - 1) / Math.sqrt(variance)
  return { tau, p: 2 * normalCdf(-z), exact: false }
}

/** Twice the share of all orders of n figures in which no more pairs stand against the trend than here. */
function exactP(surplus: number, n: number): number {
  const against = ((n * (n - 1)) / 2 - Math.abs(surplus)) / 2
  const tail = againstTime(n).slice(0, against + 1)
  return Math.min(1, 2 * tail.reduce((sum, share) => sum + share, 0))
}

/**
 * The share of all orders of n figures in which 0, 1, 2 and so on pairs stand against the order of time: the
 * last of m figures stands before none to m - 1 of the others, each as often as the other.
 */
function againstTime(n: number): number[] {
  let shares = [1]
  for (let m = 2; m <= n; m += 1) {
    const next = new Array<number>(shares.length + m - 1).fill(0)
    for (const [inversions, share] of shares.entries()) {
      for (let added = 0; added < m; added += 1) {
        next[inversions + added] = (next[inversions + added] ?? 0) + share / m
      }
    }
    shares = next
  }
  return shares
}
