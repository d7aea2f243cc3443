/** Each survey in each of its languages, and the addresses of its pages; renders nothing. */
import { fillPerson } from '#engine/logic/pipe.ts'
import type { CompiledSurvey, Survey, SurveyWords } from '#engine/model.ts'
import type { Programme } from '#engine/programme.ts'
import { type InterfaceWords, interfaceWords } from '#engine/words/interface-words.ts'
import { mapWords } from '#engine/words/map-words.ts'
import { roomFor } from './respondent/room-for.ts'
import { programmeIn, surveys } from './site-file.ts'

export { addressOf } from '#engine/links/address-of.ts'

/** One survey in one language: all that a page about it says. */
export interface Edition {
  readonly compiled: CompiledSurvey
  readonly survey: Survey
  readonly language: string
  /** The survey's own words, as somebody of whom nothing is known reads them. */
  readonly own: SurveyWords
  /** What the survey says first, with room for what is known of the person. */
  readonly intro: string
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
    const intro = roomFor(compiled.words[language]?.intro ?? '')
    return { compiled, survey, language, own, intro, ui, programme: programmeIn(language) }
  })
})

/** Give the parameters under which Astro builds an edition's page. */
export function paramsOf({ survey, language }: Edition): { survey: string; language: string | undefined } {
  return { survey: survey.id, language: language === survey.languages[0] ? undefined : language }
}
