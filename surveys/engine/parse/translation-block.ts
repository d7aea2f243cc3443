/** Reading the words under one heading of a translation; takes no rule from it, and does not know the original's words. */
import type { List, RootContent } from 'mdast'
import type { Question, Survey, Wording } from '../model.ts'
import { readItems } from './items.ts'
import { isNotice } from './notice.ts'
import type { Block } from './outline.ts'
import { prose } from './prose.ts'
import { readHelp } from './question-help.ts'
import { variants } from './question-list.ts'
import { tellHelp, tellTexts } from './question-texts.ts'
import { readWording } from './roles.ts'
import {
  openSettings,
  questionKeys,
  readSettings,
  type Settings,
  startsSettings,
  startsWithKey,
} from './settings.ts'
import { type Source, type Text, textOf } from './source.ts'
import { askedOf } from './translation-match.ts'

/** Every key that words may stand under in a translation’s settings, `as <role>` aside. */
export const wordKeys = ['low', 'high', 'subject'] as const

/** The words under one heading, as far as they are there. */
export interface BlockWords {
  readonly title: Wording
  /** Safe HTML. */
  readonly help?: Wording
  readonly low?: string
  readonly high?: string
  readonly subject?: string
  /** Rows, options and points. */
  readonly items: Readonly<Record<string, Wording>>
}

/** Read a question's words. */
export function readQuestionWords(
  source: Source,
  survey: Survey,
  question: Question,
  block: Block,
): BlockWords {
  const { settings, rest } = cut(source, block)
  const lists = question.type === 'note' ? [] : rest.filter((node): node is List => node.type === 'list')
  const help = rest.filter((node) => !lists.some((list) => list === node))
  const items = lists.flatMap((list) => readItems(source, list))
  for (const { settings: below } of items) openSettings(source, below, [])
  for (const item of items)
    if (items.find(({ id }) => id === item.id) !== item)
      source.report(item.at, item.id.length, 'duplicate-id', `«${item.id}» already stands in this list`)
  tellTexts(source, block, settings, help, items, question.type)
  tellSubject(source, block.id, settings)
  return {
    title: readWording(source, survey, block.title, settings.takeAs(), question.roles),
    ...(help.length > 0 ? { help: readHelp(source, survey, help, question.roles) } : {}),
    ...said(source, settings),
    items: Object.fromEntries(
      items.map((item) => {
        const roles = askedOf(question, item.id)
        return [item.id, readWording(source, survey, item.label, variants(item), roles)]
      }),
    ),
  }
}

/** Read the words of a page, or of one that asks nothing. */
export function readPageWords(source: Source, survey: Survey, block: Block): BlockWords {
  const { settings, rest } = cut(source, block)
  const notice = isNotice(block.id)
  const key = notice ? block.id : `page ${block.id}`
  tell(source, { key, kind: notice ? 'notice' : 'page', text: block.title, at: block.at })
  for (const { role, setting } of settings.takeAs())
    tell(source, { key: `${key} as ${role}`, kind: 'page', role, text: setting.value, at: setting.keyAt })
  tellSubject(source, block.id, settings)
  for (const end of ['low', 'high']) {
    const setting = settings.take(end)
    if (setting) tell(source, { key: `${key} ${end}`, kind: 'end', text: setting.value, at: setting.keyAt })
  }
  tellHelp(source, `${key} ${notice ? 'body' : 'help'}`, notice ? 'notice body' : 'page help', rest)
  // A mail or an end reads the same for everybody.
  const help = notice ? { text: prose(source, rest) } : readHelp(source, survey, rest, survey.roles)
  return {
    title: readWording(source, survey, block.title, settings.takeAs(), survey.roles),
    ...(rest.length > 0 ? { help } : {}),
    ...said(source, settings),
    items: {},
  }
}

/** Cut a block into settings and what stands below them. */
function cut(source: Source, block: Block): { settings: Settings; rest: RootContent[] } {
  const keys = [...questionKeys, ...wordKeys]
  const isSettings = block.nodes.map((node, index) => {
    const raw = node.type === 'paragraph' ? textOf(source, node) : ''
    return index === 0 ? startsSettings(raw, keys) : startsWithKey(raw, keys)
  })
  const lines = block.nodes.flatMap((node, index) => {
    if (!isSettings[index]) return []
    const at = node.position?.start.offset ?? block.at
    const raw = textOf(source, node)
    const message =
      'settings stand in one paragraph right below the heading; leave no empty line before this one'
    if (index > 0) source.report(at, raw.split(/[\r\n]/, 1)[0]?.length ?? 1, 'late-settings', message)
    return readSettings(source, raw, at)
  })
  return {
    settings: openSettings(source, lines, wordKeys),
    rest: block.nodes.filter((_, index) => !isSettings[index]),
  }
}

function said(source: Source, settings: Settings): Partial<Record<(typeof wordKeys)[number], string>> {
  const found = wordKeys.flatMap((key) => {
    const setting = settings.take(key)
    if (setting?.value === '')
      source.report(setting.keyAt, key.length, 'empty-value', `«${key}:» has nothing after it`)
    return setting ? [[key, setting.value]] : []
  })
  return Object.fromEntries(found)
}

function tellSubject(source: Source, id: string, settings: Settings): void {
  const setting = settings.take('subject')
  if (setting)
    tell(source, {
      key: `${id} subject`,
      kind: 'subject',
      text: setting.value,
      at: setting.valueAt,
    })
}

function tell(source: Source, text: Omit<Text, 'length'>): void {
  source.texts.push({ length: text.text.length, ...text })
}
