/** One figure over the waves of a year, beneath which these stand; adds up what asks the same, and nothing else. */
import { waveSpan } from '../logic/wave-span.ts'
import type { Survey } from '../model.ts'
import { assumedDesignEffect } from '../statistics/assumed-design-effect.ts'
import { boundedMean } from '../statistics/bounded-mean.ts'
import { designAdjustedInterval } from '../statistics/design-adjusted-interval.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import { breakBetween } from './break-between.ts'
import { breaksOf } from './breaks-of.ts'
import type { PublishedWave } from './compared.ts'
import { type Figure, figureOf } from './figure-of.ts'
import type { Snapshot } from './finding.ts'
import { type MeasuredMean, type MeasuredScore, measuredOf } from './measured.ts'
import type { PairsFinding } from './study.ts'
import type { PooledHeadline } from './trended.ts'

/** How much alike two answers of one person, or one account, are where that was not measured. */
const assumedAlike = 0.3

/**
 * Pool a score or an index over all waves of the twelve months that end with the latest one.
 *
 * Every answer counts once, so that a wave weighs as much as it has answers. Only waves that are closed, or of a named
 * survey, and that ask the same as the latest; others of the same months are named as left out. Whoever answers in several waves says partly the same again. The interval
 * supposes that the largest wave was made of all there are, people as well as accounts; that accounts are as much alike
 * as they were seen to be; and that people repeat themselves by 0.3, or by what their pairs say where that is more.
 *
 * @param waves of one cut, in any order
 * @returns `undefined` where fewer than two waves can be pooled, or the item is no score and no index
 * @example pooledHeadline(survey, waves, 'refer') // { n: 92, value: 0.31, waves: ['2026-H1', '2026-H2'], … }
 */
export function pooledHeadline(
  survey: Survey,
  waves: readonly PublishedWave[],
  item: string,
): PooledHeadline | undefined {
  const inTime = waves
    .flatMap(({ wave, closed, snapshot }) => {
      const span = waveSpan(wave)
      const figure = closed || survey.promise === 'named' ? figureOf(snapshot, item) : undefined
      return span ? [{ wave, span, figure, pairs: pairsOf(snapshot, item) }] : []
    })
    .toSorted((one, other) => (one.span.to < other.span.to ? -1 : 1))
  const latest = inTime.findLast(({ figure }) => figure)
  if (!latest?.figure) return undefined
  const { kind } = latest.figure
  const begin = aYearBefore(latest.span.to)
  const breaks = breaksOf(survey, item)
  const ofYear = inTime.filter(({ span }) => span.from >= begin && span.to <= latest.span.to)
  const asksTheSame = ({ wave, figure }: (typeof ofYear)[number]) =>
    (figure === undefined || figure.kind === kind) && breakBetween(wave, latest.wave, breaks) === undefined
  const pooled = ofYear.flatMap((one) =>
    one.figure && asksTheSame(one) ? [{ ...one, figure: one.figure }] : [],
  )
  const left = ofYear.flatMap((one): PooledHeadline['left'] => {
    if (!asksTheSame(one)) return [{ wave: one.wave, why: 'asked-anew' }]
    return one.figure ? [] : [{ wave: one.wave, why: 'no-figure' }]
  })
  if (pooled.length < 2) return undefined
  const alike = pooled.flatMap(({ figure, pairs }) => {
    const before = pooled.find(({ wave }) => wave === pairs?.wave)
    return pairs && before ? alikeIn(pairs, before.figure, figure) : []
  })
  const sum = sumOf(
    pooled.map(({ figure }) => figure),
    Math.max(assumedAlike, ...alike),
  )
  return sum && { item, ...sum, waves: pooled.map(({ wave }) => wave), left }
}

function pairsOf({ findings }: Snapshot, item: string): PairsFinding | undefined {
  return findings.find(
    (finding): finding is PairsFinding => finding.kind === 'pairs' && finding.item === item,
  )
}

/** How much alike people answered twice, a correlation up to 1. */
function alikeIn({ n, before, after, product }: PairsFinding, one: Figure, other: Figure): number {
  const spread = spreadOf(one) * spreadOf(other)
  return n > 0 && spread > 0 ? Math.min(1, (product / n - (before / n) * (after / n)) / spread) : 0
}

/** The standard deviation of single answers. */
function spreadOf(figure: Figure): number {
  const measured = measuredOf(figure)
  if (measured?.unit === 'score') {
    const { up, down } = measured.counts
    return Math.sqrt((up + down) / measured.n - measured.value ** 2)
  }
  if (measured?.unit !== 'index' || !measured.sums) return 0
  return meanInterval(measured.sums).sd ?? 0
}

function sumOf(
  figures: readonly Figure[],
  alike: number,
): Omit<PooledHeadline, 'item' | 'waves' | 'left'> | undefined {
  const measured = figures.flatMap((figure) => measuredOf(figure) ?? [])
  const n = measured.reduce((total, each) => total + each.n, 0)
  const deff = pooledDeff(figures, n, alike)
  const scores = measured.filter((each): each is MeasuredScore => each.unit === 'score')
  if (scores.length === figures.length) {
    const add = (of: (counts: MeasuredScore['counts']) => number) =>
      scores.reduce((total, { counts }) => total + of(counts), 0)
    const counts = {
      up: add(({ up }) => up),
      level: add(({ level }) => level),
      down: add(({ down }) => down),
    }
    const { score: value, low, high } = designAdjustedInterval(counts, deff)
    return { unit: 'score', n, value, low, high }
  }
  const means = measured.filter((each): each is MeasuredMean => each.unit === 'index')
  const sums = means.flatMap((each) => each.sums ?? [])
  if (sums.length < figures.length) return undefined
  const sum = sums.reduce((total, each) => total + each.sum, 0)
  const squares = sums.reduce((total, each) => total + each.squares, 0)
  const design = { deff, df: Math.max(1, n - 1) }
  const { mean: value, low, high } = boundedMean({ n, sum, squares }, { from: 0, to: 100 }, design)
  return low === null || high === null ? undefined : { unit: 'index', n, value, low, high }
}

/** By how much answers of the same people and accounts, wave after wave, tell less than as many of different ones. */
function pooledDeff(figures: readonly Figure[], n: number, alikePeople: number): number {
  const most = Math.max(...figures.map((figure) => figure.n))
  const ofPeople = assumedDesignEffect(n, most, alikePeople)
  const clustered = figures.flatMap((figure) =>
    'clustered' in figure && figure.clustered ? { n: figure.n, ...figure.clustered } : [],
  )
  if (clustered.length < figures.length) return ofPeople
  const alike = clustered.map(({ n: answers, accounts, deff }) =>
    answers > accounts ? Math.min(1, (deff - 1) / (answers / accounts - 1)) : assumedAlike,
  )
  const mean = alike.reduce((sum, each, place) => sum + each * ((clustered[place]?.n ?? 0) / n), 0)
  const accounts = Math.max(...clustered.map((each) => each.accounts))
  return Math.max(ofPeople, assumedDesignEffect(n, Math.min(n, accounts), mean))
}

function aYearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
