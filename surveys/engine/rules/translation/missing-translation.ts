/** Checking that every language of a survey has its files; opens none of them. */
import type { ParsedProgramme } from '../../parse/parse-programme.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Breach } from '../check.ts'

/** Languages for which there are files. */
export interface Translated {
  readonly survey: readonly string[]
  readonly programme: readonly string[]
}

/**
 * Report languages that a survey lists and that it, or the programme, is not translated into.
 *
 * @example checkMissingTranslations(customers, programme, { survey: ['de'], programme: [] })
 */
export function checkMissingTranslations(
  { survey, places }: Pick<ParsedSurvey, 'survey' | 'places'>,
  programme: Pick<ParsedProgramme, 'language'>,
  translated: Translated,
): Breach[] {
  const at = places.get('languages') ?? { at: 0, length: 3 }
  const breach = (language: string, name: string): Breach => ({
    rule: 'missing-translation',
    at,
    message: `«${language}» is listed, but there is no ${name}.${language}.md; «npm run surveys:translate -- ${name} ${language}» begins one`,
    about: language,
  })
  return survey.languages.flatMap((language, index) => [
    ...(index > 0 && !translated.survey.includes(language) ? [breach(language, survey.id)] : []),
    ...(language !== programme.language && !translated.programme.includes(language)
      ? [breach(language, 'programme')]
      : []),
  ])
}
