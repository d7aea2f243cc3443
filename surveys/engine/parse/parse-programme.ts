/** The programme file's text in, the company, its leaders and its mails out; the latter are kept apart, for the worker alone. */
import { nearest } from '../logic/nearest.ts'
import type { MailRules } from '../mailing.ts'
import { fewestForFigure, fewestForHistogram } from '../privacy/thresholds.ts'
import type { Leader, Programme, Thresholds } from '../programme.ts'
import { isLanguage, type Language, languageNames } from '../words/languages.ts'
import type { Diagnostic } from './diagnostic.ts'
import { nameField, textField, textsField, wordField, wrongValue } from './fields.ts'
import { type Field, readFrontmatter } from './frontmatter.ts'
import { readLeaders } from './leaders.ts'
import { readMailRules } from './mail-rules.ts'
import { parseMarkdown } from './markdown.ts'
import { plainOf } from './plain-words.ts'
import { readBenchmarks, readTargets } from './programme-aims.ts'
import { prose } from './prose.ts'
import { type Edit, openSource, type Place, type Source, type Text } from './source.ts'
import { readWaivers, type Waiver } from './waivers.ts'

/** Every key of the programme file's frontmatter. */
export const programmeKeys = [
  'company',
  'sector',
  'sender',
  'language',
  'time zone',
  'deliverables',
  'values',
  'targets',
  'results',
  'benchmarks',
  'competitors',
  'partners',
  'results about people',
  'basis',
  'thresholds',
  'leaders',
  'mail',
  'waive',
] as const

const mostValues = 3

