/** The programme file's text in, the company and its leaders out; leaders are kept apart, for the worker alone. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Leader, Programme, Right } from '../model.ts'
import type { Diagnostic } from './diagnostic.ts'
import { shown, textField, textsField, wrongValue } from './fields.ts'
import { type Field, readFrontmatter } from './frontmatter.ts'
import { nearest } from './nearest.ts'
import { prose } from './prose.ts'
import { openSource, type Source } from './source.ts'

/** Every key of the programme file's frontmatter. */
const programmeKeys = [
  'company',
  'sector',
  'sender',
  'time zone',
  'values',
  'competitors',
  'partners',
  'results',
  'leaders',
] as const

const rights: readonly Right[] = ['comments', 'callbacks', 'export', 'own']
const mostValues = 3

export interface ParsedProgramme {
  readonly programme: Programme
  readonly leaders: readonly Leader[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parse the programme file.
 *
 * @param surveys ids of the surveys there are, for leaders' scopes
 */
export function parseProgramme(file: string, text: string, surveys: readonly string[]): ParsedProgramme {
  const opened = openSource(file, text)
  const { fields, body, readable } = readFrontmatter(opened, programmeKeys)
  // Whatever else might be said of a file whose settings cannot be read, may only follow from that.
  const source = readable ? opened : openSource(file, text)
  const values = textsField(source, fields, 'values')
  if (Object.keys(values).length > mostValues)
    source.report(
      fields.get('values')?.keyAt ?? 0,
      6,
      'too-many-values',
      `${Object.keys(values).length} values are too many to be lived every day; name at most three`,
    )
  const headings = fromMarkdown(body).children
  const programme: Programme = {
    company: textField(source, fields, 'company', 'the name customers know'),
    sector: textField(source, fields, 'sector', 'what the company supplies, as customers call it'),
    sender: textField(source, fields, 'sender', 'name and function of who asks'),
    timeZone: readTimeZone(source, fields),
    values,
    competitors: textsField(source, fields, 'competitors'),
    partners: textsField(source, fields, 'partners'),
    results: textsField(source, fields, 'results'),
    intent: prose(
      source,
      headings.filter(({ type }) => type !== 'heading'),
    ),
  }
  const leaders = readLeaders(source, fields.get('leaders'), surveys)
  return {
    programme,
    leaders,
    diagnostics: opened.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

function readTimeZone(source: Source, fields: ReadonlyMap<string, Field>): string {
  const zone = textField(source, fields, 'time zone', 'Europe/Berlin')
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone || 'UTC' }).resolvedOptions().timeZone
  } catch {
    const known = Intl.supportedValuesOf('timeZone')
    source.report(
      fields.get('time zone')?.valueAt ?? 0,
      zone.length,
      'wrong-value',
      `«${zone}» is no time zone`,
      { suggestion: nearest(zone, known) },
    )
    return 'UTC'
  }
}

function readLeaders(source: Source, field: Field | undefined, surveys: readonly string[]): Leader[] {
  if (!field) return []
  if (!Array.isArray(field.value)) {
    wrongValue(
      source,
      field,
      '«leaders:» needs a list of «- email: …» with «name:», «surveys:» and «rights:» below it',
    )
    return []
  }
  const seen = new Set<string>()
  return (field.value as Field[]).flatMap((entry) => {
    const fields =
      entry.value instanceof Map ? (entry.value as ReadonlyMap<string, Field>) : new Map<string, Field>()
    const email = shown(fields.get('email')?.value ?? null)
      .trim()
      .toLowerCase()
    const at = fields.get('email')?.valueAt ?? entry.valueAt
    for (const [key, { keyAt, keyLength }] of fields) {
      if (!['email', 'name', 'surveys', 'rights'].includes(key))
        source.report(
          keyAt,
          keyLength,
          'unknown-key',
          `«${key}» is no setting of a leader (known: email, name, surveys, rights)`,
          { suggestion: nearest(key, ['email', 'name', 'surveys', 'rights']) },
        )
    }
    if (email === '') {
      source.report(at, Math.max(1, entry.valueLength), 'missing-key', 'a leader needs «email:»')
      return []
    }
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(email)) {
      source.report(at, Math.max(1, email.length), 'bad-address', `«${email}» is no mail address`)
      return []
    }
    if (seen.has(email)) source.report(at, email.length, 'duplicate-id', `«${email}» is named twice`)
    seen.add(email)
    return [
      {
        email,
        name: String(fields.get('name')?.value ?? email),
        surveys: readScope(source, fields.get('surveys'), surveys),
        rights: words(fields.get('rights')).flatMap(({ value, valueAt }) => {
          const right = rights.find((known) => known === value)
          if (!right)
            source.report(
              valueAt,
              String(value).length,
              'unknown-right',
              `«${value}» is no right (known: ${rights.join(', ')})`,
              { suggestion: nearest(String(value), rights) },
            )
          return right ?? []
        }),
      },
    ]
  })
}

function readScope(source: Source, field: Field | undefined, surveys: readonly string[]): 'all' | string[] {
  if (field?.value === 'all') return 'all'
  const known = ['all', ...surveys]
  return words(field).flatMap(({ value, valueAt }) => {
    const id = String(value)
    if (surveys.includes(id)) return [id]
    source.report(valueAt, id.length, 'unknown-survey', `«${id}» is no survey (known: ${known.join(', ')})`, {
      suggestion: nearest(id, known),
    })
    return []
  })
}

function words(field: Field | undefined): readonly Field[] {
  if (!field) return []
  return Array.isArray(field.value) ? (field.value as Field[]) : [field]
}
