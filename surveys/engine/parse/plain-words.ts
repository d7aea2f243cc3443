/** Words of headings and labels, which are plain: what markdown would make of them is refused, and backslashes are taken away. */
import type { Nodes } from 'mdast'
import type { Source } from './source.ts'

/** What authors call the marks that have no effect here. */
const marks: Readonly<Record<string, string>> = {
  emphasis: 'emphasis',
  strong: 'emphasis',
  link: 'a link',
  linkReference: 'a link',
  image: 'an image',
  imageReference: 'an image',
  html: 'HTML',
  inlineCode: 'code',
}

/** Report the first mark in a heading or a label, if one begins before an offset. */
export function reportMarks(
  source: Source,
  node: Nodes | undefined,
  before = Number.POSITIVE_INFINITY,
): void {
  const marked =
    node && 'children' in node
      ? node.children.find(
          ({ type, position }) => Object.hasOwn(marks, type) && (position?.start.offset ?? 0) < before,
        )
      : undefined
  if (!marked) return
  const at = marked.position?.start.offset ?? 0
  source.report(
    at,
    (marked.position?.end.offset ?? at + 1) - at,
    'plain-words',
    `headings and labels are plain words; ${marks[marked.type]} has no place here`,
  )
}

/**
 * Take away the backslashes that keep marks from being read as markdown.
 *
 * @example unescaped('1 \\* 1') // '1 * 1'
 */
export function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/**
 * Give the words of markdown nodes without their marks, with an empty line between blocks.
 *
 * @example plainOf(fromMarkdown('A *good* day.').children) // 'A good day.'
 */
export function plainOf(nodes: readonly Nodes[]): string {
  const blocks = nodes.map((node): string => {
    if (node.type === 'paragraph') return wordsOf(node)
    return 'children' in node ? plainOf(node.children) : wordsOf(node)
  })
  return blocks.filter((block) => block !== '').join('\n\n')
}

function wordsOf(node: Nodes): string {
  // The words are the same however the author's editor ends its lines.
  if (node.type === 'text') return node.value.replace(/\r\n?/g, '\n')
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
