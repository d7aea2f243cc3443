/** Cutting a markdown tree into pages and questions by its headings; reads neither settings nor lists. */
import type { Heading, Root, RootContent } from 'mdast'
import type { Source } from './source.ts'

/** A heading's text and id, and the nodes that stand under it. */
export interface Block {
  readonly id: string
  readonly idAt: number
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

/** The form of every id. */
export const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Cut a tree into its introduction, pages and questions. */
export function outline(source: Source, root: Root): Outline {
  const intro: RootContent[] = []
  const pages: (PageBlock & { questions: QuestionBlock[]; nodes: RootContent[] })[] = []
  let into = intro
  let lastQuestion: string | undefined
  for (const node of root.children) {
    if (node.type !== 'heading') {
      into.push(node)
      continue
    }
    const block = heading(source, node)
    into = block.nodes
    if (node.depth === 1) {
      pages.push({ ...block, questions: [] })
      lastQuestion = undefined
      continue
    }
    const page = pages.at(-1)
    if (!page)
      source.report(
        block.at,
        block.title.length,
        'no-page',
        'a question stands before the first page; begin with «# Page title {#id}»',
      )
    else if (node.depth === 2) {
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

function heading(source: Source, node: Heading): Block & { nodes: RootContent[] } {
  const start = node.position?.start.offset ?? 0
  const raw = source.text.slice(start, node.position?.end.offset ?? start)
  const marks = /^#{1,6}[ \t]*/.exec(raw)?.[0]
  if (marks === undefined)
    source.report(
      start,
      raw.length,
      'underlined-heading',
      'a line of «---» or «===» under text makes a heading; write «##» instead, or leave an empty line',
    )
  const text = raw.slice(marks?.length ?? 0).replace(/[ \t]+#+[ \t]*$/, '')
  const at = start + (marks?.length ?? 0)
  const braces = /\{#([^{}]*)\}[ \t]*$/.exec(text)
  const title = (braces ? text.slice(0, braces.index) : text).trim()
  if (!braces) {
    const suggestion = `{#${suggestId(title)}}`
    source.report(at, text.length, 'missing-id', `«${title}» has no id; end the line with one`, {
      suggestion,
    })
    return { id: suggestId(title), idAt: at, title, at, nodes: [] }
  }
  const id = (braces[1] ?? '').trim()
  const idAt = at + braces.index + 2
  if (!idForm.test(id))
    source.report(
      idAt,
      id.length,
      'bad-id',
      `«${id}» is no id: lower-case letters, digits and single hyphens`,
      { suggestion: suggestId(id) },
    )
  if (title === '') source.report(at, text.length, 'empty-title', 'a heading needs words before its id')
  return { id, idAt, title, at, nodes: [] }
}

function suggestId(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return words.slice(0, 3).join('-') || 'id'
}
