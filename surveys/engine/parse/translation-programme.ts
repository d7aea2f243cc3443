/** Reading the programme's words in another language; figures, sources and everything else stay the original's. */
import type { Programme } from '../programme.ts'
import { textField, textsField, wordsIn, wrongValue } from './fields.ts'
import { type Field, readFrontmatter } from './frontmatter.ts'
import { parseMarkdown } from './markdown.ts'
import { plainOf } from './plain-words.ts'
import { prose } from './prose.ts'
import type { Source } from './source.ts'

type Fields = ReadonlyMap<string, Field>

/** Read the words and put them in place of the original's, which stay where one is missing. */
export function readProgrammeWords(source: Source, original: Programme, keys: readonly string[]) {
  const { fields, body, readable } = readFrontmatter(source, keys)
  const text = (key: 'company' | 'sector' | 'sender') => {
    const said = textField(source, fields, key)
    const field = fields.get(key)
    if (field && said !== '')
      source.texts.push({ key, kind: 'title', text: said, at: field.valueAt, length: field.valueLength })
    return said || original[key]
  }
  const texts = (key: 'values' | 'competitors' | 'partners' | 'results' | 'deliverables') =>
    replaced(original[key], listOf(source, fields, key))
  const programme: Programme = {
    ...original,
    company: text('company'),
    sector: text('sector'),
    sender: text('sender'),
    values: texts('values'),
    competitors: texts('competitors'),
    partners: texts('partners'),
    results: texts('results'),
    deliverables: texts('deliverables'),
    benchmarks: readStatements(source, fields, original),
    intent: readIntent(source, body) || original.intent,
  }
  return { programme, readable }
}

function listOf(source: Source, fields: Fields, key: string): Record<string, string> {
  const texts = textsField(source, fields, key)
  const entries = fields.get(key)?.value
  if (!(entries instanceof Map)) return texts
  for (const [id, { valueAt, valueLength }] of entries as Fields)
    if (texts[id])
      source.texts.push({
        key: `${key} ${id}`,
        kind: 'row',
        item: id,
        text: texts[id],
        at: valueAt,
        length: valueLength,
      })
  return texts
}

/** Keep the original's ids in their order, and its words where no others are given. */
function replaced(words: Readonly<Record<string, string>>, by: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(words).map(([id, text]) => [id, (Object.hasOwn(by, id) && by[id]) || text]),
  )
}

/** Read the statements of benchmarks, `id: words` or `statement:` below the id, as the original has them. */
function readStatements(source: Source, fields: Fields, { benchmarks }: Programme): Programme['benchmarks'] {
  const field = fields.get('benchmarks')
  if (field && !(field.value instanceof Map))
    wrongValue(source, field, '«benchmarks:» needs lines of «id: statement» below it')
  const entries = field?.value instanceof Map ? (field.value as Fields) : new Map<string, Field>()
  const said = new Map<string, string>()
  for (const [id, entry] of entries) {
    const below = entry.value instanceof Map ? (entry.value as Fields) : undefined
    const statement = below ? below.get('statement') : entry
    for (const [key, { keyAt, keyLength }] of below ?? [])
      if (key !== 'statement')
        source.report(keyAt, keyLength, 'unknown-key', `«${key}» is not known here (known: statement)`)
    const text = statement === undefined ? '' : wordsIn(source, statement)
    if (!statement || text === '') {
      source.report(entry.keyAt, entry.keyLength, 'empty-words', `«${id}:» needs its statement`)
      continue
    }
    said.set(id, text)
    const place = { at: statement.valueAt, length: statement.valueLength }
    source.texts.push({ key: `benchmarks ${id}`, kind: 'row', item: id, text, ...place })
  }
  return Object.fromEntries(
    Object.entries(benchmarks).map(([id, one]) => [id, { ...one, statement: said.get(id) ?? one.statement }]),
  )
}

function readIntent(source: Source, body: string): string {
  const nodes = parseMarkdown(source, body).children
  let count = 0
  for (const node of nodes) {
    const text = node.type === 'heading' ? '' : plainOf([node])
    const at = node.position?.start.offset ?? 0
    const length = (node.position?.end.offset ?? at) - at
    if (text !== '') source.texts.push({ key: `intent ${++count}`, kind: 'intro', text, at, length })
  }
  return prose(source, nodes, ['heading'])
}
