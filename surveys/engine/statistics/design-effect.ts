/**
 * Which design effect a figure is to be corrected by: the measured one where there are clusters enough to
 * measure it, else an assumed one, marked as such. It never makes a figure look surer than without clusters.
 */

import { assumedDesignEffect } from './assumed-design-effect.ts'
import type { ClusterSums } from './cluster-sums.ts'
import { clusteredMean } from './clustered-mean.ts'

/** Fewer clusters than these say too little about how much clusters differ. */
const FEWEST_CLUSTERS = 10

/** A design effect from 1, and whether it was assumed instead of measured. */
export interface DesignEffect {
  readonly deff: number
  readonly assumed: boolean
}

/**
 * Choose the design effect of clustered answers.
 *
 * From ten clusters on it is measured by `clusteredMean`, and no less than 1; below, and where all answers are
 * the same so that there is nothing to measure, `assumedDesignEffect` stands in with a correlation of 0.3.
 * Source: Kish 1965, Survey Sampling, section 8.2; that ten are enough is our own convention.
 *
 * @param sums of `clusterSums`
 * @returns a number from 1, and whether it is an assumption
 * @throws RangeError, by the functions it chooses from, when there are no answers or no answers could have such
 *   sums
 * @example
 * designEffect(clusterSums([{ n: 3, sum: 3, squares: 3 }, { n: 5, sum: -1, squares: 3 }]))
 * // => { deff: 1.9, assumed: true }
 */
export function designEffect(sums: ClusterSums): DesignEffect {
  const { deff } = clusteredMean(sums)
  if (deff === null || sums.clusters < FEWEST_CLUSTERS) {
    return { deff: assumedDesignEffect(sums.n, sums.clusters), assumed: true }
  }
  return { deff: Math.max(1, deff), assumed: false }
}
