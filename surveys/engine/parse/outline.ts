/** Cutting a markdown tree into pages and questions by its headings; reads neither settings nor lists. */
import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import { readHeadingId } from './heading-id.ts'
import { idForm, reportBadId, suggestId } from './id.ts'
import { reportMarks, unescaped } from './plain-words.ts'
import { type Source, textOf } from './source.ts'

/** A heading's text and id, and the nodes that stand under it. */
export interface Block {
  readonly id: string
  /** Where the id stands; `undefined` where the author gave none. */
  readonly idAt: number | undefined
  readonly title: string
  readonly at: number
  readonly nodes: readonly RootContent[]
}

export interface QuestionBlock extends Block {
  readonly parent?: string
}

export interface PageBlock extends Block {
  readonly questions: readonly QuestionBlock[]
}

export interface Outline {
  readonly intro: readonly RootContent[]
  readonly pages: readonly PageBlock[]
}

type OpenBlock = Block & { nodes: RootContent[] }

/**
 * Cut a tree into its introduction, pages and questions.
 *
 * @param original ids of the file that this one translates, which alone can be the ids of its headings
 */
export function outline(source: Source, root: Root, original?: readonly string[]): Outline {
  const freeId = freeIds(source.text)
  const intro: RootContent[] = []
  const pages: (OpenBlock & { questions: QuestionBlock[] })[] = []
  let into = intro
  let lastQuestion: string | undefined
  for (const child of root.children) {
    const node = child.type === 'heading' ? marked(source, child) : child
    if (node.type !== 'heading') {
      into.push(node)
      continue
    }
    const block = heading(source, node, freeId, original)
    into = block.nodes
    if (node.depth === 1) {
      pages.push({ ...block, questions: [] })
      lastQuestion = undefined
      continue
    }
    const page = pages.at(-1) ?? unnamedPage(source, block)
    if (pages.length === 0) pages.push(page)
    if (node.depth === 2) {
      page.questions.push(block)
      lastQuestion = block.id
    } else if (node.depth === 3 && lastQuestion !== undefined)
      page.questions.push({ ...block, parent: lastQuestion })
    else
      source.report(
        block.at,
        block.title.length,
        'heading-depth',
        node.depth === 3 ? 'a follow-up stands under no question' : 'headings go no deeper than «###»',
      )
  }
  return { intro, pages }
}

function unnamedPage(source: Source, { id, at, title }: Block) {
  source.report(
    at,
    title.length,
    'no-page',
    'a question stands before the first page; begin with «# Page title {#id}»',
  )
  return { id, idAt: undefined, title: '', at, nodes: [], questions: [] as QuestionBlock[] }
}

/** Give a heading without the line that may stand below it; a paragraph that was hardly meant as one stays one. */
function marked(source: Source, node: Heading): Heading | Paragraph {
  const start = node.position?.start.offset ?? 0
  const raw = textOf(source, node)
  const [, text = '', lineEnd = ''] = /^([^#][\s\S]*?)((?:\r\n|\n|\r)[^\r\n]*)$/.exec(raw) ?? []
  if (!node.position || text === '') return node
  const line = lineEnd.trim()
  source.report(
    start + raw.length - line.length,
    line.length,
    'underlined-heading',
    'a line like this makes a heading of what stands above it; leave an empty line between, or write «##»',
  )
  const end = { ...node.position.end, offset: start + text.length }
  const position = { start: node.position.start, end }
  return /\{#[^{}]*\}\s*$/.test(text)
    ? { ...node, position }
    : { type: 'paragraph', children: node.children, position }
}

/** Makes up ids that nothing in the file has, the same words giving ids that are counted on. */
type FreeId = (wanted: string) => string

function freeIds(text: string): FreeId {
  const taken = new Set([...text.matchAll(/\{#([^{}]*)\}/g)].map(([, id = '']) => id))
  const counts = new Map<string, number>()
  return (wanted) => {
    let count = counts.get(wanted) ?? 1
    while (taken.has(count === 1 ? wanted : `${wanted}-${count}`)) count++
    counts.set(wanted, count + 1)
    return count === 1 ? wanted : `${wanted}-${count}`
  }
}

function heading(source: Source, node: Heading, freeId: FreeId, original?: readonly string[]): OpenBlock {
  const raw = textOf(source, node)
  const marks = /^#{1,6}[ \t]*/.exec(raw)?.[0] ?? ''
  const text = raw.slice(marks.length).replace(/(?:^|(?<![ \t])[ \t]+)#+[ \t]*$/, '')
  const at = (node.position?.start.offset ?? 0) + marks.length
  const { words, id, at: bracesAt = 0, stray } = readHeadingId(text)
  const title = unescaped(words.trim())
  reportMarks(source, node, id === undefined ? undefined : at + bracesAt)
  if (title === '') source.report(at, Math.max(1, text.length), 'empty-title', 'a heading needs words')
  if (id === undefined) {
    const made = stray !== undefined && idForm.test(stray) ? stray : freeId(suggestId(title))
    if (title !== '') reportMissingId(source, { text, title, at }, made, stray, original)
    source.places.set(made, { at, length: text.length })
    return { id: made, idAt: undefined, title, at, nodes: [] }
  }
  const idAt = at + bracesAt + 2
  const second = /\{#[^{}]*\}/.exec(words)?.[0]
  if (second !== undefined) {
    const message = `a heading has one id; «${second}» and «{#${id}}» stand here`
    source.report(at + words.indexOf(second), second.length, 'duplicate-id', message)
  }
  if (!idForm.test(id)) reportBadId(source, idAt, id)
  source.places.set(id, { at: idAt, length: id.length })
  return { id, idAt, title, at, nodes: [] }
}

/** Report a heading without an id; one is made up only where none was meant and none is given by another file. */
function reportMissingId(
  source: Source,
  { text, title, at }: { text: string; title: string; at: number },
  id: string,
  stray: string | undefined,
  original: readonly string[] | undefined,
): void {
  const unmatched = original?.filter((one) => !source.text.includes(`{#${one}}`))
  const only = unmatched?.length === 1 ? unmatched[0] : undefined
  const meant = stray === undefined && original ? only : id
  const message =
    stray === undefined
      ? `«${title}» has no id; end the line with one`
      : `«${title}» has no id at its end; an id stands there, as «{#${id}}»`
  source.report(at, text.length, 'missing-id', message, {
    suggestion: meant && `${title} {#${meant}}`,
    fix: stray === undefined &&
      !original && [{ at: at + text.trimEnd().length, length: 0, text: ` {#${id}}` }],
  })
}
