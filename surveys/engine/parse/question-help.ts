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
  const own = nodes.filter((node) => !isVariant(source, node))
  const as = nodes
    .filter((node) => isVariant(source, node))
    .map((node) => {
      const at = node.position?.start.offset ?? 0
      const raw = textOf(source, node)
      const length = raw.indexOf(':')
      const key = raw.slice(0, length).trim()
      return {
        role: key.slice(3).trim(),
        setting: { key, value: prose(source, [afterKey(node, length + 1)]), keyAt: at, valueAt: at },
      }
    })
  return readWording(source, cast, prose(source, own), as, roles)
}

function isVariant(source: Source, node: RootContent): boolean {
  return node.type === 'paragraph' && /^as [a-z0-9-]+[ \t]*:\s/.test(textOf(source, node))
}

/** Drop the first characters of a paragraph's first text, which held its key. */
function afterKey(node: RootContent, length: number): RootContent {
  if (node.type !== 'paragraph') return node
  const [first, ...rest] = node.children
  if (first?.type !== 'text') return node
  return { ...node, children: [{ ...first, value: first.value.slice(length).trimStart() }, ...rest] }
}
