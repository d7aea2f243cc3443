/** What was compiled, typed; the one place where the site reads it. Chooses no language for a survey. */

import type { SiteFile } from '#engine/model.ts'
import type { Programme } from '#engine/programme.ts'
import file from '#generated/site.json'

const { programmes, surveys, promises } = file as unknown as SiteFile

export { promises, surveys }

/** The language of pages that belong to no survey: the programme file's own, which stands first. */
export const homeLanguage = Object.keys(programmes)[0] ?? 'en'

/** The programme in its own language. */
export const programme = programmeIn(homeLanguage)

/**
 * Give the programme in a language, or in its own where it is not translated.
 *
 * @throws Error where nothing was compiled
 */
export function programmeIn(language: string): Programme {
  const found = programmes[language] ?? programmes[homeLanguage]
  if (!found) throw new Error('the compiled file holds no programme')
  return found
}
