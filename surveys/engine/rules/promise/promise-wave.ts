/** A check that a promise names a wave in which it can have been heard; looks at no answers. */
import { isWave, waveOf } from '../../logic/wave.ts'
import type { Survey } from '../../model.ts'
import type { ParsedPromise } from '../../parse/parse-promise.ts'
import type { Breach } from '../check.ts'

/**
 * Refuse a wave that none of the promise's surveys has.
 *
 * @param surveys those that the promise names
 */
export function checkPromiseWave(
  { terms, places }: Pick<ParsedPromise, 'terms' | 'places'>,
  surveys: readonly Survey[],
): Breach[] {
  const { wave, made } = terms
  if (wave === undefined || surveys.some((survey) => isWave(survey, wave))) return []
  const names = surveys.map(({ id }) => `«${id}»`).join(', ')
  const known = [...new Set(surveys.map(({ cadence }) => `«${waveOf(cadence, made)}»`))].join(' or ')
  const message = `«wave: ${wave}» is no wave of ${names}; on the day it was made it would be ${known}`
  return [{ rule: 'promise-wave', at: places.get('wave') ?? { at: 0, length: 3 }, message }]
}
