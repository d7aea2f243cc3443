/** Turning frontmatter fields into typed values, reporting what does not fit; knows no single key. */
import type { Field } from './frontmatter.ts'
import { nearest } from './nearest.ts'
import { idForm } from './outline.ts'
import type { Source } from './source.ts'

/** Read a text; a missing one is reported when it is needed. */
export function textField(
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
  if (typeof field.value === 'string' && field.value.trim() !== '') return field.value.trim()
  if (typeof field.value === 'number') return String(field.value)
  source.report(field.valueAt, field.keyLength, 'wrong-value', `«${key}:» needs a text`)
  return ''
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
  const said = String(field.value)
  const word = words.find((candidate) => candidate === said)
  if (word === undefined)
    source.report(
      field.valueAt,
      said.length,
      'wrong-value',
      `«${key}: ${said}» is not one of ${words.join(', ')}`,
      { suggestion: nearest(said, words) },
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
  const match = /^(\d{1,4}) ([a-z]+?)s?$/.exec(String(field.value).trim())
  const unit = match && Object.hasOwn(units, match[2] ?? '') ? units[match[2] ?? ''] : undefined
  if (match && unit && Number(match[1]) > 0) return Number(match[1]) * unit
  const names = Object.keys(units).map((name) => `${name}s`)
  source.report(
    field.valueAt,
    String(field.value).length,
    'wrong-value',
    `«${key}: ${field.value}» is no length of time; write «3 ${names[0]}» (known: ${names.join(', ')})`,
  )
  return undefined
}

/** Read a list of ids. */
export function idsField(source: Source, field: Field | undefined, key: string): string[] {
  if (!field) return []
  if (!Array.isArray(field.value)) {
    source.report(field.valueAt, field.keyLength, 'wrong-value', `«${key}:» needs a list, [a, b]`)
    return []
  }
  const ids: string[] = []
  for (const { value, valueAt } of field.value as Field[]) {
    const id = String(value)
    if (!idForm.test(id))
      source.report(
        valueAt,
        id.length,
        'bad-id',
        `«${id}» is no id: lower-case letters, digits and single hyphens`,
      )
    else if (ids.includes(id))
      source.report(valueAt, id.length, 'duplicate-id', `«${id}» stands twice in «${key}:»`)
    else ids.push(id)
  }
  return ids
}

/** Read a map from ids to texts. */
export function textsField(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  key: string,
): Record<string, string> {
  const field = fields.get(key)
  if (!field) return {}
  const texts: Record<string, string> = {}
  if (!(field.value instanceof Map)) {
    source.report(
      field.valueAt,
      field.keyLength,
      'wrong-value',
      `«${key}:» needs lines of «id: words» below it`,
    )
    return texts
  }
  for (const [id, entry] of field.value as ReadonlyMap<string, Field>) {
    if (!idForm.test(id))
      source.report(
        entry.keyAt,
        entry.keyLength,
        'bad-id',
        `«${id}» is no id: lower-case letters, digits and single hyphens`,
      )
    else if (typeof entry.value !== 'string' || entry.value.trim() === '')
      source.report(entry.keyAt, entry.keyLength, 'empty-words', `«${id}:» needs words`)
    else texts[id] = entry.value.trim()
  }
  return texts
}
