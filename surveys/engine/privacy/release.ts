/**
 * What of a wave's tallies may be shown, by the survey's promise. Works on sums, before any figure is made of them:
 * what is withheld here reaches no later step.
 */
import type { Survey } from '../model.ts'
import type { Thresholds } from '../programme.ts'
import { cutFamily, cutParts, isHidden } from '../tally/cuts.ts'
import { type ItemCounts, type MeasureSums, merge, type Tally } from '../tally/tally.ts'
import { itemSibling, measureSibling, type Standing, withoutSmall } from './sibling.ts'
import { suppress } from './suppress.ts'
import { mostValues, thresholdsOf } from './thresholds.ts'
import { type CutTallies, partsOf, withWithheld } from './withheld.ts'

/** Why a figure is not shown: too few people, to protect a neighbour, or because all answered alike. */
export type WithheldReason = 'too-few' | 'protects-others' | 'alike'

/** Of a `figure`, only it and its base may be told; of a `histogram`, also how the answers are spread. */
export type ReleasedItem =
  | { readonly shown: 'figure' | 'histogram'; readonly counts: ItemCounts }
  | { readonly shown: 'nothing'; readonly reason: WithheldReason }

export type ReleasedMeasure =
  | { readonly shown: 'figure' | 'histogram'; readonly sums: MeasureSums }
  | { readonly shown: 'nothing'; readonly reason: WithheldReason }

/** What may be shown of one cut. */
export interface Release {
  readonly cut: string
  /** People in the cut; absent where even their number is not told. */
  readonly responses?: number
  readonly items: Readonly<Record<string, ReleasedItem>>
  readonly measures: Readonly<Record<string, ReleasedMeasure>>
}

/** How far a wave has come: it takes answers, is closed, or takes not even late ones any more. */
export type WaveStage = 'open' | 'closed' | 'sealed'

/**
 * Decide what may be shown of a wave.
 *
 * Named surveys show everything at any time, except what was withheld: that enters when no more answers can come, so
 * that no two publications differ by one person. The others show nothing before the wave has closed, then figures of
 * at least five people, in the whole and by role. Attributes stay out there: what one of them shows can be taken from
 * what a role shows.
 *
 * @returns one release per cut that may be spoken of; nothing at all while the wave must stay closed to readers
 */
export function release(survey: Survey, cuts: ReadonlyMap<string, CutTallies>, stage: WaveStage): Release[] {
  const families = familiesOf(survey, cuts)
  if (survey.promise === 'named') {
    const readable = families.map(([name, family]) =>
      stage === 'sealed' && withheldFamilies.includes(name)
        ? withWithheld(survey, family, partsOf(survey, family, cuts))
        : countedOnly(family),
    )
    return readable.flatMap((family) => [...family].map(([cut, tally]) => openly(cut, tally)))
  }
  if (stage === 'open') return []
  return families.flatMap(([, family]) => guarded(survey, everybody(family)))
}

/** The whole and its roles, which add up to it; groups are unions of roles. */
const guardedFamilies: readonly string[] = ['', 'role']
const withheldFamilies: readonly string[] = [...guardedFamilies, 'group']

type Family<T> = ReadonlyMap<string, T>

function familiesOf(survey: Survey, cuts: ReadonlyMap<string, CutTallies>): [string, Family<CutTallies>][] {
  const readable = [...cuts].filter(([cut]) => !isHidden(cut))
  const families = Map.groupBy(readable, ([cut]) => cutFamily(cut))
  return [...families]
    .filter(([name, members]) => {
      if (survey.promise !== 'named') return guardedFamilies.includes(name)
      if (withheldFamilies.includes(name)) return true
      if (members.length > mostValues) return false
      const attribute = name.split('&').at(-1) ?? ''
      return members.some(([cut]) => cutParts(cut)[attribute] !== '')
    })
    .map(([name, members]) => [name, new Map(members)])
}

function countedOnly(family: Family<CutTallies>): Family<Tally> {
  return new Map(
    [...family]
      .filter(([, { counted }]) => counted.responses > 0)
      .map(([cut, { counted }]) => [cut, counted]),
  )
}

/** Where nobody is named, withholding changes nothing: all answers count alike. */
function everybody(family: Family<CutTallies>): Family<Tally> {
  return new Map([...family].map(([cut, { both }]) => [cut, both]))
}

function openly(cut: string, tally: Tally): Release {
  const items = Object.entries(tally.items).map(
    ([item, counts]) => [item, { shown: 'histogram', counts }] as const,
  )
  const measures = Object.entries(tally.measures).map(
    ([measure, sums]) => [measure, { shown: 'histogram', sums }] as const,
  )
  return {
    cut,
    responses: tally.responses,
    items: Object.fromEntries(items),
    measures: Object.fromEntries(measures),
  }
}

function guarded(survey: Survey, family: Family<Tally>): Release[] {
  const members = [...family]
  const thresholds = thresholdsOf(survey)
  const hiddenCounts = suppress(
    members.map(([cut, { responses }]) => ({ id: cut, n: responses })),
    thresholds.figures,
  )
  const itemsOf = new Set(members.flatMap(([, tally]) => Object.keys(tally.items)))
  const measuresOf = new Set(members.flatMap(([, tally]) => Object.keys(tally.measures)))
  const itemStates = new Map(
    [...itemsOf].map((item) => [
      item,
      decide(members, thresholds, (tally) => itemSibling(survey, item, tally)),
    ]),
  )
  const measureStates = new Map(
    [...measuresOf].map((measure) => [
      measure,
      decide(members, thresholds, (tally) => measureSibling(survey, measure, tally)),
    ]),
  )
  return members.map(([cut, tally]) => ({
    cut,
    ...(hiddenCounts.has(cut) ? {} : { responses: tally.responses }),
    items: mapValues(tally.items, (counts, item): ReleasedItem => {
      const state = itemStates.get(item)?.get(cut) ?? 'too-few'
      if (state === 'figure' || state === 'histogram') return { shown: state, counts }
      return { shown: 'nothing', reason: state }
    }),
    measures: mapValues(tally.measures, (sums, measure): ReleasedMeasure => {
      const state = measureStates.get(measure)?.get(cut) ?? 'too-few'
      if (state === 'figure' || state === 'histogram')
        return { shown: state, sums: withoutSmall(survey, sums) }
      return { shown: 'nothing', reason: state }
    }),
  }))
}

/**
 * Decide what each member of a family shows of one item or index, and where nothing, why.
 *
 * Distributions are suppressed a second time, by their own threshold: taken from the distribution of the total, they
 * would tell that of a neighbour who shows none.
 */
function decide(
  members: readonly (readonly [string, Tally])[],
  { figures, comments }: Thresholds,
  standing: (tally: Tally) => Standing,
): Map<string, 'figure' | 'histogram' | WithheldReason> {
  const siblings = members.map(([cut, tally]) => ({ id: cut, tally, ...standing(tally) }))
  const hidden = suppress(siblings, figures, (ids) => {
    const among = siblings.filter(({ id }) => ids.has(id))
    if (among.reduce((sum, { n }) => sum + n, 0) >= comments) return false
    return standing(among.map(({ tally }) => tally).reduce(merge)).alike ?? false
  })
  const closed = suppress(
    siblings.map(({ id, n }) => ({ id, n, alike: hidden.has(id) })),
    comments,
  )
  return new Map(
    siblings.map(({ id, n, alike }) => {
      if (n > 0 && !hidden.has(id)) return [id, closed.has(id) ? 'figure' : 'histogram']
      return [id, n < figures ? 'too-few' : alike ? 'alike' : 'protects-others']
    }),
  )
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
