/** Reading the settings of a promise: whom it answers to, by which day, and who answers for it; compares no days. */

import { nearest } from '../logic/nearest.ts'
import type { PromiseTerms } from '../model.ts'
import { idsField, itemsOf, nameField, shown, textField, wrongValue } from './fields.ts'
import type { Field } from './frontmatter.ts'
import type { Source } from './source.ts'

/** Every key of a promise's settings. */
export const promiseKeys = [
  'title',
  'surveys',
  'wave',
  'measure',
  'item',
  'made',
  'due',
  'done',
  'dropped',
  'owner',
  'waive',
] as const

type Fields = ReadonlyMap<string, Field>

/**
 * Read the terms of a promise; what cannot be read is reported and empty.
 *
 * @param surveys ids of the surveys there are
 */
export function readTerms(
  source: Source,
  id: string,
  fields: Fields,
  surveys: readonly string[],
): PromiseTerms {
  const wave = nameField(source, fields, 'wave')
  const measure = nameField(source, fields, 'measure')
  const item = nameField(source, fields, 'item')
  const done = readDay(source, fields.get('done'), 'done')
  const dropped = readDay(source, fields.get('dropped'), 'dropped')
  return {
    id,
    surveys: readSurveys(source, fields.get('surveys'), surveys),
    ...(wave === '' ? {} : { wave }),
    ...(measure === '' ? {} : { measure }),
    ...(item === '' ? {} : { item }),
    made: neededDay(source, fields, 'made', '2026-09-01'),
    due: neededDay(source, fields, 'due', '2027-01-31'),
    ...(done === undefined ? {} : { done }),
    ...(dropped === undefined ? {} : { dropped }),
  }
}

/** Read the title and the owner, and note them; everybody can read both, so neither may hold a mail address. */
export function readNames(source: Source, fields: Fields, needed: boolean) {
  const title = textField(source, fields, 'title', needed ? 'A call back at the hour we named' : undefined)
  const owner = textField(source, fields, 'owner', needed ? 'Head of the service desk' : undefined)
  for (const [key, text] of [
    ['title', title],
    ['owner', owner],
  ] as const) {
    const field = fields.get(key)
    if (!field || text === '') continue
    const place = { at: field.valueAt, length: field.valueLength }
    source.texts.push({ key, kind: 'title', text, ...place })
    const address = /\S+@\S+\.\S+/.exec(text)
    if (!address) continue
    const message = `«${key}:» holds a mail address, which everybody could read; name the person or the role alone`
    source.report(place.at, place.length, 'owner-address', message)
  }
  return { title, owner }
}

function readSurveys(source: Source, field: Field | undefined, known: readonly string[]): string[] {
  if (!field) {
    source.report(0, 3, 'missing-key', `the settings lack «surveys: [${known[0] ?? 'customers'}]»`)
    return []
  }
  const named = idsField(source, field, 'surveys')
  if (Array.isArray(field.value) && field.value.length === 0)
    wrongValue(source, field, '«surveys:» names no survey')
  for (const { value, raw, valueAt, valueLength } of itemsOf(field)) {
    const id = raw ?? shown(value)
    if (!named.includes(id) || known.includes(id)) continue
    const message = `«${id}» is no survey (known: ${known.join(', ')})`
    source.report(valueAt, valueLength, 'unknown-survey', message, { suggestion: nearest(id, known) })
  }
  return named
}

function neededDay(source: Source, fields: Fields, key: string, example: string): string {
  const field = fields.get(key)
  if (!field) source.report(0, 3, 'missing-key', `the settings lack «${key}: ${example}»`)
  return readDay(source, field, key) ?? ''
}

/** Read a day; one that is written as people write it is offered as it should be. */
function readDay(source: Source, field: Field | undefined, key: string): string | undefined {
  if (!field) return undefined
  const said = (field.raw ?? shown(field.value)).trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(said) && isDay(said)) return said
  const meant = dayIn(said)
  const message =
    said === ''
      ? `«${key}:» needs a day, such as «2027-01-31»; leave the line out until there is one`
      : `«${key}: ${said}» is no day; days are written «2027-01-31»`
  wrongValue(source, field, message, meant, true)
  return undefined
}

/** Find the day in what was written, `31.1.2027` or `2027/1/31`, where it can only be one. */
function dayIn(said: string): string | undefined {
  const [, first = '', month = '', last = ''] = /^(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})$/.exec(said) ?? []
  // With slashes, day and month stand in an order that depends on who writes.
  const dayFirst = last.length === 4 && said.includes('.')
  const [year, day] = dayFirst ? [last, first] : [first, last]
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^\d{4}-\d{2}-\d{2}$/.test(meant) && isDay(meant) ? meant : undefined
}

/** Tell whether the calendar has a day; `2027-02-30` would be moved into March. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
