/** Findings as they are published, made of counts or of people's own values. */
import fc from 'fast-check'
import type { Clustered } from '#engine/findings/figure-base.ts'
import type {
  ComparisonFinding,
  Finding,
  IndexFinding,
  NumberFinding,
  RatedFinding,
  ReferralFinding,
  Snapshot,
} from '#engine/findings/finding.ts'
import type { NetCounts } from '#engine/statistics/adjusted-wald-interval.ts'
import { designAdjustedInterval } from '#engine/statistics/design-adjusted-interval.ts'
import { meanInterval } from '#engine/statistics/mean-interval.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'

/** Whether it is told how answers are spread, and what is known of accounts. */
interface Shown {
  readonly closed?: true
  readonly clustered?: Clustered
  readonly item?: string
}

export function referral(
  counts: NetCounts,
  { closed, clustered, item = 'refer' }: Shown = {},
): ReferralFinding {
  const { up: promoters, level: passives, down: detractors } = counts
  const { score, low, high } = designAdjustedInterval(counts, clustered?.deff ?? 1)
  return {
    kind: 'referral',
    item,
    n: promoters + passives + detractors,
    score,
    low,
    high,
    ...(closed ? {} : { classes: { promoters, passives, detractors } }),
    ...(clustered ? { clustered } : {}),
  }
}

export function comparison(counts: NetCounts, { closed, item = 'beside' }: Shown = {}): ComparisonFinding {
  const { up: better, level: same, down: worse } = counts
  const { score: net, low, high } = designAdjustedInterval(counts, 1)
  const classes = closed ? {} : { classes: { better, same, worse } }
  return { kind: 'comparison', item, n: better + same + worse, net, low, high, cannotSay: 0, ...classes }
}

/** Of five points, all who count chose the highest, all others the lowest. */
export function rated(
  count: number,
  n: number,
  { closed, clustered, item = 'keep' }: Shown = {},
): RatedFinding {
  const { mean, low, high } = meanInterval({
    n,
    sum: 5 * count + (n - count),
    squares: 25 * count + (n - count),
  })
  return {
    kind: 'rated',
    item,
    n,
    ...wilsonInterval(count, n),
    cannotSay: 0,
    mean: { value: mean, low, high },
    ...(closed ? {} : { histogram: [n - count, 0, 0, 0, count] }),
    ...(clustered ? { clustered } : {}),
  }
}

export function index(
  people: readonly number[],
  { closed, clustered, item = 'care' }: Shown = {},
): IndexFinding {
  const { mean, sd, low, high } = meanInterval(sumsOf(people))
  return {
    kind: 'index',
    item,
    n: people.length,
    value: mean,
    low,
    high,
    ...(closed || sd === null ? {} : { sd }),
    alpha: null,
    alphaBase: 0,
    ...(clustered ? { clustered } : {}),
  }
}

export function number(values: readonly number[], { closed, item = 'seats' }: Shown = {}): NumberFinding {
  const { mean, sd, low, high } = meanInterval(sumsOf(values))
  const spread = closed || sd === null ? {} : { sd }
  return { kind: 'number', item, n: values.length, cannotSay: 0, value: mean, low, high, ...spread }
}

export function sumsOf(values: readonly number[]) {
  const add = (total: number, value: number) => total + value
  const squares = values.map((value) => value * value).reduce(add, 0)
  return { n: values.length, sum: values.reduce(add, 0), squares }
}

export function snapshot(findings: readonly Finding[], cut = 'all'): Snapshot {
  return { cut, findings }
}

export const withheld = (item: string): Finding => ({ kind: 'withheld', item, reason: 'too-few' })

export const someCounts = fc
  .record({ up: fc.nat(80), level: fc.nat(80), down: fc.nat(80) })
  .filter(({ up, level, down }) => up + level + down > 0)

export const someShares = fc
  .integer({ min: 1, max: 150 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

/** People's own means on 0 to 100, in steps of 5. */
export const somePeople = fc.array(
  fc.nat(20).map((step) => step * 5),
  { minLength: 2, maxLength: 40 },
)

export const someDeff = fc.double({ min: 1, max: 4, noNaN: true })
