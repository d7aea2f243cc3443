/** `--fix`: mending survey files on disk, each whole or not at all; leaves alone what cannot be mended for certain. */
import { type Examined, examine } from './examine.ts'
import { mend } from './mend.ts'
import { count, pathOf } from './print-diagnostics.ts'
import type { MendedFile } from './report-json.ts'
import { writeText } from './write-texts.ts'

/** Mend a folder's files, and give what is found after that. */
export async function fixFiles(folder: string): Promise<{ found: Examined; mended: MendedFile[] }> {
  const stored = new Map<string, string>()
  const { changed, left } = await mend(async (texts) => {
    const found = await examine(folder, texts)
    if (texts.size === 0) for (const [file, text] of found.texts) stored.set(file, text)
    return found
  })
  const mended: MendedFile[] = []
  for (const [file, { text, ...done }] of changed) {
    const refused = await writeText(folder, file, stored.get(file) ?? '', text)
    const path = pathOf(folder, file)
    mended.push(
      refused === undefined ? { file: path, ...done } : { file: path, fixes: 0, leftAlone: refused },
    )
  }
  const leftAlone = 'mending it would bring more errors than it has'
  for (const file of left) mended.push({ file: pathOf(folder, file), fixes: 0, leftAlone })
  return { found: await examine(folder), mended }
}

/**
 * Say what was done to a file.
 *
 * @example mendedText({ file: 'a.md', fixes: 2, rules: { 'yaml-quotes': 2 } }) // 'a.md: 2 fixes (2 yaml-quotes)'
 */
export function mendedText({ file, fixes, rules = {}, tidied = 0, leftAlone }: MendedFile): string {
  if (leftAlone !== undefined) return `${file}: left alone, for ${leftAlone}`
  const by = Object.entries(rules).map(([rule, times]) => `${times} ${rule}`)
  const said = `${file}: ${count(fixes, 'fix', 'fixes')}${by.length > 0 ? ` (${by.join(', ')})` : ''}`
  return tidied > 0 ? `${said}, and a «\\» at the end of ${count(tidied, 'line')} of settings` : said
}
