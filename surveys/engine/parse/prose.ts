/** Turning prose into safe HTML; raw HTML, images and code are refused, links must be http(s) or mail. */
import { toHtml } from 'hast-util-to-html'
import type { Nodes, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import type { Source } from './source.ts'

const allowed = new Set([
  'paragraph',
  'list',
  'listItem',
  'text',
  'emphasis',
  'strong',
  'link',
  'break',
  'blockquote',
])

/** What authors call the things that are refused. */
const refused: Readonly<Record<string, string>> = {
  html: 'raw HTML',
  code: 'a block of code (lines that begin with four blanks make one)',
  inlineCode: 'code',
  image: 'an image',
  imageReference: 'an image',
  heading: 'a heading',
  thematicBreak: 'a line across the page',
  linkReference: 'a link without its address',
  definition: 'an address without its link',
}

/** Lists and quotations may stand within each other this deep; each takes two levels of the tree. */
const deepest = 20

/**
 * Render nodes of a markdown tree as HTML; what is refused is reported and left out.
 *
 * @param also what may stand here besides the usual, at the top level
 */
export function prose(
  source: Source,
  nodes: readonly RootContent[],
  also: readonly RootContent['type'][] = [],
): string {
  const kept = nodes.filter((node) =>
    also.includes(node.type) && 'children' in node
      ? node.children.map((child) => check(source, child, 1)).every(Boolean)
      : check(source, node),
  )
  if (kept.length === 0) return ''
  const html = toHtml(toHast({ type: 'root', children: [...kept] }))
  // The words are the same however the author's editor ends its lines.
  return html.replace(/\r\n?/g, '\n').trim()
}

function check(source: Source, node: Nodes, depth = 0): boolean {
  const at = node.position?.start.offset ?? 0
  const length = (node.position?.end.offset ?? at) - at
  if (!allowed.has(node.type)) {
    const what = refused[node.type] ?? 'this'
    // A tag that closes goes with the one that opens, which has been reported.
    if (!(node.type === 'html' && node.value.startsWith('</')))
      source.report(
        at,
        length,
        'not-allowed',
        `${what} has no place here; use paragraphs, lists, emphasis and links`,
      )
    return false
  }
  if (depth > deepest) {
    source.report(at, length, 'not-allowed', 'so much within each other has no place here')
    return false
  }
  if (node.type === 'link' && !/^(?:https?:\/\/|mailto:)/i.test(node.url)) {
    source.report(at, length, 'bad-link', `«${node.url}» is not an http(s) or mail link`)
    return false
  }
  return 'children' in node
    ? node.children.map((child) => check(source, child, depth + 1)).every(Boolean)
    : true
}
