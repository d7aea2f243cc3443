/**
 * How much the accounts behind a figure differ from each other, beyond the chance in few answers each. It refuses
 * to say so of fewer than ten accounts, and names none of them.
 */

import type { ClusterSums } from './cluster-sums.ts'
import { fQuantile } from './f-quantile.ts'

/** How clusters differ, with as many of them as that was learnt from. */
export interface BetweenClusterSpread {
  /** The standard deviation of the clusters' true means, in the unit of the answers; at least 0. */
  readonly sd: number
  /** The limits of the standard deviation; `high` is null where answers differ too little to tell how much accounts could. */
  readonly low: number
  readonly high: number | null
  /** The part of the variance that is between clusters, from 0 to 1; null where nobody differs from anybody. */
  readonly intraclass: number | null
  readonly clusters: number
}

/** Fewer clusters than these tell next to nothing of how clusters differ. */
const FEWEST_CLUSTERS = 10

/** So many degrees that a variance is as good as known: F times its degrees is then chi-square. */
const KNOWN = 1e9

/** Sums of squares below this share of what they are made of are rounding. */
const ROUNDING = 1e-12

/**
 * Estimate how far the true shares or means of accounts lie apart, where each is known from few answers only.
 *
 * One-way analysis of variance by the method of moments: variance between = (MSB - MSW) / n0 with n0 = (n - sum of
 * squared sizes / n) / (m - 1), intraclass correlation = between / (between + MSW); both floored at 0, which is
 * where accounts differ less than chance alone would have it. Answers may be 0 and 1, net scores, or points. In R,
 * `ICC::ICCbare(account, x)`, equal to `psych::ICC`'s ICC1 where all accounts have as many answers; the standard
 * deviation is the square root of its `vara` in `ICC::ICCest`. The limits at 95 % are those of Tukey and Williams, with n0
 * for the size of a cluster: (MSB - F * MSW) / n0 / (chi-square / (m - 1)), with F and chi-square at .975 and at .025. They
 * are meant for answers that are spread normally, and of shares only about right.
 * Source: Searle, Casella & McCulloch 1992, Variance Components, section 3.6; for shares, Ridout, Demétrio & Firth
 * 1999, Estimating Intraclass Correlation for Binary Data, Biometrics 55, 137-148; for the limits, Williams 1962, A
 * Confidence Interval for Variance Components, Biometrika 49, 278-281.
 *
 * @param sums of `clusterSums`, in points and points squared; for a share answers are 1 and 0
 * @returns standard deviation and intraclass correlation; null below ten clusters, and where no cluster has more
 *   than one answer
 * @throws RangeError when no answers could have such sums
 * @example
 * const accounts = [4, 1, 5, 0, 2, 2, 1, 3, 4, 0].map((sum, index) => ({ n: 5, sum, squares: sum }))
 * betweenClusterSpread(clusterSums(accounts))
 * // => { sd: 0.2977694857883639, low: 0.13635928903686415,
 * //      high: 0.6135993693759233, intraclass: 0.3427835051546391, clusters: 10 }
 */
export function betweenClusterSpread(sums: ClusterSums): BetweenClusterSpread | null {
  const { clusters, n, sum, squares, nSquared, explained } = sums
  if (!(Number.isInteger(clusters) && Number.isInteger(n) && n >= clusters)) {
    throw new RangeError('betweenClusterSpread requires at least one answer for each cluster')
  }
  if (clusters < FEWEST_CLUSTERS || n === clusters) return null
  const between = rest(explained, (sum * sum) / n) / (clusters - 1)
  const within = rest(squares, explained) / (n - clusters)
  const size = (n - nSquared / n) / (clusters - 1)
  const variance = Math.max(0, between - within) / size
  const total = variance + within
  const limit = (p: number) => {
    const ofChance = fQuantile(p, clusters - 1, n - clusters) * within
    return Math.sqrt(Math.max(0, between - ofChance) / size / fQuantile(p, clusters - 1, KNOWN))
  }
  const high = limit(0.025)
  return {
    sd: Math.sqrt(variance),
    low: limit(0.975),
    high: high > 0 ? high : null,
    intraclass: total === 0 ? null : variance / total,
    clusters,
  }
}

/** What is left of squares when a part of about the same size is taken away; less than rounding is none. */
function rest(squares: number, part: number): number {
  const difference = squares - part
  const rounding = ROUNDING * Math.abs(squares)
  if (!(difference >= -rounding)) {
    throw new RangeError('betweenClusterSpread requires sums that some answers could have')
  }
  return difference <= rounding ? 0 : difference
}
