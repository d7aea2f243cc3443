/** Parsing markdown piece by piece, so that the time grows with the length and not with its square; gives it no meaning. */
import type { List, Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { flattened } from './flattened.ts'
import type { Source } from './source.ts'

/** Characters after which a piece ends at the next heading. */
const pieceLength = 2_000
/** Characters, and lines, after which it ends where another block or item begins. */
const longPiece = 8_000
const longPieceLines = 200
/** Characters after which a piece ends at any line; nothing that people read goes on for so long. */
const longestPiece = 80_000

const heading = /^#{1,6}(?:[ \t\r\n]|$)/
const item = /^[-*+][ \t]+\S/
const underline = /^(?:=+|-+)[ \t]*[\r\n]*$/

/** Where a piece starts, and whether an empty line stands before it. */
interface Start {
  readonly at: number
  readonly apart: boolean
}

/**
 * Parse markdown as one tree whose offsets are those of the whole text.
 *
 * The text is cut where one block ends for certain and another begins; a list that was cut is put together again. What
 * the language refuses (code between fences, HTML over several lines) is cut as well and refused in parts.
 *
 * @param body the text, with what is no markdown blanked out
 */
export function parseMarkdown(source: Source, body: string): Root {
  const text = flattened(source, body)
  const children: RootContent[] = []
  const starts = startsIn(text)
  for (const [place, { at, apart }] of starts.entries()) {
    const piece = fromMarkdown(text.slice(at, starts[place + 1]?.at))
    move(piece, at)
    const joined = join(text, children.at(-1), piece.children[0], apart)
    for (const child of joined ? piece.children.slice(1) : piece.children) children.push(child)
  }
  return { type: 'root', children }
}

/** Find where the text may be cut: before headings and items, after lines that underline, and between blocks. */
function startsIn(text: string): Start[] {
  const starts: Start[] = [{ at: 0, apart: false }]
  let last = 0
  let lines = 0
  let before = ''
  for (const { 0: line, index: at } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g)) {
    const apart = before.trim() === ''
    const begins = item.test(line) || ((apart || underline.test(before)) && /^\S/.test(line))
    const length = at - last
    const ends =
      (length >= pieceLength && heading.test(line)) ||
      ((length >= longPiece || lines >= longPieceLines) && begins) ||
      length >= longestPiece
    if (ends) {
      starts.push({ at, apart })
      last = at
      lines = 0
    }
    lines++
    before = line
  }
  return starts
}

/** Put a list that goes on in the next piece together again; tells whether it was one. */
function join(
  text: string,
  before: RootContent | undefined,
  after: RootContent | undefined,
  apart: boolean,
): boolean {
  if (before?.type !== 'list' || after?.type !== 'list') return false
  const mark = (list: List) => text[list.position?.start.offset ?? 0]
  if (before.ordered || after.ordered || mark(before) !== mark(after)) return false
  before.children.push(...after.children)
  before.spread = before.spread || after.spread || apart
  if (before.position && after.position) before.position.end = after.position.end
  return true
}

function move(node: Nodes, by: number): void {
  if (by === 0) return
  if (node.position) {
    node.position.start.offset = (node.position.start.offset ?? 0) + by
    node.position.end.offset = (node.position.end.offset ?? 0) + by
  }
  if ('children' in node) for (const child of node.children) move(child, by)
}
