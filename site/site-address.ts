/** The pages that belong to no survey, by language: what can be done with one's own answers, and what came of them all. Renders nothing. */
import type { Survey } from '#engine/model.ts'
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
export function addressIn(
  place: 'mine' | 'said' | 'stories' | 'u' | 'results' | 'sign-in',
  language: string,
): string {
  return `/${place}/${language === homeLanguage ? '' : `${language}/`}`
}

/** The languages in which all results are listed; a survey that is called like a language keeps the address. */
export const listLanguages = siteLanguages.filter(
  (language) => !surveys.some(({ survey }) => survey.id === language),
)

/** Tell where results are listed in a language, or in the programme's own where they are not. */
export function resultsListIn(language: string): string {
  return addressIn('results', listLanguages.includes(language) ? language : homeLanguage)
}

/**
 * Tell where the results of a survey stand in one of its languages; its own is not named.
 *
 * @example resultsAddressOf(survey, 'de') // '/results/customers/de/'
 */
export function resultsAddressOf(
  { id, languages }: Pick<Survey, 'id' | 'languages'>,
  language: string,
): string {
  return `/results/${id}/${language === languages[0] ? '' : `${language}/`}`
}
