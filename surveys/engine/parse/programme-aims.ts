/** Reading benchmarks and targets of the programme file; whether a survey feeds them is checked elsewhere. */

import { nearest } from '../logic/nearest.ts'
import type { Benchmark, Target } from '../programme.ts'
import { nameField, shown, textField, wrongValue } from './fields.ts'
import type { Field } from './frontmatter.ts'
import { idForm, reportBadId } from './id.ts'
import type { Source } from './source.ts'

type Fields = ReadonlyMap<string, Field>

/** Every key of a benchmark, and of a target. */
export const benchmarkKeys = ['statement', 'best', 'all', 'source', 'year'] as const
export const targetKeys = ['measure', 'item', 'team', 'at least', 'by', 'deliverable'] as const

/** Read statements with the shares that were published of them. */
export function readBenchmarks(source: Source, field: Field | undefined): Record<string, Benchmark> {
  if (!field) return {}
  if (!(field.value instanceof Map)) {
    const needs = benchmarkKeys.map((key) => `«${key}:»`).join(', ')
    wrongValue(source, field, `«benchmarks:» needs lines of «id:» with ${needs} below each`)
    return {}
  }
  const benchmarks: Record<string, Benchmark> = {}
  for (const [id, entry] of field.value as Fields) {
    if (!idForm.test(id)) reportBadId(source, entry.keyAt, id)
    const fields = fieldsOf(source, entry, benchmarkKeys)
    const place = { keyAt: entry.keyAt, keyLength: entry.keyLength }
    const [best, all] = (['best', 'all'] as const).map((key) => numberIn(source, fields, key, place, 0, 100))
    const year = numberIn(source, fields, 'year', place, 1900, 2100)
    const statement = textIn(source, fields, 'statement', place)
    const from = textIn(source, fields, 'source', place)
    benchmarks[id] = { statement, best: best ?? 0, all: all ?? 0, source: from, year: year ?? 0 }
    const said = fields.get('statement')
    if (said)
      source.texts.push({
        key: `benchmarks ${id}`,
        kind: 'row',
        item: id,
        text: statement,
        at: said.valueAt,
        length: said.valueLength,
      })
  }
  return benchmarks
}

/**
 * Read what measures should come to.
 *
 * @param deliverables ids of the deliverables that a target may show
 */
export function readTargets(
  source: Source,
  field: Field | undefined,
  deliverables: readonly string[],
): Target[] {
  if (!field) return []
  if (!Array.isArray(field.value)) {
    wrongValue(source, field, '«targets:» needs a list of «- measure: …» with «at least:» below it')
    return []
  }
  return (field.value as Field[]).flatMap((entry, index) => {
    const fields = fieldsOf(source, entry, targetKeys)
    const place = { keyAt: entry.valueAt, keyLength: Math.max(1, entry.valueLength) }
    const measure = textIn(source, fields, 'measure', place)
    const [lowest, highest] = measure === 'referral' || measure === 'comparison' ? [-100, 100] : [0, 100]
    const atLeast = numberIn(source, fields, 'at least', place, lowest, highest)
    const deliverable = optional(source, fields, 'deliverable')
    if (deliverable !== undefined && !deliverables.includes(deliverable)) {
      const { valueAt, valueLength } = fields.get('deliverable') ?? entry
      const message = `«${deliverable}» is no deliverable of this file`
      const suggestion = nearest(deliverable, deliverables)
      source.report(valueAt, valueLength, 'unknown-deliverable', message, { suggestion })
    }
    notePlaces(source, fields, index)
    if (measure === '' || atLeast === undefined) return []
    const [item, team, by] = (['item', 'team', 'by'] as const).map((key) => optional(source, fields, key))
    return [
      {
        measure,
        ...(item === undefined ? {} : { item }),
        ...(team === undefined ? {} : { team }),
        atLeast,
        ...(by === undefined ? {} : { by }),
        ...(deliverable === undefined ? {} : { deliverable }),
      },
    ]
  })
}

/** Note where a target stands, by its measure, and where its other words do. */
function notePlaces(source: Source, fields: Fields, index: number): void {
  for (const key of ['measure', 'item', 'team', 'by']) {
    const field = fields.get(key)
    const name = key === 'measure' ? `targets ${index}` : `targets ${index} ${key}`
    if (field) source.places.set(name, { at: field.valueAt, length: field.valueLength })
  }
}

/** Take the fields of one entry, after reporting those that nobody asked for. */
function fieldsOf(source: Source, entry: Field, keys: readonly string[]): Fields {
  if (!(entry.value instanceof Map)) return new Map()
  for (const [key, { keyAt, keyLength }] of entry.value as Fields) {
    if (keys.includes(key)) continue
    const message = `«${key}» is not known here (known: ${keys.join(', ')})`
    source.report(keyAt, keyLength, 'unknown-key', message, { suggestion: nearest(key, keys) })
  }
  return entry.value as Fields
}

function optional(source: Source, fields: Fields, key: string): string | undefined {
  const text = nameField(source, fields, key)
  return text === '' ? undefined : text
}

function textIn(
  source: Source,
  fields: Fields,
  key: string,
  place: Pick<Field, 'keyAt' | 'keyLength'>,
): string {
  if (!fields.has(key)) source.report(place.keyAt, place.keyLength, 'missing-key', `this lacks «${key}:»`)
  return key === 'measure' ? nameField(source, fields, key) : textField(source, fields, key)
}

function numberIn(
  source: Source,
  fields: Fields,
  key: string,
  place: Pick<Field, 'keyAt' | 'keyLength'>,
  from: number,
  to: number,
): number | undefined {
  const field = fields.get(key)
  if (!field) {
    source.report(place.keyAt, place.keyLength, 'missing-key', `this lacks «${key}:»`)
    return undefined
  }
  if (typeof field.value === 'number' && field.value >= from && field.value <= to) return field.value
  wrongValue(source, field, `«${key}: ${shown(field.value)}» is no number from ${from} to ${to}`)
  return undefined
}
