/** What moves together with referral, and how much of it goes with which item; no cause, and no rank that is not sure. */
import { correlationMatrix } from '../statistics/correlation-matrix.ts'
import { covarianceMatrix } from '../statistics/covariance-matrix.ts'
import { driverBands } from '../statistics/driver-bands.ts'
import { jackknife } from '../statistics/jackknife.ts'
import { lmgShares } from '../statistics/lmg-shares.ts'
import { relativeWeights } from '../statistics/relative-weights.ts'
import { varianceInflation } from '../statistics/variance-inflation.ts'
import type { MeasureSums } from '../tally/tally.ts'
import { addCommon, type CommonSums, commonItems, pickItems } from './common-items.ts'
import type { DriversFinding } from './study.ts'

/** People that drivers need at least, and besides for each of them. */
const fewest = { all: 50, each: 10 }

/** More drivers than these cannot be checked by trying all of their subsets. */
const mostDrivers = 10

/** From this variance inflation on an item says little that the others do not say. */
const mostInflation = 10

/**
 * Share out what moves together with the outcome.
 *
 * People of roles that are asked other items enter with those that all of them are asked; roles that share fewer than two
 * items with larger ones are left out. Where an item can hardly be told from the others, the last of those that are so is left
 * out. Weights have limits by leaving out one bucket of accounts at a time.
 *
 * @param buckets blocks of the outcome and all drivers, by bucket
 * @param performance gives the mean of an item from 0 to 100; an item without one is no driver
 * @param coarse whether shares may only be told to two decimals, because more would lead to what single people said
 * @returns nothing with fewer than two drivers, too few people for them, or where nothing moves together
 * @example driversFinding('refer', buckets, performance, false)?.drivers[0] // { item: 'care.truth', weight: 0.38, … }
 */
export function driversFinding(
  outcome: string,
  buckets: readonly MeasureSums[],
  performance: (item: string) => number | undefined,
  coarse: boolean,
): DriversFinding | undefined {
  const groups = shared(buckets, (item) => performance(item) !== undefined)
  const [first, ...others] = groups
  if (!first || others.length === 0) return undefined
  const whole = groups.reduce(addCommon)
  const items = apart(whole)
  if (items.length < 2 || whole.n < Math.max(fewest.all, fewest.each * items.length)) return undefined
  const wanted = [outcome, ...items]
  const weights = weightsOf(pickItems(whole, wanted))
  const check = checkOf(pickItems(whole, wanted))
  const shares = jackknife(
    groups.map((group) => pickItems(group, wanted)),
    addCommon,
    (sums) => weightsOf(sums)?.shares ?? null,
  )
  if (!weights || !check || !shares) return undefined
  const told = (share: number) => (coarse ? Math.round(share * 100) / 100 : share)
  return {
    kind: 'drivers',
    item: outcome,
    outcome,
    n: whole.n,
    r2: told(weights.r2),
    drivers: driverBands(shares, groups.length).map(({ share, low, high, band }, index) => {
      const item = items[index] ?? ''
      return {
        item,
        weight: told(share),
        low: told(low),
        high: told(high),
        check: told(check[index] ?? 0),
        band,
        performance: performance(item) ?? 0,
      }
    }),
  }
}

/** Cut all buckets down to the items that are shared; buckets without an answer to them are left out. */
function shared(buckets: readonly MeasureSums[], isDriver: (item: string) => boolean): CommonSums[] {
  const sizes = new Map<string, number>()
  for (const { complete } of buckets)
    for (const [names, { n }] of Object.entries(complete)) sizes.set(names, (sizes.get(names) ?? 0) + n)
  const blocks = [...sizes].filter(([, n]) => n > 0).toSorted((one, other) => other[1] - one[1])
  const [largest] = blocks
  if (!largest) return []
  const told = (names: string) => names.split(',').filter((item, index) => index === 0 || isDriver(item))
  const taken = new Set<string>()
  let items = told(largest[0])
  for (const [names] of blocks) {
    const left = items.filter((item) => told(names).includes(item))
    if (left.length <= 2) continue
    items = left
    taken.add(names)
  }
  const wanted = items.slice(0, 1 + mostDrivers)
  return buckets
    .map(({ complete }) => {
      const own = Object.entries(complete).filter(([names]) => taken.has(names))
      return pickItems(commonItems(Object.fromEntries(own)), wanted)
    })
    .filter(({ n }) => n > 0)
}

/** Name the drivers that can be told apart; those that do not vary are none. */
function apart(whole: CommonSums): string[] {
  if (whole.n < 2) return []
  const variances = covarianceMatrix(whole).map((row, index) => row[index] ?? 0)
  const items = whole.items.filter((_, index) => index > 0 && (variances[index] ?? 0) > 0)
  while (items.length > 1) {
    const correlations = correlationMatrix(covarianceMatrix(pickItems(whole, items)))
    const inflation = correlations ? varianceInflation(correlations) : []
    const alike = inflation.findLastIndex((factor) => factor === null || factor > mostInflation)
    if (alike < 0) break
    items.splice(alike, 1)
  }
  return items
}

function correlationsOf(sums: CommonSums): number[][] | null {
  return sums.n < 2 ? null : correlationMatrix(covarianceMatrix(sums))
}

function weightsOf(sums: CommonSums): { r2: number; shares: number[] } | null {
  const correlations = correlationsOf(sums)
  if (!correlations) return null
  const { r2, weights } = relativeWeights(correlations)
  return r2 > 0 ? { r2, shares: weights.map((weight) => weight / r2) } : null
}

function checkOf(sums: CommonSums): number[] | null {
  const correlations = correlationsOf(sums)
  if (!correlations) return null
  const { r2, shares } = lmgShares(correlations)
  return r2 > 0 ? shares.map((share) => share / r2) : null
}
