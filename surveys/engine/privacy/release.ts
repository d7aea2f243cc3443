/**
 * What of a wave's tallies may be shown, by the survey's promise. Works on sums, before any figure is made of them:
 * what is withheld here reaches no later step.
 */
import type { Survey } from '../model.ts'
import { answeredCount, cannotSayCount, peopleCount } from '../tally/counts.ts'
import { account, cutFamily, cutParts } from '../tally/cuts.ts'
import type { ItemCounts, MeasureSums, Tally } from '../tally/tally.ts'
import { answeredAlike, indexAlike } from './alike.ts'
import { type Sibling, suppress } from './suppress.ts'
import { fewestForFigure, fewestForHistogram, mostValues } from './thresholds.ts'
import { type CutTallies, withWithheld } from './withheld.ts'

/** Why a figure is not shown: too few people, to protect a neighbour, or because all answered alike. */
export type WithheldReason = 'too-few' | 'protects-others' | 'alike'

export type ReleasedItem =
  | { readonly shown: 'figure' | 'histogram'; readonly counts: ItemCounts }
  | { readonly shown: 'nothing'; readonly reason: WithheldReason }

export type ReleasedMeasure =
  | { readonly shown: 'figure'; readonly sums: MeasureSums }
  | { readonly shown: 'nothing'; readonly reason: WithheldReason }

/** What may be shown of one cut. */
export interface Release {
  readonly cut: string
  /** People in the cut; absent where even their number is not told. */
  readonly responses?: number
  readonly items: Readonly<Record<string, ReleasedItem>>
  readonly measures: Readonly<Record<string, ReleasedMeasure>>
}

/**
 * Decide what may be shown of a wave.
 *
 * Named surveys show everything at any time. The others show nothing before the wave has closed, then figures of at
 * least five people, in the whole, by role and by one attribute at a time.
 *
 * @returns one release per cut that may be spoken of; nothing at all while the wave must stay closed to readers
 */
export function release(survey: Survey, cuts: ReadonlyMap<string, CutTallies>, closed: boolean): Release[] {
  const families = familiesOf(survey, cuts)
  if (survey.promise === 'named') {
    const readable = closed ? families.map(withWithheld) : families.map(countedOnly)
    return readable.flatMap((family) => [...family].map(([cut, tally]) => openly(cut, tally)))
  }
  if (!closed) return []
  return families.flatMap((family) => guarded(survey, everybody(family)))
}

type Family<T> = ReadonlyMap<string, T>

function familiesOf(survey: Survey, cuts: ReadonlyMap<string, CutTallies>): Family<CutTallies>[] {
  const families = Map.groupBy(cuts, ([cut]) => cutFamily(cut))
  return [...families]
    .filter(([name, members]) => {
      if (name === '' || name === 'role') return true
      if (name.includes(account) || members.length > mostValues) return false
      if (survey.promise !== 'named' && (name === 'group' || name.includes('&'))) return false
      const attribute = name.split('&').at(-1) ?? ''
      return members.some(([cut]) => cutParts(cut)[attribute] !== '')
    })
    .map(([, members]) => new Map(members))
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
    ([measure, sums]) => [measure, { shown: 'figure', sums }] as const,
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
  const hiddenCounts = suppress(
    members.map(([cut, { responses }]) => ({ id: cut, n: responses })),
    fewestForFigure,
  )
  const itemsOf = new Set(members.flatMap(([, tally]) => Object.keys(tally.items)))
  const measuresOf = new Set(members.flatMap(([, tally]) => Object.keys(tally.measures)))
  const hiddenItems = new Map(
    [...itemsOf].map((item) => [
      item,
      hide(members, (tally) => itemSibling(survey, item, tally.items[item])),
    ]),
  )
  const hiddenMeasures = new Map(
    [...measuresOf].map((measure) => [
      measure,
      hide(members, (tally) => measureSibling(tally.measures[measure])),
    ]),
  )
  return members.map(([cut, tally]) => ({
    cut,
    ...(hiddenCounts.has(cut) ? {} : { responses: tally.responses }),
    items: mapValues(tally.items, (counts, item): ReleasedItem => {
      const reason = hiddenItems.get(item)?.get(cut)
      if (reason) return { shown: 'nothing', reason }
      return { shown: answeredCount(counts) >= fewestForHistogram ? 'histogram' : 'figure', counts }
    }),
    measures: mapValues(tally.measures, (sums, measure): ReleasedMeasure => {
      const reason = hiddenMeasures.get(measure)?.get(cut)
      return reason ? { shown: 'nothing', reason } : { shown: 'figure', sums: withoutSmall(sums) }
    }),
  }))
}

/** Find the members of a family that hide something, and why each does. */
function hide(
  members: readonly (readonly [string, Tally])[],
  sibling: (tally: Tally) => Omit<Sibling, 'id'>,
): Map<string, WithheldReason> {
  const siblings = members.map(([cut, tally]) => ({ id: cut, ...sibling(tally) }))
  const hidden = suppress(siblings, fewestForFigure)
  const reasons = new Map<string, WithheldReason>()
  for (const { id, n, alike } of siblings) {
    if (!hidden.has(id) && n > 0) continue
    reasons.set(id, n < fewestForFigure ? 'too-few' : alike ? 'alike' : 'protects-others')
  }
  return reasons
}

function itemSibling(survey: Survey, item: string, counts: ItemCounts | undefined): Omit<Sibling, 'id'> {
  if (!counts) return { n: 0 }
  // Those who cannot say are people too: where only they are left, their number must not follow from the total.
  const n = answeredCount(counts) || Math.min(cannotSayCount(counts), fewestForFigure - 1)
  return { n, alike: n < fewestForHistogram && answeredAlike(survey, item, counts) }
}

function measureSibling(sums: MeasureSums | undefined): Omit<Sibling, 'id'> {
  if (!sums) return { n: 0 }
  const n = peopleCount(sums)
  return { n, alike: n < fewestForHistogram && indexAlike(sums) }
}

/** Sums over complete answers stand for fewer people than the index; small ones are dropped. */
function withoutSmall(sums: MeasureSums): MeasureSums {
  const complete = Object.entries(sums.complete).filter(([, { n }]) => n >= fewestForHistogram)
  return { people: sums.people, complete: Object.fromEntries(complete) }
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
