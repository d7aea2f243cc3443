/** A check that a promise can be seen to have moved something; computes no figure. */

import { measureOf } from '../../logic/measure-of.ts'
import { nearest } from '../../logic/nearest.ts'
import { allQuestions } from '../../logic/questions.ts'
import type { Survey } from '../../model.ts'
import type { ParsedPromise } from '../../parse/parse-promise.ts'
import type { Breach } from '../check.ts'

/**
 * Refuse a measure that none of the promise's surveys asks about, and an item that is no row of its questions.
 *
 * @param surveys those that the promise names
 */
export function checkPromiseMeasure(
  { terms: { measure, item }, places }: Pick<ParsedPromise, 'terms' | 'places'>,
  surveys: readonly Survey[],
): Breach[] {
  const breach = (
    key: 'measure' | 'item',
    message: string,
    name: string,
    known: readonly string[],
  ): Breach[] => {
    const suggestion = nearest(name, known)
    const at = places.get(key) ?? { at: 0, length: 3 }
    return [{ rule: 'promise-measure', at, message, ...(suggestion === undefined ? {} : { suggestion }) }]
  }
  const questions = surveys.flatMap(allQuestions)
  const names = surveys.map(({ id }) => `«${id}»`).join(', ')
  const measures = [...new Set(questions.flatMap((question) => measureOf(question) ?? []))]
  if (measure === undefined) {
    if (item === undefined) return []
    return breach('item', `«item: ${item}» is one of a measure; name it as well, by «measure:»`, item, [])
  }
  if (!measures.includes(measure))
    return breach(
      'measure',
      `no question of ${names} measures «${measure}»${knownOf(measures)}`,
      measure,
      measures,
    )
  const rows = questions
    .filter((question) => measureOf(question) === measure)
    .flatMap((question) => question.rows)
  const known = [...new Set(rows.filter(({ retired }) => !retired).map(({ id }) => id))]
  if (item === undefined || known.includes(item)) return []
  return breach(
    'item',
    `no question of ${names} that measures «${measure}» has a row «${item}»${knownOf(known)}`,
    item,
    known,
  )
}

function knownOf(names: readonly string[]): string {
  return names.length === 0 ? '' : ` (known: ${names.join(', ')})`
}
