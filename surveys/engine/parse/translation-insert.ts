/** Putting lines into a file between those that are there; takes none away. */

import type { ParsedTranslation } from './parse-translation.ts'
import type { Edit, Text } from './source.ts'

/** Lines that a map of the frontmatter lacks, as `id: words`. */
export interface LackingMap {
  readonly key: string
  readonly lines: readonly string[]
}

/** Make an edit that puts text in and takes nothing away. */
export function insertion(at: number, text: string): Edit {
  return { at, length: 0, text }
}

/**
 * Put insertions into a file; of two at one place, the first of the list comes first.
 *
 * @param appended blocks that follow at the file's end, parted by empty lines
 */
export function inserted(text: string, edits: readonly Edit[], appended: readonly string[]): string {
  const parts: string[] = []
  let done = 0
  for (const { at, text: put } of edits.toSorted((a, b) => a.at - b.at)) {
    parts.push(text.slice(done, at), put)
    done = at
  }
  const changed = parts.join('') + text.slice(done)
  const whole = appended.length === 0 ? changed : `${[changed.trimEnd(), ...appended].join('\n\n')}\n`
  // One line end throughout, as the file has it.
  return text.includes('\r\n') ? whole.replace(/\r?\n/g, '\r\n') : whole
}

/** Find the end of the frontmatter: where its last line ends, and where the line after it begins. */
export function frontmatterEnd(text: string): { last: number; after: number } | undefined {
  const first = lineEnd(text, 0)
  const closing = /(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/.exec(text.slice(first))
  if (!closing) return undefined
  const last = first + closing.index
  return { last, after: last + closing[0].length }
}

/** Add to maps of the frontmatter, and whole maps and settings where they are not there at all. */
export function frontmatterEdits(
  { text, texts, places }: Pick<ParsedTranslation, 'text' | 'texts' | 'places'>,
  settings: readonly string[],
  maps: readonly LackingMap[],
): Edit[] {
  const end = frontmatterEnd(text)
  if (!end) return []
  const below: Edit[] = []
  const fresh: string[] = []
  for (const { key, lines } of maps) {
    const said = lastOf(texts.filter((one) => mapOf(one) === key))
    const place = places.get(key)
    if (said) {
      const indent = /^[ \t]*/.exec(text.slice(lineStart(text, said.at)))?.[0] ?? ''
      const at = lineEnd(text, said.at + Math.max(0, said.length - 1))
      below.push(insertion(at, lines.map((line) => `\n${indent}${line}`).join('')))
    } else if (place) {
      below.push(insertion(lineEnd(text, place.at), lines.map((line) => `\n  ${line}`).join('')))
    } else fresh.push(`${key}:`, ...lines.map((line) => `  ${line}`))
  }
  const own = [...settings, ...fresh].map((line) => `\n${line}`).join('')
  return [...below, insertion(end.last, own)]
}

/** Give the map of the frontmatter that a text stands in. */
function mapOf({ key, kind }: Text): string {
  if (kind === 'role' || kind === 'name') return `${kind}s`
  return kind === 'row' ? (key.split(' ')[0] ?? '') : ''
}

/** Give the text that stands last. */
export function lastOf(texts: readonly Text[]): Text | undefined {
  return texts.toSorted((a, b) => a.at - b.at).at(-1)
}

/** Find the end of the line that an offset is on. */
export function lineEnd(text: string, from: number): number {
  const found = /[\r\n]/.exec(text.slice(from))
  return found ? from + found.index : text.length
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}
