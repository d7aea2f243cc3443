/** Writing a translation of the programme that still has the original's words, or what one lacks; translates nothing itself. */

import type { ParsedProgramme } from './parse-programme.ts'
import { namedKeys, type ParsedProgrammeTranslation, wordedKeys } from './parse-programme-translation.ts'
import type { Text } from './source.ts'
import { yamlText } from './translation-draft.ts'
import { frontmatterEdits, frontmatterEnd, inserted, type LackingMap } from './translation-insert.ts'

/**
 * Write a translation of the programme with every text in it, in the original's words; names are left out.
 *
 * @example programmeTranslationDraft(programme).includes('thermavane') // false: a competitor's name stays
 */
export function programmeTranslationDraft(original: ParsedProgramme): string {
  const { settings, maps } = linesOf(original.texts)
  const lines = [
    ...settings,
    ...maps.flatMap(({ key, lines }) => [`${key}:`, ...lines.map((line) => `  ${line}`)]),
  ]
  return `---\n${lines.join('\n')}\n---\n\n${intentOf(original)}\n`
}

/**
 * Complete a translation of the programme; changes no word that is there.
 *
 * @returns the file's new text; the same where nothing is missing
 */
export function completedProgramme(
  original: ParsedProgramme,
  translation: ParsedProgrammeTranslation,
): string {
  const { settings, maps } = linesOf(translation.missing)
  const lacksIntent = translation.missing.some(({ kind }) => kind === 'intro')
  const edits = frontmatterEdits(translation, settings, maps)
  return inserted(translation.text, edits, lacksIntent ? [intentOf(original)] : [])
}

function linesOf(texts: readonly Text[]): { settings: string[]; maps: LackingMap[] } {
  const settings: string[] = []
  const maps = new Map<string, string[]>()
  for (const { key, text } of texts) {
    const [list = '', id] = key.split(' ')
    if (!wordedKeys.some((known) => known === list) || namedKeys.some((known) => known === list)) continue
    if (id === undefined) settings.push(`${list}: ${yamlText(text)}`)
    else maps.set(list, [...(maps.get(list) ?? []), `${id}: ${yamlText(text)}`])
  }
  return { settings, maps: [...maps].map(([key, lines]) => ({ key, lines })) }
}

function intentOf({ text }: ParsedProgramme): string {
  return text
    .slice(frontmatterEnd(text)?.after ?? 0)
    .replace(/\r\n?/g, '\n')
    .trim()
}
