/** Putting the sums of two samples of clusters together. It cannot know whether a cluster is in both, and refuses none. */

import type { ClusterSums } from './cluster-sums.ts'

/**
 * Add sums of samples that have no cluster in common: they are the sums of both together, field by field.
 *
 * @returns new sums, as `clusterSums` would give them for all clusters
 * @example
 * addClusterSums(clusterSums([{ n: 2, sum: 1, squares: 1 }]), clusterSums([{ n: 4, sum: 4, squares: 4 }])).cross // => 18
 */
export function addClusterSums(one: ClusterSums, other: ClusterSums): ClusterSums {
  return {
    clusters: one.clusters + other.clusters,
    n: one.n + other.n,
    sum: one.sum + other.sum,
    squares: one.squares + other.squares,
    nSquared: one.nSquared + other.nSquared,
    sumSquared: one.sumSquared + other.sumSquared,
    cross: one.cross + other.cross,
    means: one.means + other.means,
    meanSquares: one.meanSquares + other.meanSquares,
    explained: one.explained + other.explained,
  }
}
