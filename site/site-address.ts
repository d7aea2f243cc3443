/** The pages that belong to no survey, by language: what can be done with one's own answers, and what came of them all. Renders nothing. */
import { homeLanguage, surveys } from './site-file.ts'

/** The languages they speak: the programme's own, which stands first, and all that a survey speaks. */
export const siteLanguages: readonly string[] = [
  ...new Set([homeLanguage, ...surveys.flatMap(({ survey }) => survey.languages)]),
]

/**
 * Tell where such a page is: the programme's own language is not named, another comes last.
 *
 * @param language one of `siteLanguages`
 * @example addressIn('said', 'de') // '/said/de/'
 */
export function addressIn(place: 'mine' | 'said' | 'stories' | 'u', language: string): string {
  return `/${place}/${language === homeLanguage ? '' : `${language}/`}`
}
