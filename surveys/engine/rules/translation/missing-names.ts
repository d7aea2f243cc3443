/** Checking that results can call roles, groups and attributes by names that their readers can read; judges no name. */
import { nameable } from '../../parse/names.ts'
import type { ParsedTranslation } from '../../parse/parse-translation.ts'
import type { Place } from '../../parse/source.ts'
import { isName } from '../../parse/translation-names.ts'
import { hasLettersOfIds } from '../../words/languages.ts'
import type { Breach, SurveyCheck } from '../check.ts'

/**
 * Report all that a translation does not name, at once.
 *
 * @param survey id of the survey
 * @example checkMissingNames(german, 'customers').map(({ about }) => about) // ['de']
 */
export function checkMissingNames(
  { missing, places, language }: Pick<ParsedTranslation, 'missing' | 'places' | 'language'>,
  survey: string,
): Breach[] {
  const ids = missing.filter(({ original }) => isName(original)).map(({ original: { key } }) => key.slice(5))
  const called = 'a role is called by its whole sentence in results, and the others as in the original'
  const help = `«npm run surveys:translate -- ${survey} ${language}» adds their lines`
  return breachOf(ids, language, `${called}; ${help}`, places)
}

/** Report all that a survey does not name whose own language is written in other letters than ids are. */
export const checkUnreadableIds: SurveyCheck = ({ survey, words, places }) => {
  const [language = ''] = survey.languages
  if (hasLettersOfIds(language)) return []
  const ids = nameable(survey).filter((id) => !Object.hasOwn(words.names, id))
  return breachOf(ids, language, 'they are called by their ids in results; write «names:»', places)
}

function breachOf(
  ids: readonly string[],
  language: string,
  then: string,
  places: ReadonlyMap<string, Place>,
): Breach[] {
  if (ids.length === 0) return []
  const at = places.get('names') ?? { at: 0, length: 3 }
  const message = `no name in «${language}» for ${ids.join(', ')}: ${then}`
  return [{ rule: 'missing-names', at, message, about: language }]
}
