/**
 * The mean of answers that come in clusters, with the error that clustering leaves, and the mean of clusters in
 * which each counts once. It refuses an empty base and invents no error for a single cluster.
 */

import type { ClusterSums } from './cluster-sums.ts'

/** A mean over answers, and beside it one over clusters; errors are null where nothing was measured twice. */
export interface ClusteredMean {
  readonly mean: number
  /** The standard error, answers of one cluster being alike; null for a single cluster. */
  readonly se: number | null
  /** The standard error if no answer knew of another; null for a single answer. */
  readonly simpleSe: number | null
  /** How many times the variance is what it would be without clusters; null where that one is none. */
  readonly deff: number | null
  readonly clusters: number
  /** The mean of the clusters' own means, each counting once; its error is null for a single cluster. */
  readonly each: { readonly mean: number; readonly se: number | null }
}

/** Sums of squares below this share of what they are made of are rounding. */
const ROUNDING = 1e-12

/**
 * Estimate a mean and its standard error where people of one account answer alike: of net scores, answers being
 * 1, 0 and -1, or of points on a scale.
 *
 * By linearisation, clusters counted as drawn with replacement: with R the mean and s, n a cluster's sum and
 * size, the variance is m / (m - 1) * sum of (s - R n)² / (all n)². With `listed`, times 1 - m / listed. The
 * design effect compares with sd² / n and knows no list. In R, package survey: `svymean(~x, svydesign(ids =
 * ~account, data = d, weights = ~1), deff = TRUE)`, with `fpc` for `listed`, and with weights of 1 / n for
 * `each`.
 * Source: Kish 1965, Survey Sampling, chapter 6 (unequal clusters) and section 8.2; Cochran 1977, Sampling
 * Techniques, chapter 9A.
 *
 * @param sums of `clusterSums`, in points and points squared
 * @param listed how many clusters could have answered, a whole number no less than did; without it the figures
 *   are about more than one list
 * @returns means and errors in points
 * @throws RangeError when there are no answers, no answers could have such sums, or `listed` is out of range
 * @example
 * clusteredMean(
 *   clusterSums([{ n: 2, sum: 0, squares: 0 }, { n: 4, sum: 4, squares: 4 }, { n: 2, sum: 1, squares: 1 }]),
 * )
 * // => { mean: 0.625, se: 0.30136408628103, simpleSe: 0.18298126367785, deff: 2.7125, clusters: 3,
 * //      each: { mean: 0.5, se: 0.288675134594813 } }
 */
export function clusteredMean(sums: ClusterSums, listed?: number): ClusteredMean {
  const { clusters, n, sum, squares } = sums
  if (!(n > 0 && clusters > 0)) throw new RangeError('clusteredMean requires at least one answer')
  if (listed !== undefined && !(Number.isInteger(listed) && listed >= clusters)) {
    throw new RangeError('clusteredMean requires a list of at least as many clusters as answered')
  }
  const mean = sum / n
  const spread = rest(sums.sumSquared + mean * mean * sums.nSquared, 2 * mean * sums.cross)
  const single = rest(squares, sum * mean)
  const ownMeans = rest(sums.meanSquares, (sums.means * sums.means) / clusters)
  const simple = n > 1 ? single / (n - 1) / n : null
  const left = listed === undefined ? 1 : 1 - clusters / listed
  const repeated = clusters > 1
  const variance = repeated ? ((clusters / (clusters - 1)) * spread) / (n * n) : null
  return {
    mean,
    se: variance === null ? null : Math.sqrt(left * variance),
    simpleSe: simple === null ? null : Math.sqrt(simple),
    deff: variance === null || simple === null || simple === 0 ? null : variance / simple,
    clusters,
    each: {
      mean: sums.means / clusters,
      se: repeated ? Math.sqrt((left * ownMeans) / (clusters - 1) / clusters) : null,
    },
  }
}

/** What is left of squares when a part of the same size is taken away; less than rounding is none. */
function rest(squares: number, part: number): number {
  const difference = squares - part
  const rounding = ROUNDING * Math.abs(squares)
  if (!(difference >= -rounding))
    throw new RangeError('clusteredMean requires sums that some answers could have')
  return difference <= rounding ? 0 : difference
}
