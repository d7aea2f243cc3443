/** Parsing the file of themes of a folder and its translations, and putting their words together; checks nothing. */
import { type ParsedThemes, parseThemes } from '#engine/parse/parse-themes.ts'
import type { Theme } from '#engine/themes/theme.ts'
import { type FolderTexts, themesName } from './read-folder.ts'

/**
 * Parse the themes of a folder.
 *
 * @param home the language of the programme, in which the original is written
 * @returns the original and after it its translations; empty where there is no such file
 */
export function parseThemeFiles({ texts, translations }: FolderTexts, home: string): ParsedThemes[] {
  const text = texts.get(themesName)
  if (text === undefined) return []
  const original = parseThemes(themesName, home, text)
  const ids = original.themes.map(({ id }) => id)
  const others = translations
    .filter(({ of }) => of === 'themes')
    .map(({ language }) => {
      const file = `themes.${language}.md`
      return parseThemes(file, language, texts.get(file) ?? '', ids)
    })
  return [original, ...others]
}

/** Put the words of themes in all their languages together; those of a translation that it has alone are left out. */
export function compileThemes(files: readonly ParsedThemes[]): Theme[] {
  const [original] = files
  return (original?.themes ?? []).map(({ id, roles }) => {
    const worded = files.flatMap(({ language, themes }) => {
      const theme = themes.find((one) => one.id === id)
      return theme ? [{ language, ...theme }] : []
    })
    return {
      id,
      ...(roles ? { roles: roles.map(({ role }) => role) } : {}),
      names: Object.fromEntries(worded.map(({ language, name }) => [language, name])),
      terms: Object.fromEntries(worded.map(({ language, terms }) => [language, terms])),
    }
  })
}
