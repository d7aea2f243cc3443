/** Reading one question's block into its rules and words; names in conditions are checked elsewhere. */
import type { Question, QuestionType, QuestionWords } from '../model.ts'
import type { TestPlace } from './condition.ts'
import { readCondition } from './condition.ts'
import type { Item } from './items.ts'
import { nearest } from './nearest.ts'
import { readBounds, readWhole } from './numbers.ts'
import type { QuestionBlock } from './outline.ts'
import { readBody } from './question-body.ts'
import { readHelp } from './question-help.ts'
import { type ReadRow, readList, variants } from './question-list.ts'
import { type Cast, readFor, readWording } from './roles.ts'
import { type Settings, takeWord } from './settings.ts'
import type { Source } from './source.ts'

/** Every question type of the language. */
const questionTypes: readonly QuestionType[] = [
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
  const { settings, help, list } = readBody(source, block)
  const type = readType(source, block, settings)
  if (!type) return undefined
  const roles = readFor(source, cast, settings.take('for'), inherited)
  const { rows, options, points, items } = readList(source, cast, type, list, roles)
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
  const listed = list?.children.length ?? 0
  const question = specific(source, type, base, settings, { options, points, listed })
  const titleVariants = settings.takeAs()
  for (const key of ['measures', 'low', 'high']) {
    const setting = settings.take(key)
    if (setting?.value === '')
      source.report(setting.keyAt, key.length, 'empty-value', `«${key}:» has nothing after it`)
  }
  if (type === 'referral' || measure?.value === 'benchmark') {
    for (const { role, setting } of [...titleVariants, ...items.flatMap(variants)])
      source.report(
        setting.keyAt,
        setting.key.length,
        'same-words',
        `the ask must be the same for everyone here; «${role}» cannot have words of its own`,
      )
  }
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
    ...(help.length > 0 ? { help: readHelp(source, cast, help, roles) } : {}),
    ...end('low'),
    ...end('high'),
    rows: Object.fromEntries(rows.map(({ row, wording }) => [row.id, wording])),
    options: Object.fromEntries(options.map(({ row, wording }) => [row.id, wording])),
    points: Object.fromEntries(points.map(({ id, label }) => [id, label])),
  }
  return { question, words, tests: read?.tests ?? [], block }
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

interface List {
  readonly options: readonly ReadRow[]
  readonly points: readonly Item[]
  /** How many items stand in it, understood or not. */
  readonly listed: number
}

function specific(
  source: Source,
  type: QuestionType,
  base: Omit<Question, 'type'>,
  settings: Settings,
  { options, points, listed }: List,
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
      if (listed < 2)
        source.report(
          settings.take('type')?.keyAt ?? 0,
          4,
          'too-few-options',
          `«${base.id}» needs at least two options, «- id: Label»`,
        )
      const atMost =
        type === 'choices' ? readWhole(source, settings, 'at most', 1, Math.max(2, listed)) : undefined
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
