/** A check that a promise can be seen to have moved something; computes no figure. */

import { measureOf } from '../../logic/measure-of.ts'
import { nearest } from '../../logic/nearest.ts'
import { allQuestions } from '../../logic/questions.ts'
import type { Survey } from '../../model.ts'
import type { ParsedPromise } from '../../parse/parse-promise.ts'
import type { Breach } from '../check.ts'

/**
 * Refuse a measure that none of the promise's surveys asks about.
 *
 * @param surveys those that the promise names
 */
export function checkPromiseMeasure(
  { terms: { measure }, places }: Pick<ParsedPromise, 'terms' | 'places'>,
  surveys: readonly Survey[],
): Breach[] {
  const asked = surveys.flatMap(allQuestions).flatMap((question) => measureOf(question) ?? [])
  const known = [...new Set(asked)]
  if (measure === undefined || known.includes(measure)) return []
  const names = surveys.map(({ id }) => `«${id}»`).join(', ')
  const others = known.length === 0 ? '' : ` (known: ${known.join(', ')})`
  const message = `no question of ${names} measures «${measure}»${others}`
  const suggestion = nearest(measure, known)
  const at = places.get('measure') ?? { at: 0, length: 3 }
  return [{ rule: 'promise-measure', at, message, ...(suggestion === undefined ? {} : { suggestion }) }]
}
