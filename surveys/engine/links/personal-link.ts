/** The address that one person was sent; makes no token. */
import { type Addressed, addressOf } from './address-of.ts'

/**
 * Put a personal link together.
 *
 * @param site origin of the site
 * @param role one that a deployment took away has no page; the choice of roles stands for it
 * @param language the survey's own stands for one that it does not speak
 * @example personalLink('https://surveys.example', survey, 'buyer', 'de', token) // 'https://surveys.example/s/customers/buyer/de/?t=…'
 */
export function personalLink(
  site: string,
  survey: Addressed,
  role: string,
  language: string,
  token: string,
): string {
  const place = survey.roles.includes(role) ? role : undefined
  const spoken = survey.languages.includes(language) ? language : (survey.languages[0] ?? 'en')
  return `${site}${addressOf(survey, place, spoken)}?t=${token}`
}
