/** Reading the parts of a promise below its settings: what was said, what is done, what came of it; reads no setting. */
import type { RootContent } from 'mdast'
import type { Notice } from '../model.ts'
import { parseMarkdown } from './markdown.ts'
import { type Block, outline } from './outline.ts'
import { plainOf } from './plain-words.ts'
import { prose } from './prose.ts'
import type { Source } from './source.ts'

/** Ids of the parts, in the order of reading; the last one may be left out. */
export const sectionIds = ['said', 'do', 'outcome'] as const
export type SectionId = (typeof sectionIds)[number]

/** A part as it stands in the file. */
export interface Section extends Block {
  readonly words: Notice
}

export interface Sections {
  /** What stands before the first heading, where nothing belongs. */
  readonly intro: readonly RootContent[]
  readonly sections: ReadonlyMap<SectionId, Section>
  /** Headings with ids that no part has. */
  readonly others: readonly (Block & { readonly idAt: number })[]
}

/** Read the parts of a promise, in any order and at any depth: ids decide. */
export function readSections(source: Source, body: string): Sections {
  const root = parseMarkdown(source, body)
  const children = root.children.map(
    (node): RootContent => (node.type === 'heading' ? { ...node, depth: 1 } : node),
  )
  const { intro, pages } = outline(source, { ...root, children }, sectionIds)
  const sections = new Map<SectionId, Section>()
  const others: (Block & { idAt: number })[] = []
  for (const block of pages) {
    const { id, idAt, title } = block
    if (idAt === undefined) continue
    const known = sectionIds.find((one) => one === id)
    const before = known && sections.get(known)
    if (!known) others.push({ ...block, idAt })
    else if (before) {
      const message = `«${id}» is already the id of «${before.title}»`
      source.report(idAt, id.length, 'duplicate-id', message)
    } else {
      tell(source, block)
      sections.set(known, { ...block, words: { title, body: prose(source, block.nodes) } })
    }
  }
  return { intro, sections, others }
}

/** Note the words of a part: its heading, and what stands below it. */
function tell(source: Source, { id, title, at, nodes }: Block): void {
  source.texts.push({ key: id, kind: 'notice', text: title, at, length: title.length })
  const text = plainOf(nodes)
  if (text === '') return
  const start = nodes[0]?.position?.start.offset ?? at
  const length = (nodes.at(-1)?.position?.end.offset ?? start) - start
  source.texts.push({ key: `${id} body`, kind: 'notice body', text, at: start, length })
}
