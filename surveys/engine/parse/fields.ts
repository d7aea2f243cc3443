/** Turning frontmatter fields into typed values, reporting what does not fit; knows no single key. */

import { nearest } from '../logic/nearest.ts'
import type { Field } from './frontmatter.ts'
import { idForm, reportBadId } from './id.ts'
import type { Source } from './source.ts'
import { quoted } from './yaml-error.ts'

/**
 * Report that a field's value does not fit.
 *
 * @param certain whether the suggestion mends it without anybody's judgement
 */
export function wrongValue(
  source: Source,
  field: Field,
  message: string,
  suggestion?: string,
  certain = false,
): void {
  const fix = certain && suggestion !== undefined
  source.report(field.valueAt, field.valueLength, 'wrong-value', message, { suggestion, fix })
}

/** Write a value as it may stand in a message; lists and maps are cut short. */
export function shown(value: unknown): string {
  return value === null ? '' : typeof value === 'object' ? '…' : String(value)
}

/**
 * Give the words of a field as its author wrote them, empty where it holds none.
 *
 * What stands behind them from `#` on is a comment to YAML and is hardly ever meant as one: it is reported.
 */
export function wordsIn(source: Source, { value, raw, comment, valueAt, valueLength }: Field): string {
  const words = raw ?? (typeof value === 'string' ? value.trim() : '')
  if (comment === undefined || words === '') return words
  const behind = source.text.indexOf(comment, valueAt + valueLength)
  const length = behind + comment.length - valueAt
  const suggestion = quoted(source.text.slice(valueAt, valueAt + length))
  // What was meant, a comment or words, only the author knows: nothing is mended by itself.
  const message = `«${comment}» is not read: words with « #» stand in quotes, and a comment stands on a line of its own`
  source.report(valueAt, length, 'yaml-quotes', message, { suggestion })
  return words
}

/** Read a text; a missing one is reported when it is needed. */
export function textField(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  key: string,
  missing?: string,
): string {
  const field = fields.get(key)
  const words = nameField(source, fields, key, missing)
  return field && words !== '' ? wordsIn(source, field) : words
}

/** Read a text that only the file itself knows, such as a name of something; a comment may stand behind it. */
export function nameField(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  key: string,
  missing?: string,
): string {
  const field = fields.get(key)
  if (!field) {
    if (missing !== undefined) source.report(0, 3, 'missing-key', `the settings lack «${key}: ${missing}»`)
    return ''
  }
  const words = field.raw ?? (typeof field.value === 'string' ? field.value.trim() : '')
  if (words === '') wrongValue(source, field, `«${key}:» needs a text`)
  return words
}

/** Read one word out of a closed set. */
export function wordField<T extends string>(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  key: string,
  words: readonly T[],
): T | undefined {
  const field = fields.get(key)
  if (!field) return undefined
  const said = shown(field.value)
  const word = words.find((candidate) => candidate === said)
  if (word === undefined)
    wrongValue(
      source,
      field,
      `«${key}: ${said}» is not one of ${words.join(', ')}`,
      nearest(said, words),
      true,
    )
  return word
}

/** Read a length of time, such as `3 weeks`, as a count of the given units. */
export function spanField(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  key: string,
  units: Readonly<Record<string, number>>,
): number | undefined {
  const field = fields.get(key)
  if (!field) return undefined
  const said = shown(field.value).trim()
  const match = /^(\d{1,4}) ([a-z]+?)s?$/.exec(said)
  const unit = match && Object.hasOwn(units, match[2] ?? '') ? units[match[2] ?? ''] : undefined
  if (match && unit && Number(match[1]) > 0) return Number(match[1]) * unit
  const names = Object.keys(units).map((name) => `${name}s`)
  const known = `write «3 ${names[0]}» (known: ${names.join(', ')})`
  wrongValue(source, field, `«${key}: ${said}» is no length of time; ${known}`)
  return undefined
}

/** List the items of a field that holds a list. */
export function itemsOf(field: Field | undefined): readonly Field[] {
  return Array.isArray(field?.value) ? (field.value as Field[]) : []
}

/** Read a list of ids. */
export function idsField(source: Source, field: Field | undefined, key: string): string[] {
  if (!field) return []
  if (!Array.isArray(field.value)) {
    wrongValue(source, field, `«${key}:» needs a list, [a, b]`)
    return []
  }
  const ids: string[] = []
  for (const item of itemsOf(field)) {
    const { value, raw, valueAt } = item
    const id = raw ?? shown(value)
    if (typeof value === 'object') wrongValue(source, item, `«${key}:» needs a list of ids, [a, b]`)
    else if (!idForm.test(id)) reportBadId(source, valueAt, id)
    else if (ids.includes(id))
      source.report(valueAt, id.length, 'duplicate-id', `«${id}» stands twice in «${key}:»`)
    else ids.push(id)
  }
  return ids
}

/** Read a map from ids to texts; one that is reported stays in it, so that its name is known elsewhere. */
export function textsField(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  key: string,
): Record<string, string> {
  const field = fields.get(key)
  if (!field) return {}
  const texts: Record<string, string> = {}
  if (!(field.value instanceof Map)) {
    wrongValue(source, field, `«${key}:» needs lines of «id: words» below it`)
    return texts
  }
  for (const [id, entry] of field.value as ReadonlyMap<string, Field>) {
    const words = typeof entry.value === 'boolean' ? String(entry.value) : wordsIn(source, entry)
    if (!idForm.test(id)) reportBadId(source, entry.keyAt, id)
    else if (words === '') source.report(entry.keyAt, entry.keyLength, 'empty-words', `«${id}:» needs words`)
    texts[id] = words
  }
  return texts
}
