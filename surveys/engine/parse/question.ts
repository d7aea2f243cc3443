/** Reading one question's block into its rules and words; names in conditions are checked elsewhere. */
import type { List } from 'mdast'
import type { Question, QuestionType, QuestionWords } from '../model.ts'
import type { TestPlace } from './condition.ts'
import { readCondition } from './condition.ts'
import { readItems } from './items.ts'
import { nearest } from './nearest.ts'
import { readBounds, readWhole } from './numbers.ts'
import type { QuestionBlock } from './outline.ts'
import { readHelp } from './question-help.ts'
import { type ReadRow, readList, variants } from './question-list.ts'
import { type Cast, readFor, readWording } from './roles.ts'
import {
  openSettings,
  questionKeys,
  readSettings,
  type Settings,
  startsSettings,
  takeWord,
} from './settings.ts'
import { type Source, textOf } from './source.ts'

/** Every question type of the language. */
export const questionTypes: readonly QuestionType[] = [
  'referral',
  'comparison',
  'agree',
  'frequency',
  'scale',
  'choice',
  'choices',
  'text',
  'note',
]

const withCannotSay: readonly QuestionType[] = ['comparison', 'frequency', 'agree']

export interface ReadQuestion {
  readonly question: Question
  readonly words: QuestionWords
  readonly tests: readonly TestPlace[]
  readonly block: QuestionBlock
}

/** Read a question; a block without a type is reported and gives nothing. */
export function readQuestion(
  source: Source,
  cast: Cast,
  block: QuestionBlock,
  inherited: readonly string[],
): ReadQuestion | undefined {
  const { settings, help, items } = readBody(source, block)
  const type = readType(source, block, settings)
  if (!type) return undefined
  const roles = readFor(source, cast, settings.take('for'), inherited)
  const { rows, options, points } = readList(source, cast, type, items, roles)
  const when = settings.take('when')
  const read = when && readCondition(source, when.value, when.valueAt, block.parent)
  const measure = settings.take('measures')
  const base = {
    id: block.id,
    ...(block.parent === undefined ? {} : { parent: block.parent }),
    roles,
    ...(read ? { when: read.condition } : {}),
    required: takeWord(source, settings, 'required', ['yes', 'soft', 'no']) ?? 'no',
    cannotSay:
      (takeWord(source, settings, 'cannot-say', ['yes', 'no']) ??
        (withCannotSay.includes(type) ? 'yes' : 'no')) === 'yes',
    ...(measure ? { measure: measure.value } : {}),
    rows: rows.map(({ row }) => row),
  } as const
  const question = specific(source, type, base, settings, options, points)
  const titleVariants = settings.takeAs()
  if (type === 'referral' || measure?.value === 'benchmark') {
    for (const { role, setting } of [...titleVariants, ...items.flatMap(variants)])
      source.report(
        setting.keyAt,
        setting.key.length,
        'same-words',
        `the ask must be the same for everyone here; «${role}» cannot have words of its own`,
      )
  }
  settings.close()
  const end = (key: 'low' | 'high') => {
    const setting = settings.take(key)
    if (setting && !('from' in question))
      source.report(
        setting.keyAt,
        key.length,
        'not-for-type',
        `«${key}:» names an end of a scale; ${type} has none`,
      )
    return setting ? { [key]: setting.value } : {}
  }
  const words: QuestionWords = {
    title: readWording(source, cast, block.title, titleVariants, roles),
    ...(help ? { help: readHelp(source, cast, help, roles) } : {}),
    ...end('low'),
    ...end('high'),
    rows: Object.fromEntries(rows.map(({ row, wording }) => [row.id, wording])),
    options: Object.fromEntries(options.map(({ row, wording }) => [row.id, wording])),
    points,
  }
  return { question, words, tests: read?.tests ?? [], block }
}

function readBody(source: Source, block: QuestionBlock) {
  const [first, ...others] = block.nodes
  const raw = first?.type === 'paragraph' ? textOf(source, first) : ''
  const hasSettings = first !== undefined && startsSettings(raw, questionKeys)
  const at = first?.position?.start.offset ?? block.at
  const settings = openSettings(source, hasSettings ? readSettings(source, raw, at) : [], questionKeys)
  const rest = hasSettings ? others : block.nodes
  const isNote = settings.take('type')?.value === 'note'
  const lists = isNote ? [] : rest.filter((node): node is List => node.type === 'list')
  for (const extra of lists.slice(1))
    source.report(
      extra.position?.start.offset ?? at,
      1,
      'second-list',
      'a question has one list; prose above it may have none',
    )
  const help = rest.filter((node) => isNote || node.type !== 'list')
  return { settings, help, items: lists[0] ? readItems(source, lists[0]) : [] }
}

function readType(source: Source, block: QuestionBlock, settings: Settings): QuestionType | undefined {
  const setting = settings.take('type')
  if (!setting) {
    source.report(
      block.at,
      block.title.length,
      'missing-type',
      `«${block.id}» does not say its «type:» (${questionTypes.join(', ')})`,
    )
    return undefined
  }
  const type = questionTypes.find((known) => known === setting.value)
  if (!type)
    source.report(
      setting.valueAt,
      setting.value.length,
      'unknown-type',
      `«${setting.value}» is no type (known: ${questionTypes.join(', ')})`,
      { suggestion: nearest(setting.value, questionTypes) },
    )
  return type
}

function specific(
  source: Source,
  type: QuestionType,
  base: Omit<Question, 'type'>,
  settings: Settings,
  options: readonly ReadRow[],
  points: Readonly<Record<string, string>>,
): Question {
  const only = (key: string, types: readonly QuestionType[]) => {
    const setting = settings.take(key)
    if (setting && !types.includes(type))
      source.report(
        setting.keyAt,
        key.length,
        'not-for-type',
        `«${key}:» belongs to ${types.join(' and ')}, not to ${type}`,
      )
  }
  only('from', ['scale'])
  only('to', ['scale'])
  only('at most', ['choices'])
  only('lines', ['text'])
  switch (type) {
    case 'referral':
      return { ...base, type, from: 0, to: 10 }
    case 'agree':
    case 'frequency':
      return { ...base, type, from: 1, to: 5 }
    case 'scale':
      return { ...base, type, ...readBounds(source, settings, points) }
    case 'choice':
    case 'choices': {
      if (options.length < 2)
        source.report(
          settings.take('type')?.keyAt ?? 0,
          4,
          'too-few-options',
          `«${base.id}» needs at least two options, «- id: Label»`,
        )
      const atMost =
        type === 'choices' ? readWhole(source, settings, 'at most', 1, options.length) : undefined
      return {
        ...base,
        type,
        options: options.map(({ row }) => row),
        ...(atMost === undefined ? {} : { atMost }),
      }
    }
    case 'text':
      return { ...base, type, lines: readWhole(source, settings, 'lines', 1, 20) ?? 3 }
    case 'comparison':
    case 'note':
      return { ...base, type }
    default:
      return type satisfies never
  }
}
