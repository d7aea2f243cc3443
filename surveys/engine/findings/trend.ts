/** How figures went from wave to wave, as far as the waves ask the same; joins nothing across a break. */
import { waveSpan } from '../logic/wave-span.ts'
import type { Survey } from '../model.ts'
import { breakBetween } from './break-between.ts'
import { breaksOf } from './breaks-of.ts'
import { changesOf } from './changes-of.ts'
import type { JudgedChange, PublishedWave } from './compared.ts'
import { controlChart } from './control-chart.ts'
import { type Figure, figureOf } from './figure-of.ts'
import { measuredOf } from './measured.ts'
import { sureSide } from './sure-side.ts'
import type { Stretch, Trend, TrendGap, TrendPoint, TrendStep } from './trended.ts'

/**
 * Lay out the trends of all items that are shown together.
 *
 * Waves join as far as no `breaks:` lies between them; each stretch stands for itself. With fewer than six closed waves
 * that are shown, and where all answers were ever the same, a stretch tells the change from each to the next, judged
 * among all items as `changesOf` judges any two waves; with six, it tells which of them chance does not explain.
 *
 * @param waves of one cut, in any order
 * @param items everything that is shown together, settled before looking
 * @returns for each item that some wave shows, in the order of the items
 * @example trendsOf(survey, waves, ['refer'])[0]?.stretches.length // 2: something was changed in between
 */
export function trendsOf(survey: Survey, waves: readonly PublishedWave[], items: readonly string[]): Trend[] {
  const inTime = waves.toSorted((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1))
  const compare = comparer(survey, items)
  return items.flatMap((item) => {
    const unit = inTime.map(({ snapshot }) => unitOf(snapshot, item)).find((found) => found !== undefined)
    if (!unit) return []
    const stretches = stretchesOf(inTime, breaksOf(survey, item)).map(({ breaks, members }) => ({
      ...(breaks === undefined ? {} : { breaks }),
      ...stretchOf(members, item, compare),
    }))
    return [{ item, unit, stretches }]
  })
}

type Compare = (before: PublishedWave, after: PublishedWave) => readonly JudgedChange[]

/** Compare two waves in all items that have no break between them, once however often it is asked. */
function comparer(survey: Survey, items: readonly string[]): Compare {
  const known = new Map<string, readonly JudgedChange[]>()
  return (before, after) => {
    const key = `${before.wave} ${after.wave}`
    const comparable = items.filter(
      (item) => breakBetween(before.wave, after.wave, breaksOf(survey, item)) === undefined,
    )
    const changes = known.get(key) ?? changesOf(before.snapshot, after.snapshot, comparable, before.wave)
    known.set(key, changes)
    return changes
  }
}

interface Members {
  readonly breaks?: string
  readonly members: PublishedWave[]
}

function stretchesOf(waves: readonly PublishedWave[], breaks: readonly string[]): Members[] {
  const stretches: Members[] = []
  for (const wave of waves) {
    const current = stretches.at(-1)
    const before = current?.members.at(-1)
    const parting = before && breakBetween(before.wave, wave.wave, breaks)
    if (current && parting === undefined) current.members.push(wave)
    else stretches.push({ ...(parting === undefined ? {} : { breaks: parting }), members: [wave] })
  }
  return stretches
}

function stretchOf(members: readonly PublishedWave[], item: string, compare: Compare): Stretch {
  const charted = members.flatMap(({ wave, closed, snapshot }) => {
    const figure = figureOf(snapshot, item)
    const interval = figure && sureSide(figure)
    const measured = figure && measuredOf(figure)
    return closed && interval && measured ? [{ wave, interval, measured }] : []
  })
  const chart = controlChart(charted)
  const placed = new Map(charted.map(({ wave }, place) => [wave, chart?.points[place]]))
  const points = members.map((member): TrendPoint => {
    const point = pointOf(member, item)
    return point.shown ? { ...point, ...placed.get(member.wave) } : point
  })
  if (chart) return { points, steps: [], chart: { kind: chart.kind, centre: chart.centre } }
  const shown = members.filter((_, place) => points[place]?.shown)
  return {
    points,
    steps: shown.slice(1).flatMap((after, place) => stepOf(shown[place], after, item, compare)),
  }
}

function stepOf(
  before: PublishedWave | undefined,
  after: PublishedWave,
  item: string,
  compare: Compare,
): TrendStep[] {
  if (!before) return []
  const change = compare(before, after).find((each) => each.item === item)
  return change ? [{ ...change, from: before.wave, to: after.wave }] : []
}

function pointOf({ wave, closed, snapshot }: PublishedWave, item: string): TrendPoint {
  const figure = figureOf(snapshot, item)
  const sure = figure && sureSide(figure)
  if (sure) return { wave, shown: true, open: !closed, ...sure }
  return {
    wave,
    shown: false,
    why: figure ? whyUnsure(figure) : whyNone(snapshot, item),
  }
}

function whyUnsure(figure: Figure): TrendGap['why'] {
  if (figure.n === 1) return 'alone'
  return 'sd' in figure && figure.sd === 0 ? 'same-answer' : 'withheld'
}

function whyNone({ findings }: PublishedWave['snapshot'], item: string): TrendGap['why'] {
  const kinds = findings.flatMap((finding) => (finding.item === item ? finding.kind : []))
  if (kinds.includes('withheld')) return 'withheld'
  if (kinds.includes('unreliable')) return 'not-one-thing'
  return kinds.includes('silent') ? 'could-not-say' : 'unanswered'
}

function unitOf(snapshot: PublishedWave['snapshot'], item: string) {
  const figure = figureOf(snapshot, item)
  return figure && measuredOf(figure)?.unit
}

/** Waves without a period stand before all others. */
function timeOf({ wave }: PublishedWave): string {
  return waveSpan(wave)?.to ?? ''
}