export interface ParsedProgramme {
  readonly file: string
  readonly text: string
  /** The language that the file is written in. */
  readonly language: Language
  readonly programme: Programme
  readonly leaders: readonly Leader[]
  readonly mail: MailRules
  /** Every text that people read, by keys such as `company`, `values prepared` or `intent`. */
  readonly texts: readonly Text[]
  /** Where settings stand, as `values` or `values prepared`. */
  readonly places: ReadonlyMap<string, Place>
  readonly waivers: readonly Waiver[]
  readonly tidy: readonly Edit[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parse the programme file.
 *
 * @param surveys ids of the surveys there are, for leaders' scopes
 */
export function parseProgramme(file: string, text: string, surveys: readonly string[]): ParsedProgramme {
  const opened = openSource(file, text)
  const { fields, body, bodyAt, readable } = readFrontmatter(opened, programmeKeys)
  // Whatever else might be said of a file whose settings cannot be read, may only follow from that.
  const source = readable ? opened : openSource(file, text)
  checkNoPlaceholders(source, bodyAt)
  const deliverables = readTexts(source, fields, 'deliverables')
  const basis = readText(source, fields, 'basis')
  const programme: Programme = {
    company: readText(source, fields, 'company', 'the name customers know'),
    sector: readText(source, fields, 'sector', 'what the company supplies, as customers call it'),
    sender: readText(source, fields, 'sender', 'name and function of who asks'),
    timeZone: readTimeZone(source, fields),
    values: readValues(source, fields),
    competitors: readTexts(source, fields, 'competitors'),
    partners: readTexts(source, fields, 'partners'),
    results: readTexts(source, fields, 'results'),
    benchmarks: readBenchmarks(source, fields.get('benchmarks')),
    deliverables,
    targets: readTargets(source, fields.get('targets'), Object.keys(deliverables)),
    aboutPeople: readAboutPeople(source, fields, basis),
    ...(basis === '' ? {} : { basis }),
    thresholds: readThresholds(source, fields.get('thresholds')),
    intent: readIntent(source, body),
  }
  const leaders = readLeaders(source, fields.get('leaders'), surveys)
  return {
    file,
    text,
    language: readLanguage(source, fields),
    programme,
    leaders,
    mail: readMailRules(source, fields.get('mail')),
    texts: source.texts,
    places: source.places,
    waivers: readWaivers(source, fields.get('waive')),
    tidy: source.tidy,
    diagnostics: opened.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

function readLanguage(source: Source, fields: ReadonlyMap<string, Field>): Language {
  const said = wordField(source, fields, 'language', Object.keys(languageNames)) ?? 'en'
  return isLanguage(said) ? said : 'en'
}

/** Read one text and note it. */
function readText(source: Source, fields: ReadonlyMap<string, Field>, key: string, missing?: string): string {
  const text = textField(source, fields, key, missing)
  const field = fields.get(key)
  if (field && text !== '')
    source.texts.push({ key, kind: 'title', text, at: field.valueAt, length: field.valueLength })
  return text
}

/** Read texts by id and note them. */
function readTexts(source: Source, fields: ReadonlyMap<string, Field>, key: string): Record<string, string> {
  const texts = textsField(source, fields, key)
  const entries = fields.get(key)?.value
  if (!(entries instanceof Map)) return texts
  for (const [id, { valueAt, valueLength }] of entries as ReadonlyMap<string, Field>)
    source.texts.push({
      key: `${key} ${id}`,
      kind: 'row',
      item: id,
      text: texts[id] ?? '',
      at: valueAt,
      length: valueLength,
    })
  return texts
}

function readValues(source: Source, fields: ReadonlyMap<string, Field>): Record<string, string> {
  const values = readTexts(source, fields, 'values')
  const count = Object.keys(values).length
  if (count > mostValues) {
    const message = `${count} values are too many to be lived every day; name at most three`
    source.report(fields.get('values')?.keyAt ?? 0, 6, 'too-many-values', message)
  }
  return values
}

/** Read the prose below the settings; headings part it for the file's own readers and are kept. */
function readIntent(source: Source, body: string): string {
  const nodes = parseMarkdown(source, body).children
  for (const node of nodes) {
    if (node.type === 'heading') continue
    const text = plainOf([node])
    const at = node.position?.start.offset ?? 0
    const key = `intent ${source.texts.filter(({ kind }) => kind === 'intro').length + 1}`
    if (text !== '')
      source.texts.push({ key, kind: 'intro', text, at, length: (node.position?.end.offset ?? at) - at })
  }
  return prose(source, nodes, ['heading'])
}

/** Report placeholders; everything that they could stand for is said in this file. */
function checkNoPlaceholders(source: Source, bodyAt: number): void {
  for (const match of source.text.slice(bodyAt).matchAll(/\{[^{}\n]+\}/g)) {
    const message = `«${match[0]}» stands for nothing here; the programme’s own words hold no placeholders`
    source.report(bodyAt + match.index, match[0].length, 'unknown-placeholder', message)
  }
}

function readAboutPeople(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  basis: string,
): Programme['aboutPeople'] {
  const said = wordField(source, fields, 'results about people', ['teams', 'sellers']) ?? 'teams'
  if (said === 'teams' || basis !== '') return said
  const field = fields.get('results about people')
  const message = 'results about single sellers need «basis:», the agreement or law that allows them'
  source.report(field?.keyAt ?? 0, field?.keyLength ?? 1, 'no-basis', message)
  return 'teams'
}

/** Read the raised thresholds; the built-in ones are the lowest. */
function readThresholds(source: Source, field: Field | undefined): Thresholds {
  const lowest = { figures: fewestForFigure, comments: fewestForHistogram }
  if (!field) return lowest
  if (!(field.value instanceof Map)) {
    wrongValue(source, field, '«thresholds:» needs lines of «figures: 8» or «comments: 12» below it')
    return lowest
  }
  const raised = { ...lowest }
  for (const [key, entry] of field.value as ReadonlyMap<string, Field>) {
    const { value, keyAt, keyLength, valueAt, valueLength } = entry
    if (key !== 'figures' && key !== 'comments') {
      const message = `«${key}» is no threshold (known: figures, comments)`
      source.report(keyAt, keyLength, 'unknown-key', message, {
        suggestion: nearest(key, Object.keys(lowest)),
      })
    } else if (typeof value !== 'number' || !Number.isInteger(value) || value > 1000)
      wrongValue(source, entry, `«${key}:» needs a whole number of people`)
    else if (value < lowest[key]) {
      const message = `«${key}: ${value}» would lower what people were promised; the least is ${lowest[key]}`
      source.report(valueAt, valueLength, 'lowered-threshold', message)
    } else raised[key] = value
  }
  return raised
}

function readTimeZone(source: Source, fields: ReadonlyMap<string, Field>): string {
  const zone = nameField(source, fields, 'time zone', 'Europe/Berlin')
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone || 'UTC' }).resolvedOptions().timeZone
  } catch {
    const known = Intl.supportedValuesOf('timeZone')
    const city = zone.trim().replace(/\s+/g, '_').toLowerCase()
    const there = known.find((one) => one.toLowerCase().endsWith(`/${city}`))
    source.report(
      fields.get('time zone')?.valueAt ?? 0,
      zone.length,
      'wrong-value',
      `«${zone}» is no time zone`,
      { suggestion: there ?? nearest(zone, known) },
    )
    return 'UTC'
  }
}
