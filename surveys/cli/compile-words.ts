/** Putting together a survey's words in all its languages, with what is fixed for everybody filled in; reads no file. */
import { fill } from '#engine/logic/pipe.ts'
import type { Survey, SurveyWords } from '#engine/model.ts'
import type { Programme } from '#engine/programme.ts'
import { escapeHtml } from '#engine/words/escape-html.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { isolated } from '#engine/words/languages.ts'
import { mapWords } from '#engine/words/map-words.ts'

/**
 * Fill `{company}`, `{sector}` and `{period}` into every text of a survey.
 *
 * @param words by language
 * @param programmeIn gives the programme in a language
 */
export function compileWords(
  survey: Survey,
  version: string,
  words: Readonly<Record<string, SurveyWords>>,
  programmeIn: (language: string) => Programme,
) {
  const fixed = Object.fromEntries(
    Object.keys(words).map((language) => {
      const { company, sector } = programmeIn(language)
      const period = interfaceWords(language).period[survey.cadence ?? 'once']
      const plain = isolated({ company, sector }, language)
      return [language, { ...plain, period }]
    }),
  )
  return mapWords({ survey, version, words }, (text, html, language) => {
    const values = fixed[language] ?? {}
    return fill(text, html ? mapValues(values, escapeHtml) : values)
  })
}

function mapValues(values: Readonly<Record<string, string>>, change: (text: string) => string) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
}
