/** Reading a question's help: prose, and paragraphs that begin with `as <role>:` for single roles. */
import type { RootContent } from 'mdast'
import type { Wording } from '../model.ts'
import { prose } from './prose.ts'
import { type Cast, readWording } from './roles.ts'
import { type Source, textOf } from './source.ts'

/** Read help as safe HTML. */
export function readHelp(
  source: Source,
  cast: Cast,
  nodes: readonly RootContent[],
  roles: readonly string[],
): Wording {
  const own = nodes.filter((node) => !variantOfHelp(source, node))
  const as = nodes.flatMap((node) => {
    const variant = variantOfHelp(source, node)
    if (!variant) return []
    const { role, key, length } = variant
    const at = node.position?.start.offset ?? 0
    const value = prose(source, [afterKey(node, length)])
    return [{ role, setting: { key, value, keyAt: at, valueAt: at } }]
  })
  return readWording(source, cast, prose(source, own), as, roles)
}

/** Read the role of a paragraph that begins with `as <role>:`; `length` counts the key with its colon. */
export function variantOfHelp(
  source: Source,
  node: RootContent,
): { role: string; key: string; length: number } | undefined {
  if (node.type !== 'paragraph') return undefined
  const [whole, role = ''] = /^as ([a-z0-9-]+)[ \t]*:(?=\s)/.exec(textOf(source, node)) ?? []
  return whole === undefined ? undefined : { role, key: whole.slice(0, -1).trim(), length: whole.length }
}

/** Drop the first characters of a paragraph's first text, which held its key. */
function afterKey(node: RootContent, length: number): RootContent {
  if (node.type !== 'paragraph') return node
  const [first, ...rest] = node.children
  if (first?.type !== 'text') return node
  return { ...node, children: [{ ...first, value: first.value.slice(length).trimStart() }, ...rest] }
}
