/** Reading YAML frontmatter with the place of every key; refuses aliases, tags and keys nobody asked for. */
import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import { nearest } from './nearest.ts'
import type { Source } from './source.ts'

/** One value of the frontmatter, with where its key and itself stand. */
export interface Field {
  readonly value: unknown
  readonly keyAt: number
  readonly valueAt: number
  readonly keyLength: number
}

export interface Frontmatter {
  readonly fields: ReadonlyMap<string, Field>
  /** The text with the frontmatter blanked out, so that offsets stay true. */
  readonly body: string
}

/**
 * Read the frontmatter of a file and check its keys.
 *
 * @param keys every key that may stand at the top level
 */
export function readFrontmatter(source: Source, keys: readonly string[]): Frontmatter {
  const match = /^\ufeff?---[ \t]*(\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/.exec(source.text)
  if (!match) {
    source.report(0, 3, 'no-frontmatter', 'the file does not begin with settings between two lines of «---»')
    return { fields: new Map(), body: source.text }
  }
  const yaml = match[2] ?? ''
  const at = match[0].indexOf('\n') + 1 || match[0].indexOf('\r') + 1
  const body = match[0].replace(/[^\r\n]/g, ' ') + source.text.slice(match[0].length)
  const document = parseDocument(yaml, { prettyErrors: false })
  for (const error of document.errors) {
    const [start, end] = error.pos
    source.report(
      at + start,
      Math.max(1, end - start),
      'yaml',
      yamlAdvice(yaml, start, error.code, error.message),
    )
  }
  const fields = new Map<string, Field>()
  if (document.errors.length === 0 && isMap(document.contents)) {
    for (const [key, field] of readMap(source, document.contents, at)) {
      if (keys.includes(key)) fields.set(key, field)
      else
        source.report(
          field.keyAt,
          field.keyLength,
          'unknown-key',
          `«${key}» is no setting of this file (known: ${keys.join(', ')})`,
          { suggestion: nearest(key, keys) },
        )
    }
  } else if (document.errors.length === 0)
    source.report(at, 1, 'yaml', 'the settings are not «key: value» lines')
  return { fields, body }
}

function readMap(source: Source, map: YAMLMap, at: number): [string, Field][] {
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return []
    const node = value as Node | null
    const [keyStart, keyEnd] = key.range
    const valueAt = at + (node?.range?.[0] ?? keyEnd)
    if (isMap(node) && hasBraces(source, valueAt)) {
      source.report(
        valueAt,
        1,
        'yaml-braces',
        'a value that begins with «{» must stand in quotes: "{company} …"',
      )
      return []
    }
    const field = {
      value: plain(source, node, at),
      keyAt: at + keyStart,
      valueAt,
      keyLength: keyEnd - keyStart,
    }
    return [[String(key.value), field] as [string, Field]]
  })
}

function hasBraces(source: Source, at: number): boolean {
  return source.text[at] === '{'
}

/** Turn nodes into data: maps become Maps of fields, lists arrays of fields, scalars themselves. */
function plain(source: Source, node: Node | null, at: number): unknown {
  if (isMap(node)) return new Map(readMap(source, node, at))
  if (isSeq(node)) {
    return node.items.map((item) => {
      const child = item as Node
      const [start = 0, end = start] = child.range ?? []
      return {
        value: plain(source, child, at),
        keyAt: at + start,
        valueAt: at + start,
        keyLength: end - start,
      }
    })
  }
  if (isScalar(node)) return node.value
  if (node)
    source.report(
      at + (node.range?.[0] ?? 0),
      1,
      'yaml',
      'anchors and aliases have no place here; write the value out',
    )
  return null
}

function yamlAdvice(yaml: string, start: number, code: string, message: string): string {
  const before =
    yaml
      .slice(0, start)
      .split(/\r\n|\n|\r/)
      .at(-1) ?? ''
  const line = before + (yaml.slice(start).split(/\r\n|\n|\r/, 1)[0] ?? '')
  const [, key, value] = /^\s*([^:]+):\s+(.*)$/.exec(line) ?? []
  if (code === 'DUPLICATE_KEY') return `«${line.trim().split(':')[0]}» is said twice`
  if (key && value && /: |^[{[*&!%@`]/.test(value) && !/^["']/.test(value))
    return `put the words in quotes: ${key.trim()}: "${value.replaceAll('"', '\\"')}"`
  return message.split('\n', 1)[0] ?? message
}
