/** Every check of a promise and of its translations beside the surveys, in the order of reading; judges no wording. */
import type { Survey } from '../../model.ts'
import type { ParsedPromise } from '../../parse/parse-promise.ts'
import type { ParsedPromiseTranslation } from '../../parse/parse-promise-translation.ts'
import type { Breach, Folder } from '../check.ts'
import { isUnderstood } from '../run-checks.ts'
import { checkIdenticalWords } from '../translation/identical-words.ts'
import { checkPromiseDays } from './promise-days.ts'
import { missingLanguages, unlistedLanguage } from './promise-languages.ts'
import { checkPromiseMeasure } from './promise-measure.ts'
import { checkPromiseWave } from './promise-wave.ts'

/**
 * Run every check of a promise that was understood.
 *
 * @param translated languages for which there are files
 * @example checkPromise(contact, ['de'], { programme, surveys }).map(({ rule }) => rule)
 */
export function checkPromise(
  promise: ParsedPromise,
  translated: readonly string[],
  folder: Folder,
): Breach[] {
  const asked = surveysOf(promise, folder)
  return [
    ...checkPromiseDays(promise),
    ...(asked
      ? [
          ...checkPromiseWave(promise, asked),
          ...checkPromiseMeasure(promise, asked),
          ...missingLanguages(promise, folder.programme.language, asked, translated),
        ]
      : []),
  ]
}

/** Run every check of a promise's translation that was understood. */
export function checkPromiseTranslation(
  translation: ParsedPromiseTranslation,
  original: ParsedPromise,
  folder: Folder,
): Breach[] {
  const asked = surveysOf(original, folder)
  const { language, programme } = folder.programme
  const names = [
    programme.company,
    ...Object.values(programme.competitors),
    ...Object.values(programme.partners),
  ]
  return [
    ...(asked ? unlistedLanguage(translation, original, language, asked) : []),
    ...checkIdenticalWords(translation, names),
  ]
}

/** Give the surveys that a promise names; of those that were not understood nobody can tell what they ask, and when. */
function surveysOf({ terms }: ParsedPromise, { surveys }: Folder): Survey[] | undefined {
  const its = surveys.filter(({ survey }) => terms.surveys.includes(survey.id))
  return its.every(isUnderstood) ? its.map(({ survey }) => survey) : undefined
}
