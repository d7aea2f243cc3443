/** Checking the file of themes and its translations beside the surveys: roles, languages, and that both have the same themes. */
import { nearest } from '../../logic/nearest.ts'
import type { ParsedThemes } from '../../parse/parse-themes.ts'
import type { Breach, Folder } from '../check.ts'

const start = { at: 0, length: 3 }

/**
 * Check the themes of a folder whose surveys were understood.
 *
 * @param translated languages for which there are files
 * @example checkThemes(themes, ['de'], { programme, surveys }).map(({ rule }) => rule) // ['theme-language']
 */
export function checkThemes(
  { themes }: ParsedThemes,
  translated: readonly string[],
  { programme, surveys }: Folder,
): Breach[] {
  const roles = [...new Set(surveys.flatMap(({ survey }) => survey.roles))]
  const spoken = [...new Set(surveys.flatMap(({ survey }) => survey.languages))]
  const unknown = themes
    .flatMap((theme) => theme.roles ?? [])
    .filter(({ role }) => !roles.includes(role))
    .map(({ role, at, length }): Breach => {
      const message = `«${role}» is no role of a survey here (known: ${roles.join(', ')})`
      const suggestion = nearest(role, roles)
      return {
        rule: 'unknown-role',
        at: { at, length },
        message,
        ...(suggestion === undefined ? {} : { suggestion }),
      }
    })
  const missing = spoken
    .filter((language) => language !== programme.language && !translated.includes(language))
    .map((language): Breach => {
      const message = `«${language}» has no words for these themes; write them into themes.${language}.md`
      return { rule: 'theme-language', at: start, message }
    })
  return [...unknown, ...missing]
}

/** Check that a translation words the themes of its original, in a language in which somebody is asked. */
export function checkThemesTranslation(
  translation: ParsedThemes,
  original: ParsedThemes,
  { surveys }: Pick<Folder, 'surveys'>,
): Breach[] {
  const { language, themes } = translation
  const ids = original.themes.map(({ id }) => id)
  const own = themes.map(({ id }) => id)
  const extra = themes
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, name, idAt, at }): Breach => {
      const message = `${original.file} has no theme «${id}», so «${name}» is never found`
      const suggestion = nearest(id, ids)
      return {
        rule: 'extra-words',
        at: idAt ?? at,
        message,
        ...(suggestion === undefined ? {} : { suggestion }),
      }
    })
  const end = { at: translation.text.length, length: 0 }
  // A name that was misspelt would be missed as well.
  const missing = ids
    .filter((id) => !own.includes(id) && extra.every(({ suggestion }) => suggestion !== id))
    .map((id): Breach => ({ rule: 'missing-words', at: end, message: `the theme «${id}» has no words here` }))
  const unspoken: Breach[] = surveys.some(({ survey }) => survey.languages.includes(language))
    ? []
    : [{ rule: 'unlisted-translation', at: start, message: `no survey asks in «${language}»` }]
  return [...unspoken, ...extra, ...missing]
}
