/** Reading YAML frontmatter with the place of every key; refuses aliases and keys nobody asked for. */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml'
import { nearest } from '../logic/nearest.ts'
import { reportControls } from './control-characters.ts'
import type { Source } from './source.ts'
import { quoted, reportYamlError } from './yaml-error.ts'

/** One value of the frontmatter, with where its key and itself stand. */
export interface Field {
  readonly value: unknown
  /** What stands in the file where that is a number, such as `007`. */
  readonly raw?: string
  /** What follows on the line of words without quotes, from `#` on, and is not read. */
  readonly comment?: string
  readonly keyAt: number
  readonly keyLength: number
  readonly valueAt: number
  readonly valueLength: number
}

export interface Frontmatter {
  readonly fields: ReadonlyMap<string, Field>
  /** The text with the frontmatter blanked out, so that offsets stay true. */
  readonly body: string
  /** Where the body begins. */
  readonly bodyAt: number
  /** Whether the settings could be made out; if not, what else the file seems to lack only follows from that. */
  readonly readable: boolean
}

const fence = /^\ufeff?---[ \t]*(\r\n|\n|\r)(?:([\s\S]*?)(?:\r\n|\n|\r))??---[ \t]*(?=\r|\n|$)/

/**
 * Read the frontmatter of a file and check its keys.
 *
 * @param keys every key that may stand at the top level
 */
export function readFrontmatter(source: Source, keys: readonly string[]): Frontmatter {
  reportControls(source)
  const match = fence.exec(source.text)
  if (!match) {
    const message = /^\ufeff?---[ \t]*[\r\n]/.test(source.text)
      ? 'no second line of «---» ends the settings that begin here'
      : 'the file does not begin with settings between two lines of «---»'
    source.report(0, 3, 'no-frontmatter', message)
    return { fields: new Map(), body: source.text, bodyAt: 0, readable: false }
  }
  const [whole, lineEnd = '', settings = ''] = match
  const at = whole.indexOf(lineEnd) + lineEnd.length
  const body = whole.replace(/[^\r\n]/g, ' ') + source.text.slice(whole.length)
  const { map, readable } = readYaml(source, settings.replace(/\r(?!\n)/g, '\n'), at)
  const fields = new Map<string, Field>()
  for (const [key, field] of map) {
    if (keys.includes(key)) {
      fields.set(key, field)
      markPlaces(source, key, field)
      continue
    }
    const suggestion = nearest(key, keys)
    const message = `«${key}» is no setting of this file (known: ${keys.join(', ')})`
    source.report(field.keyAt, field.keyLength, 'unknown-key', message, {
      suggestion,
      fix: suggestion !== undefined && !map.has(suggestion),
    })
    // Read on as if it had been spelt right, or else the right one would be missed as well.
    if (suggestion !== undefined && !map.has(suggestion)) fields.set(suggestion, field)
  }
  return { fields, body, bodyAt: whole.length, readable }
}

/** Remember where a setting stands, and those in the map below it. */
function markPlaces(source: Source, key: string, field: Field): void {
  source.places.set(key, { at: field.keyAt, length: field.keyLength })
  if (!(field.value instanceof Map)) return
  for (const [name, below] of field.value as ReadonlyMap<string, Field>)
    source.places.set(`${key} ${name}`, { at: below.keyAt, length: below.keyLength })
}

function readYaml(source: Source, yaml: string, at: number) {
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false })
  const [error] = document.errors
  if (error) {
    reportYamlError(source, yaml, at, error)
    return { map: new Map<string, Field>(), readable: false }
  }
  let readable = true
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && !('anchor' in node && node.anchor)) return
      const { range } = node
      const message = 'anchors and aliases have no place here; write the value out'
      source.report(at + (range?.[0] ?? 0), (range?.[1] ?? 1) - (range?.[0] ?? 0), 'yaml', message)
      readable = false
    },
  })
  const { contents } = document
  if (isMap(contents) && readable) return { map: readMap(source, contents, at), readable }
  if (contents === null || !readable) return { map: new Map<string, Field>(), readable }
  source.report(at, 1, 'yaml', 'the settings are not «key: value» lines')
  return { map: new Map<string, Field>(), readable: false }
}

function readMap(source: Source, map: YAMLMap, at: number): Map<string, Field> {
  const fields = new Map<string, Field>()
  for (const { key, value } of map.items) {
    const keyNode = key as Node | null
    const [keyStart, keyEnd] = keyNode?.range ?? map.range ?? [0, 1]
    if (!isScalar(keyNode) || keyNode.value === null) {
      source.report(at + keyStart, keyEnd - keyStart, 'yaml', 'a key is made of words')
      continue
    }
    const name = wordsOf(keyNode)
    const node = value as Node | null
    const [valueStart, valueEnd] = node?.range ?? [keyEnd, keyEnd]
    const place = {
      keyAt: at + keyStart,
      keyLength: keyEnd - keyStart,
      valueAt: at + valueStart,
      valueLength: valueEnd - valueStart,
    }
    if (fields.has(name))
      source.report(place.keyAt, place.keyLength, 'duplicate-key', `«${name}» is said twice here`)
    else fields.set(name, { ...readScalar(source, node, at), ...place })
  }
  return fields
}

/** Read a value, with what only a value on one line has. */
function readScalar(source: Source, node: Node | null, at: number): Pick<Field, 'value' | 'raw' | 'comment'> {
  const value = readValue(source, node, at)
  if (!isScalar(node)) return { value }
  const after = node.type === 'PLAIN' && node.range ? source.text.slice(at + node.range[1]) : ''
  const comment = /^[ \t]+(#[^\r\n]*)/.exec(after)?.[1]
  return {
    value,
    ...(typeof value === 'number' ? { raw: wordsOf(node) } : {}),
    ...(comment === undefined ? {} : { comment: comment.trimEnd() }),
  }
}

/** Give what was written, which YAML may have taken for a number and written anew. */
function wordsOf({ value, source }: { value: unknown; source?: string }): string {
  return typeof value === 'number' ? (source ?? String(value)) : String(value)
}

/** Turn nodes into data: maps become Maps of fields, lists arrays of fields, scalars themselves. */
function readValue(source: Source, node: Node | null, at: number): unknown {
  const [start, end] = node?.range ?? [0, 0]
  if (isMap(node) && node.flow && node.items.every(({ value }) => value === null)) {
    const raw = source.text.slice(at + start, at + end)
    const message = 'words that begin with «{» must stand in quotes'
    source.report(at + start, end - start, 'yaml-braces', message, { suggestion: quoted(raw), fix: true })
    return raw
  }
  if (isMap(node)) return readMap(source, node, at)
  if (isScalar(node)) return node.value
  if (!isSeq(node)) return null
  return node.items.map((item): Field => {
    const child = item as Node
    const [itemStart, itemEnd] = child.range ?? [start, start]
    const valueAt = at + itemStart
    const length = itemEnd - itemStart
    return {
      ...readScalar(source, child, at),
      keyAt: valueAt,
      keyLength: length,
      valueAt,
      valueLength: length,
    }
  })
}
