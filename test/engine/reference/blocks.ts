/** The fenced examples of the reference, with what their first lines say of them; judges none. */
import { readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'

export const reference = readFileSync('surveys/engine/README.md', 'utf8')

/** One example: ```` ```markdown question refused=unknown-type ```` is a fragment that this rule refuses. */
export interface Example {
  readonly line: number
  readonly language: string
  /** What it is and where it belongs, such as `survey`, `question` or `promise-settings`; empty for what is no example. */
  readonly kind: string
  readonly name?: string
  readonly of?: string
  readonly to?: string
  readonly refused?: string
  readonly text: string
  /** What stands right before it. */
  readonly before: string
}

/** List every fenced block of the reference, in order. */
function examplesIn(text: string): Example[] {
  return fromMarkdown(text).children.flatMap((node, index, nodes) => {
    if (node.type !== 'code') return []
    const meta = (node.meta ?? '').split(' ').filter(Boolean)
    const [kind = '', ...more] = node.lang === 'condition' ? ['condition', ...meta] : meta
    const said = Object.fromEntries(more.map((part) => part.split('=', 2)))
    return [
      {
        line: node.position?.start.line ?? 0,
        language: node.lang ?? '',
        kind,
        ...said,
        text: `${node.value}\n`,
        before: text.slice(
          nodes[index - 1]?.position?.start.offset ?? 0,
          nodes[index - 1]?.position?.end.offset ?? 0,
        ),
      },
    ]
  })
}

/** Every example of the reference. */
export const examples = examplesIn(reference)

/** Give the example that others stand beside, by its name. */
export function named(name: string): Example {
  const found = examples.find((example) => example.name === name)
  if (!found) throw new Error(`the reference has no example that is named ${name}`)
  return found
}
