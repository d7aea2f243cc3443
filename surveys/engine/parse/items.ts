/** Reading a list of rows, options or points, `- id: Label`, with the settings nested below; gives them no meaning. */
import type { List, ListItem } from 'mdast'
import { readSettings, type Setting } from './settings.ts'
import type { Source } from './source.ts'

export interface Item {
  readonly id: string
  readonly at: number
  readonly label: string
  readonly labelAt: number
  readonly settings: readonly Setting[]
}

/** Read every item of a list. */
export function readItems(source: Source, list: List): Item[] {
  const listAt = list.position?.start.offset ?? 0
  if (list.ordered) {
    source.report(listAt, 1, 'numbered-list', 'a numbered list names no ids; write «- id: Label»')
    return []
  }
  return list.children.flatMap((child) => readItem(source, child) ?? [])
}

function readItem(source: Source, node: ListItem): Item | undefined {
  const [first, ...rest] = node.children
  const at = first?.position?.start.offset ?? node.position?.start.offset ?? 0
  const raw = source.text.slice(at, first?.position?.end.offset ?? at)
  const match = first?.type === 'paragraph' ? /^([^\s:]+)[ \t]*:(?:\s+|$)([\s\S]*)$/.exec(raw) : null
  if (!match) {
    const text = raw.split(/[\r\n]/, 1)[0] ?? ''
    source.report(at, Math.max(1, text.length), 'item-form', `«${text}» is no «id: Label»`)
    return undefined
  }
  const [, id = '', label = ''] = match
  const labelAt = at + raw.length - label.length
  if (label.trim() === '') source.report(at, raw.length, 'item-form', `«${id}:» needs a label`)
  const settings: Setting[] = []
  for (const below of rest) {
    if (below.type === 'list' && !below.ordered) {
      for (const child of below.children) {
        const start = child.children[0]?.position?.start.offset ?? 0
        settings.push(
          ...readSettings(
            source,
            joined(source.text.slice(start, child.position?.end.offset ?? start)),
            start,
          ),
        )
      }
    } else {
      const start = below.position?.start.offset ?? at
      source.report(
        start,
        1,
        'item-form',
        'under an item stands only a list of its settings, «- as buyer: …»',
      )
    }
  }
  return { id, at, label: joined(label).trim(), labelAt, settings }
}

/** Join lines that the author wrapped; one blank for each line end and indent keeps offsets of what stands before. */
function joined(text: string): string {
  return text.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
}
