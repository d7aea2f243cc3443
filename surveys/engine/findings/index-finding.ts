/** Making an index out of a measure's sums, with its reliability; asks nobody whether it may be shown. */
import { boundedMean } from '../statistics/bounded-mean.ts'
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts'
import { largestSquares } from '../statistics/largest-squares.ts'
import type { MeasureSums } from '../tally/tally.ts'
import { commonItems } from './common-items.ts'
import type { IndexFinding } from './finding.ts'
import { personMeans } from './person-values.ts'
import { reliabilityOf } from './reliability.ts'
import { type Accounts, widening } from './widening.ts'

/** What else is known of an index, and may be told. */
export interface IndexDetails {
  /** Sums over the accounts behind it, where these are known; then its interval knows of them. */
  readonly accounts?: Accounts | undefined
  /** Whether its reliability is told, where that can be known. */
  readonly reliability?: boolean
  /** Whether reliability is told to two decimals only, because more would lead to what single people said. */
  readonly coarse?: boolean
}

/**
 * Make a measure's index: the mean of each person's mean, moved from the items' scale to 0–100.
 *
 * Where people's own means may not be told, neither may an interval that is made of them: in its place stands the widest
 * one that goes with the index and its base.
 *
 * @param scale the scale that all items of the measure share
 * @param distribution whether it may be told how far people's own means lie apart
 * @example indexFinding('care', sums, { from: 1, to: 5 }, true) // value 72.4, from 69.9 to 74.9, alpha 0.82
 */
export function indexFinding(
  measure: string,
  sums: MeasureSums,
  scale: { readonly from: number; readonly to: number },
  distribution: boolean,
  { accounts, reliability = false, coarse = false }: IndexDetails = {},
): IndexFinding | undefined {
  const means = personMeans(sums)
  const { n } = means
  if (n === 0) return undefined
  const told = distribution ? means : { ...means, squares: largestSquares(means, scale) }
  const wider = distribution ? widening(means, accounts) : undefined
  const design = wider && { deff: wider.clustered.deff, df: wider.df }
  const { mean, sd, low, high } = boundedMean(told, scale, design)
  const onHundred = (value: number) => ((value - scale.from) / (scale.to - scale.from)) * 100
  const within = (value: number | null) => (value === null ? null : onHundred(value))
  const common = commonItems(distribution ? sums.complete : {})
  const alpha = cronbachAlpha(common)
  const reliable = reliability ? reliabilityOf(common, coarse) : undefined
  return {
    kind: 'index',
    item: measure,
    n,
    value: onHundred(mean),
    low: within(low),
    high: within(high),
    ...(distribution && sd !== null ? { sd: (sd / (scale.to - scale.from)) * 100 } : {}),
    ...(wider ? { clustered: wider.clustered } : {}),
    ...(reliable ? { reliability: reliable } : {}),
    alpha: alpha === null || !coarse ? alpha : Math.round(alpha * 100) / 100,
    alphaBase: common.n,
  }
}
