/** Whether the measure of a promise has moved since it was heard; tells not why, and judges nobody who promised. */
import { waveSpan } from '../logic/wave-span.ts'
import type { PromiseTerms } from '../model.ts'
import type { PromiseMoved } from '../wire-compared.ts'
import { breakBetween } from './break-between.ts'
import { breaksOf } from './breaks-of.ts'
import { changesOf } from './changes-of.ts'
import type { ComparedAsked, Lookup } from './compared-asked.ts'
import { itemsOfMeasure } from './items-of-measure.ts'

/**
 * Hold the figures of each promise's measure against those of the wave in which it was heard.
 *
 * @returns in the order of the promises; those that name no measure, or one that the survey does not ask about, are left out
 * @example promiseMoves(asked, lookup)[0]?.changes[0]?.verdict // { says: 'too-few', above: 0.4 }
 */
export function promiseMoves(asked: ComparedAsked, lookup: Lookup): PromiseMoved[] {
  return asked.promises
    .filter(({ surveys }) => surveys.includes(asked.survey.id))
    .flatMap((promise) => {
      const { id, measure, item } = promise
      const items = measure === undefined ? [] : itemsOfMeasure(asked.survey, measure, item)
      if (measure === undefined || items.length === 0) return []
      const about = { promise: id, measure, ...(item === undefined ? {} : { item }) }
      return [{ ...about, ...movedSince(asked, lookup, promise, items) }]
    })
}

type Moved = Pick<PromiseMoved, 'from' | 'changes' | 'none'>

function movedSince(
  { survey, wave, cut, waves }: ComparedAsked,
  lookup: Lookup,
  promise: PromiseTerms,
  items: readonly string[],
): Moved {
  const from = heardIn(promise, waves)
  const none = (why: Moved['none']) => ({ from, changes: [], none: why })
  if (from === null) return none('no-wave-before')
  if (!isLater(wave, from)) return none('no-wave-since')
  if (!waves.find((one) => one.wave === wave)?.closed) return none('still-open')
  const alike = items.filter((item) => breakBetween(from, wave, breaksOf(survey, item)) === undefined)
  if (alike.length === 0) return none('asked-anew')
  const [before, after] = [from, wave].map((one) => lookup({ survey: survey.id, wave: one, cut }))
  const changes = before && after ? changesOf(before, after, alike, from) : []
  return changes.length > 0 ? { from, changes, none: null } : none('not-shown')
}

/** The wave that the promise names, or else the last that had begun before it was made. */
function heardIn({ wave, made }: PromiseTerms, waves: ComparedAsked['waves']): string | null {
  if (wave !== undefined && waves.some((one) => one.wave === wave)) return wave
  const before = waves
    .map((one) => ({ wave: one.wave, from: waveSpan(one.wave)?.from }))
    .flatMap(({ wave: name, from }) =>
      from !== undefined && from < (waveSpan(wave ?? '')?.to ?? made) ? [{ name, from }] : [],
    )
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
  return before[0]?.name ?? null
}

function isLater(wave: string, than: string): boolean {
  const [one, other] = [waveSpan(wave), waveSpan(than)]
  return one !== undefined && other !== undefined && one.from > other.from
}
