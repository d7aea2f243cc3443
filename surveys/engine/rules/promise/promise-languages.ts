/** Checking that a promise can be read in every language in which it was heard, and in no other; opens no file. */
import type { Survey } from '../../model.ts'
import type { ParsedPromise } from '../../parse/parse-promise.ts'
import type { ParsedPromiseTranslation } from '../../parse/parse-promise-translation.ts'
import type { Breach } from '../check.ts'

/**
 * Report languages that the surveys of a promise speak and that it is not translated into.
 *
 * @param home the language that programme and promises are written in
 * @param surveys those that the promise names
 * @param translated languages for which there are files
 */
export function missingLanguages(
  { file, places }: Pick<ParsedPromise, 'file' | 'places'>,
  home: string,
  surveys: readonly Survey[],
  translated: readonly string[],
): Breach[] {
  const spoken = new Set(surveys.flatMap(({ languages }) => languages))
  const missing = [...spoken].filter((language) => language !== home && !translated.includes(language))
  return missing.map((language) => {
    const names = surveys.filter(({ languages }) => languages.includes(language)).map(({ id }) => `«${id}»`)
    return {
      rule: 'missing-translation',
      at: places.get('surveys') ?? { at: 0, length: 3 },
      message: `${names.join(', ')} ${names.length === 1 ? 'speaks' : 'speak'} «${language}», but there is no ${file.replace(/md$/, `${language}.md`)}`,
      about: language,
    }
  })
}

/**
 * Report a translation into a language in which nobody is told of the promise.
 *
 * @param surveys those that the promise names
 */
export function unlistedLanguage(
  { language }: Pick<ParsedPromiseTranslation, 'language'>,
  { file }: Pick<ParsedPromise, 'file'>,
  home: string,
  surveys: readonly Survey[],
): Breach[] {
  if (language !== home && surveys.some(({ languages }) => languages.includes(language))) return []
  const message =
    language === home
      ? `«${language}» is the language of ${file} itself, whose own words are read`
      : `no survey that ${file} names speaks «${language}»; delete this file`
  return [{ rule: 'unlisted-translation', at: { at: 0, length: 3 }, message }]
}
