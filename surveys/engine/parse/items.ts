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
    const isSetting = /^as [a-z0-9-]+[ \t]*:/.test(text)
    const message = isSetting
      ? 'words for a role stand below their item, indented by two blanks'
      : text === ''
        ? 'an item needs an id and a label, «- id: Label»'
        : `«${text}» is no «id: Label»`
    const suggestion = isSetting ? undefined : suggestItem(text)
    // Where the id ends and the label begins, or that there is none yet, only its author knows.
    source.report(at, Math.max(1, text.length), 'item-form', message, { suggestion })
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

/** Make an item out of one that has only its label, begins with a word like an id, or is split at its first colon. */
function suggestItem(text: string): string | undefined {
  if (text === '') return undefined
  const [, id, words] = /^([a-z0-9]+(?:-[a-z0-9]+)*)[ \t]*[:：]?[ \t]*(?<![a-z0-9-])(\S.*)$/.exec(text) ?? []
  if (id !== undefined && words !== undefined) return `${id}: ${words}`
  const [, name = text, label = text] = /^([^:：]+)(?::\s+|：\s*)(\S.*)$/.exec(text) ?? []
  return `${suggestId(name)}: ${label}`
}

/** Join lines that the author wrapped; one blank for each line end and indent keeps offsets of what stands before. */
function joined(text: string): string {
  return text.replace(/(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
}
