/** Checking that results can call roles, groups and attributes by names of their language; demands none where nobody reads. */
import type { ParsedTranslation } from '../../parse/parse-translation.ts'
import { isName } from '../../parse/translation-names.ts'
import type { Breach } from '../check.ts'

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
  if (ids.length === 0) return []
  const called = 'results call a role by its whole sentence, and groups and attributes as the original does'
  return [
    {
      rule: 'missing-names',
      at: places.get('names') ?? { at: 0, length: 3 },
      message: `no name in «${language}» for ${ids.join(', ')}, so that ${called}; «npm run surveys:translate -- ${survey} ${language}» adds their lines`,
      about: language,
    },
  ]
}
