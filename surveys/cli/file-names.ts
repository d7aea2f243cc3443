/** Which files of a folder are surveys, by their names; passes over no markdown file in silence, and opens none. */
import type { Diagnostic } from '#engine/parse/diagnostic.ts'

/** Names that are no survey's, in any case. */
const reserved = ['programme', 'readme']
/** `customers.de`: a survey in another language, for which there is no other name. */
const translation = /^[^.]+\.[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/** Part the names of a folder's files into ids of surveys and mistakes. */
export function readFileNames(names: readonly string[]): { ids: string[]; diagnostics: Diagnostic[] } {
  const ids: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of names.toSorted()) {
    // Names with a dot in front are what editors and systems leave behind.
    if (name.startsWith('.') || !/\.md$/i.test(name)) continue
    const stem = name.slice(0, -3)
    if (reserved.includes(stem.toLowerCase())) continue
    if (/^[a-z0-9-]+\.md$/.test(name)) ids.push(stem)
    else diagnostics.push(notRead(name, suggestName(stem, names)))
  }
  return { ids, diagnostics }
}

function notRead(file: string, suggestion: string | undefined): Diagnostic {
  const message = `«${file}» is not read: a survey’s file is named by lower-case letters, digits and hyphens; translations are not read yet`
  const place = { file, line: 1, column: 1, length: 1 }
  const said = { ...place, severity: 'error', rule: 'file-name', message } as const
  return suggestion === undefined ? said : { ...said, suggestion }
}

/** Derive a name that would be read; none where nothing is left of it, or another file has it. */
function suggestName(stem: string, names: readonly string[]): string | undefined {
  if (translation.test(stem)) return undefined
  const plain = stem.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const id = (plain.match(/[a-z0-9]+/g) ?? []).join('-')
  return id === '' || reserved.includes(id) || names.includes(`${id}.md`) ? undefined : `${id}.md`
}
