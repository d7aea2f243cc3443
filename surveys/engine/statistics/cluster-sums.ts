/**
 * Sums over the clusters of a sample, such as the accounts that people answered from: all that figures by
 * cluster need, and nothing that tells one cluster from another. They add like tallies do.
 */

import type { MeanSums } from './mean-interval.ts'

/** For each cluster `n` is how many answers it gave and `s` their sum; all fields are sums over clusters. */
export interface ClusterSums {
  /** How many clusters gave an answer. */
  readonly clusters: number
  readonly n: number
  readonly sum: number
  /** The squares of single answers. */
  readonly squares: number
  /** n². */
  readonly nSquared: number
  /** s². */
  readonly sumSquared: number
  /** n · s. */
  readonly cross: number
  /** s / n, the cluster's own mean. */
  readonly means: number
  /** (s / n)². */
  readonly meanSquares: number
  /** s² / n, what the squares would be if all of a cluster had answered its mean. */
  readonly explained: number
}

/** Squares that fall short of the least possible by less than this share owe it to rounding. */
const ROUNDING = 1e-9

/**
 * Sum up clusters, for `clusteredMean`, `designEffect` and `betweenClusterSpread`.
 *
 * A cluster without answers counts as none. The sums of two samples that share no cluster are the sums of both,
 * field by field.
 *
 * @param clusters for each one how many answers, their sum and the sum of their squares, in points and points
 *   squared
 * @returns ten sums, all zero where there are no clusters
 * @throws RangeError when an `n` is not a whole number of zero or more, or no answers could have such sums
 * @example
 * clusterSums([{ n: 2, sum: 1, squares: 1 }, { n: 4, sum: 4, squares: 4 }])
 * // => { clusters: 2, n: 6, sum: 5, squares: 5, nSquared: 20, sumSquared: 17, cross: 18, means: 1.5,
 * //      meanSquares: 1.25, explained: 4.5 }
 */
export function clusterSums(clusters: Iterable<MeanSums>): ClusterSums {
  const all = {
    clusters: 0,
    n: 0,
    sum: 0,
    squares: 0,
    nSquared: 0,
    sumSquared: 0,
    cross: 0,
    means: 0,
    meanSquares: 0,
    explained: 0,
  }
  for (const cluster of clusters) {
    check(cluster)
    const { n, sum, squares } = cluster
    if (n === 0) continue
    all.clusters += 1
    all.n += n
    all.sum += sum
    all.squares += squares
    all.nSquared += n * n
    all.sumSquared += sum * sum
    all.cross += n * sum
    all.means += sum / n
    all.meanSquares += (sum / n) * (sum / n)
    all.explained += (sum / n) * sum
  }
  return all
}

function check({ n, sum, squares }: MeanSums): void {
  if (!(Number.isInteger(n) && n >= 0)) {
    throw new RangeError('clusterSums requires whole numbers of answers, zero or more')
  }
  const possible = n === 0 ? sum === 0 && squares === 0 : n * squares - sum * sum >= -ROUNDING * n * squares
  if (!(possible && Number.isFinite(sum) && Number.isFinite(squares))) {
    throw new RangeError('clusterSums requires sums that some answers could have')
  }
}
