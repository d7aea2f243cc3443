/** Parsing markdown piece by piece, so that the time grows with the length and not with its square; gives it no meaning. */
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { flattened } from './flattened.ts'
import type { Source } from './source.ts'

/** Characters after which a piece ends at the next heading. */
const pieceLength = 8_000
const headingStart = /^#{1,6}(?:[ \t]|$)/gm

/**
 * Parse markdown as one tree whose offsets are those of the whole text.
 *
 * A heading ends every list, paragraph and quotation before it, so the text may be cut there. What the language refuses
 * (code between fences, HTML over several lines) is cut as well and refused in parts.
 *
 * @param body the text, with what is no markdown blanked out
 */
export function parseMarkdown(source: Source, body: string): Root {
  const text = flattened(source, body)
  const starts = [0]
  for (const { index } of text.matchAll(headingStart))
    if (index - (starts.at(-1) ?? 0) >= pieceLength) starts.push(index)
  const children = starts.flatMap((start, place) => {
    const piece = fromMarkdown(text.slice(start, starts[place + 1]))
    move(piece, start)
    return piece.children
  })
  return { type: 'root', children }
}

function move(node: Nodes, by: number): void {
  if (by === 0) return
  if (node.position) {
    node.position.start.offset = (node.position.start.offset ?? 0) + by
    node.position.end.offset = (node.position.end.offset ?? 0) + by
  }
  if ('children' in node) for (const child of node.children) move(child, by)
}
