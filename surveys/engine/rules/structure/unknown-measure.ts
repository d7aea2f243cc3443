/** A check for misspelt measures; a measure of one's own is as good as any. */

import { nearest } from '../../logic/nearest.ts'
import { allQuestions } from '../../logic/questions.ts'
import type { Folder, SurveyCheck } from '../check.ts'
import { knownMeasures } from './measures.ts'

/**
 * Warn of a measure that is nearly one that is known, or nearly one that several other questions feed.
 *
 * A slip makes a measure of its own, and the figure that was meant silently lacks these answers. Names that differ in
 * their last sign only («team a», «team b») are a series.
 */
export const checkUnknownMeasure: SurveyCheck = ({ survey, places }, folder) => {
  const uses = usesOf(folder)
  const common = [...uses].filter(([, count]) => count > 1).map(([name]) => name)
  return allQuestions(survey).flatMap(({ id, measure }) => {
    if (measure === undefined || knownMeasures.some((known) => known === measure)) return []
    const rare = (uses.get(measure) ?? 0) <= 1
    const meant = nearest(measure, knownMeasures) ?? (rare ? alike(measure, common) : undefined)
    if (meant === undefined || fewestEdits(measure, meant) > 2) return []
    const at = places.get(`${id} measures`) ?? places.get(id) ?? { at: 0, length: 1 }
    const message = `«${measure}» is a measure of its own, though nearly «${meant}»`
    return [{ rule: 'unknown-measure', at, message, about: id, suggestion: meant }]
  })
}

/** What was counted, by the surveys it was counted in: each of them is checked among the same others. */
const counted = new WeakMap<Folder['surveys'], ReadonlyMap<string, number>>()

function usesOf({ surveys }: Folder): ReadonlyMap<string, number> {
  const known = counted.get(surveys)
  if (known) return known
  const uses = new Map<string, number>()
  counted.set(surveys, uses)
  for (const { measure } of surveys.flatMap(({ survey }) => allQuestions(survey)))
    if (measure !== undefined) uses.set(measure, (uses.get(measure) ?? 0) + 1)
  return uses
}

/** Find a measure that several questions feed and that is spelt nearly the same. */
function alike(measure: string, common: readonly string[]): string | undefined {
  const found = nearest(measure, common)
  return found !== undefined && !isSeries(measure, found) ? found : undefined
}

function isSeries(one: string, other: string): boolean {
  return one.length === other.length && one.slice(0, -1) === other.slice(0, -1)
}

/** Bound the number of edits between two names from below, by their lengths and the letters they lack. */
function fewestEdits(from: string, to: string): number {
  const lacking = (one: string, other: string) =>
    [...one.toLowerCase()].filter((letter) => !other.toLowerCase().includes(letter)).length
  return Math.max(Math.abs(from.length - to.length), lacking(from, to), lacking(to, from))
}
