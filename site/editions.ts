/** Each survey in each of its languages, and the addresses of its pages; renders nothing. */
import { fillPerson } from '#engine/logic/pipe.ts'
import type { CompiledSurvey, Survey, SurveyWords } from '#engine/model.ts'
import type { Programme } from '#engine/programme.ts'
import { type InterfaceWords, interfaceWords } from '#engine/words/interface-words.ts'
import { mapWords } from '#engine/words/map-words.ts'
import { programmeIn, surveys } from './site-file.ts'

/** One survey in one language: all that a page about it says. */
export interface Edition {
  readonly compiled: CompiledSurvey
  readonly survey: Survey
  readonly language: string
  /** The survey's own words, as somebody of whom nothing is known reads them. */
  readonly own: SurveyWords
  /** The interface's. */
  readonly ui: InterfaceWords
  readonly programme: Programme
}

/** Every survey in every language it speaks. */
export const editions: readonly Edition[] = surveys.flatMap((compiled) => {
  const { survey } = compiled
  const { words } = mapWords(compiled, (text) => fillPerson(text, {}))
  return survey.languages.map((language) => {
    const own = words[language]
    if (!own) throw new Error(`${survey.id} has no words in ${language}`)
    const ui = interfaceWords(language)
    return { compiled, survey, language, own, ui, programme: programmeIn(language) }
  })
})

/**
 * Tell where a page of a survey is. A survey's own language is not named in its addresses; the others come last.
 *
 * @param place a role, `thanks` or `closed`; nothing for the choice of roles
 * @example addressOf(survey, 'buyer', 'de') // '/s/customers/buyer/de/'
 */
export function addressOf(
  { id, languages }: Pick<Survey, 'id' | 'languages'>,
  place: string | undefined,
  language: string,
): string {
  return ['', 's', id, place, language === languages[0] ? undefined : language, '']
    .filter((part) => part !== undefined)
    .join('/')
}

/** Give the parameters under which Astro builds an edition's page. */
export function paramsOf({ survey, language }: Edition): { survey: string; language: string | undefined } {
  return { survey: survey.id, language: language === survey.languages[0] ? undefined : language }
}
