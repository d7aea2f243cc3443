/** Reading what an owner says about a person: role, language, wave and attributes; alike for links and for rows. */
import { longestAttribute } from '#engine/contacts/contact.ts'
import { isWave, waveOf } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'

export interface Person {
  readonly role: string
  readonly language: string
  readonly wave: string
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * Read a person.
 *
 * @param today the day in the programme's time zone, for the wave where none is named
 * @returns the person, or what is wrong in one sentence
 */
export function readPerson(survey: Survey, given: unknown, today: string): Person | string {
  if (typeof given !== 'object' || given === null) return 'a row must be an object'
  const {
    role,
    language = survey.languages[0],
    wave = waveOf(survey.cadence, today),
    attributes = {},
  } = given as Record<string, unknown>
  if (typeof role !== 'string' || !survey.roles.includes(role))
    return `«${role}» is no role (${survey.roles.join(', ')})`
  if (typeof language !== 'string' || !survey.languages.includes(language))
    return `«${language}» is no language of this survey (${survey.languages.join(', ')})`
  if (typeof wave !== 'string' || !isWave(survey, wave))
    return `«${wave}» is no wave of this survey, such as ${waveOf(survey.cadence, today)}`
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    return '«attributes» must be an object'
  for (const [name, value] of Object.entries(attributes)) {
    if (!survey.attributes.includes(name))
      return `«${name}» is no attribute (${survey.attributes.join(', ')})`
    if (typeof value !== 'string' || value.length > longestAttribute)
      return `«${name}» must be a text of at most ${longestAttribute} characters`
  }
  return { role, language, wave, attributes: attributes as Record<string, string> }
}
