/** One made-up company, asked in two waves: the intervals of its figures, and what is true of each; judges none. */
import type { NetCounts } from '#engine/statistics/adjusted-wald-interval.ts'
import { adjustedWaldInterval } from '#engine/statistics/adjusted-wald-interval.ts'
import { meanInterval } from '#engine/statistics/mean-interval.ts'
import { netScoreDifference } from '#engine/statistics/net-score-difference.ts'
import { newcombeDifference } from '#engine/statistics/newcombe-difference.ts'
import { noAssumptionBounds } from '#engine/statistics/no-assumption-bounds.ts'
import { pairedNetScoreDifference } from '#engine/statistics/paired-net-score-difference.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import { countBetween } from '#engine/tally/counts.ts'
import type { Tally } from '#engine/tally/tally.ts'
import { type Asked, askAll, type Kind, makeCompany } from '../../worlds/company.ts'
import { answersOf, truthOf } from '../../worlds/instrument.ts'
import { publishedIntervals } from './published.ts'
import { tallied } from './tallied.ts'

/** One interval, and what it should hold; times `unit` it is as it is shown. */
export interface Tried {
  readonly name: string
  readonly truth: number
  readonly low: number
  readonly high: number
  readonly unit: number
}

/** Try every interval once. */
export function tryOnce(kind: Kind, seed: number): { answers: number; intervals: Tried[] } {
  const company = makeCompany(seed, kind)
  const [first, second] = [askAll(company, 0), askAll(company, 1)]
  const [before, after] = [tallied(first), tallied(second)]
  const [then, now] = [truthOf(kind, 0), truthOf(kind, 1)]
  const n = after.whole.responses
  const intervals: Tried[] = []
  // Two answers are the fewest that most intervals are defined for.
  if (before.whole.responses < 2 || n < 2) return { answers: n, intervals }
  const add = (
    name: string,
    truth: number,
    { low, high }: { low: number | null; high: number | null },
    unit = 100,
  ) => low !== null && high !== null && intervals.push({ name, truth, low, high, unit })
  const [earlier, referral] = [netOf(before.whole), netOf(after.whole)]
  const [shareThen, shareNow] = [then.shares.listen ?? 0, now.shares.listen ?? 0]
  add('Referral score', now.referral, adjustedWaldInterval(referral))
  add('Balance of better and worse', now.net, adjustedWaldInterval(besideOf(after.whole)))
  add('Often or always (Wilson)', shareNow, shareInterval(after.whole))
  add('Care index', now.index, indexOf(after.whole), 1)
  const change = now.referral - then.referral
  const pairs = pairsOf(first, second)
  add('Change of the score', change, netScoreDifference(earlier, referral))
  add('Change of the score, by pairs', change, pairedNetScoreDifference(earlier, referral, pairs))
  const shares = newcombeDifference(shareOf(before.whole), shareOf(after.whole))
  add('Change of a share (Newcombe)', shareNow - shareThen, shares)
  for (const one of publishedIntervals(before, after, [then, now], pairs)) intervals.push(one)
  const listed = second.map((one) => netOfOne(one))
  const ofList = listed.reduce((sum, value) => sum + value, 0) / listed.length
  add('Score of the list, whatever the silent think', ofList, noAssumptionBounds(referral, listed.length))
  return { answers: n, intervals }
}

function netOf({ items: { refer = {} } }: Tally): NetCounts {
  return {
    up: countBetween(refer, 9, 10),
    level: countBetween(refer, 7, 8),
    down: countBetween(refer, 0, 6),
  }
}

function besideOf({ items: { beside = {} } }: Tally): NetCounts {
  return { up: beside.better ?? 0, level: beside.same ?? 0, down: beside.worse ?? 0 }
}

function shareOf({ items }: Tally): { count: number; n: number } {
  const counts = items['care.listen'] ?? {}
  return { count: countBetween(counts, 4, 5), n: countBetween(counts, 1, 5) }
}

function shareInterval(tally: Tally) {
  const { count, n } = shareOf(tally)
  return wilsonInterval(count, n)
}

function indexOf({ measures }: Tally) {
  const sums = { n: 0, sum: 0, squares: 0 }
  for (const [items, people] of Object.entries(measures.care?.people ?? {})) {
    sums.n += people.n
    sums.sum += people.sum / Number(items)
    sums.squares += people.squares / Number(items) ** 2
  }
  const { low, high } = meanInterval(sums)
  const onHundred = (value: number | null) => (value === null ? null : ((value - 1) / 4) * 100)
  return { low: onHundred(low), high: onHundred(high) }
}

function netOfOne(one: Asked): number {
  const refer = Number(answersOf(one).refer)
  return refer >= 9 ? 1 : refer >= 7 ? 0 : -1
}

function pairsOf(first: readonly Asked[], second: readonly Asked[]) {
  const sums = { n: 0, before: 0, after: 0, product: 0 }
  for (const [place, one] of first.entries()) {
    const other = second[place]
    if (!one.answers || !other?.answers) continue
    const [before, after] = [netOfOne(one), netOfOne(other)]
    sums.n++
    sums.before += before
    sums.after += after
    sums.product += before * after
  }
  return sums
}
