/** Reading a list of rows, options or points, `- id: Label`, with the settings nested below; gives them no meaning. */
import type { List, ListItem, RootContent } from 'mdast'
import { suggestId } from './id.ts'
import { reportMarks, unescaped } from './plain-words.ts'
import { readSettings, type Setting } from './settings.ts'
import { type Source, textOf } from './source.ts'

export interface Item {
  readonly id: string
  readonly at: number
  readonly label: string
  readonly labelAt: number
  readonly settings: readonly Setting[]
  /** Comes from a list of the programme, and stands nowhere in this file. */
  readonly listed?: true
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
    const message =
      text === '' ? 'an item needs an id and a label, «- id: Label»' : `«${text}» is no «id: Label»`
    const suggestion = suggestItem(text)
    // A label that has a colon may be a label alone or one with an id; only its author knows.
    const fix = first?.type === 'paragraph' && suggestion !== undefined && !text.includes(':')
    source.report(at, Math.max(1, text.length), 'item-form', message, { suggestion, fix })
    return undefined
  }
  const [, id = '', label = ''] = match
  const labelAt = at + raw.length - label.length
  if (label.trim() === '') source.report(at, raw.length, 'item-form', `«${id}:» needs a label`)
  const settings = rest.flatMap((below) => readBelow(source, below))
  reportMarks(source, first)
  return { id, at, label: unescaped(joined(label).trim()), labelAt, settings }
}

/** Read what stands below an item: a list of its settings and nothing else. */
function readBelow(source: Source, below: RootContent): Setting[] {
  const children = below.type === 'list' && !below.ordered ? below.children : []
  const odd = children.length === 0 ? below : children.flatMap((child) => child.children.slice(1))[0]
  if (odd)
    source.report(
      odd.position?.start.offset ?? 0,
      1,
      'item-form',
      'under an item stands only a list of its settings, «- as buyer: …»',
    )
  return children.flatMap((child) => {
    const first = child.children[0]
    if (!first) return []
    return readSettings(source, joined(textOf(source, first)), first.position?.start.offset ?? 0)
  })
}

/** Make an item out of one that has only its label, or has it split at the first colon. */
function suggestItem(text: string): string | undefined {
  if (text === '') return undefined
  const [, name = text, label = text] = /^([^:]+):\s+(\S.*)$/.exec(text) ?? []
  return `${suggestId(name)}: ${label}`
}

/** Join lines that the author wrapped; one blank for each line end and indent keeps offsets of what stands before. */
function joined(text: string): string {
  return text.replace(/(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
}
