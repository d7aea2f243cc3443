/** By how much accounts widen the interval of one figure; measures it where it can, else says that it assumes. */
import { addClusterSums } from '../statistics/add-cluster-sums.ts'
import { assumedDesignEffect } from '../statistics/assumed-design-effect.ts'
import type { ClusterSums } from '../statistics/cluster-sums.ts'
import { designEffect } from '../statistics/design-effect.ts'
import type { MeanSums } from '../statistics/mean-interval.ts'
import type { Clustered } from './figure-base.ts'

/** Sums over the accounts behind a figure, and whether only a rounded effect may be told. */
export interface Accounts {
  readonly sums: ClusterSums
  /** Everybody behind the figure, where what is told of them is not right to the last digit. */
  readonly all?: MeanSums | undefined
  readonly coarse: boolean
}

/** What goes into the finding, and by how many degrees of freedom it is known. */
export interface Widening {
  readonly clustered: Clustered
  readonly df: number
}

/** Fewer accounts than these say too little about how much accounts differ. */
const fewestAccounts = 10

/**
 * Work out the design effect of a figure.
 *
 * Whoever has no known account counts as one of their own. Where accounts of guarded answers are behind it, the effect
 * is rounded to one decimal before anything is made of it, so that it leads to nobody.
 *
 * @param told everybody behind the figure
 * @returns nothing for a single person, where no account is known, or those known are not among those behind the figure
 * @example widening({ n: 41, sum: 3, squares: 29 }, accounts)?.clustered // { accounts: 31, deff: 1.42, assumed: false }
 */
export function widening(told: MeanSums, accounts: Accounts | undefined): Widening | undefined {
  const all = accounts?.all ?? told
  const known = accounts?.sums
  if (!known || known.clusters === 0 || known.n > all.n || all.n < 2) return undefined
  // Accounts with one answer each widen nothing, and are still as many as a pay plan may ask for.
  if (known.n === known.clusters)
    return { clustered: { accounts: known.clusters, deff: 1, assumed: false }, df: all.n - 1 }
  const sums = withAlone(known, all)
  const { deff, assumed } =
    known.clusters < fewestAccounts
      ? { deff: assumedDesignEffect(sums.n, sums.clusters), assumed: true }
      : designEffect(sums)
  return {
    clustered: {
      accounts: known.clusters,
      deff: accounts.coarse ? Math.max(1, Math.round(deff * 10) / 10) : deff,
      assumed,
    },
    df: (assumed ? sums.n : sums.clusters) - 1,
  }
}

/** Add those without an account, each as a cluster of one answer. */
function withAlone(known: ClusterSums, all: MeanSums): ClusterSums {
  const n = all.n - known.n
  const sum = all.sum - known.sum
  const squares = Math.max(0, all.squares - known.squares)
  return addClusterSums(known, {
    clusters: n,
    n,
    sum,
    squares,
    nSquared: n,
    sumSquared: squares,
    cross: sum,
    means: sum,
    meanSquares: squares,
    explained: squares,
  })
}
