/** Reading one question's block into its rules and words; names in conditions are checked elsewhere. */
import type { Audience, Cadence, Question, QuestionType, QuestionWords } from '../model.ts'
import type { TestPlace } from './condition.ts'
import { readCondition } from './condition.ts'
import type { QuestionBlock } from './outline.ts'
import { readBody } from './question-body.ts'
import { readHelp } from './question-help.ts'
import { readList, variants } from './question-list.ts'
import { type Earlier, type Lists, readRowsFrom } from './question-rows.ts'
import { readBreaks, readEvery, readFlag, refuse, specific } from './question-settings.ts'
import { tellTexts } from './question-texts.ts'
import { cannotSayTypes, meantType, offersCannotSay, questionTypes } from './question-type.ts'
import { type Cast, readFor, readWording } from './roles.ts'
import { type Setting, type Settings, takeWord } from './settings.ts'
import type { Source } from './source.ts'

export interface ReadQuestion {
  readonly question: Question
  readonly words: QuestionWords
  readonly tests: readonly TestPlace[]
  readonly block: QuestionBlock
}

/** What a question's meaning depends on besides its own block. */
export interface Surroundings extends Cast {
  readonly audience: Audience
  readonly cadence?: Cadence
  readonly lists: Lists
  /** Questions that stand before, by id. */
  readonly earlier: ReadonlyMap<string, Earlier>
}

/** Read a question; a block without a type is reported and gives nothing. */
export function readQuestion(
  source: Source,
  around: Surroundings,
  block: QuestionBlock,
  inherited: readonly string[],
): ReadQuestion | undefined {
  const { settings, help, list } = readBody(source, block)
  const type = readType(source, block, settings)
  if (!type) return undefined
  const roles = readFor(source, around, settings.take('for'), inherited)
  const { from, lost } = readRowsFrom(source, type, settings.take('rows'), around.lists, around.earlier)
  const { rows, options, points, items, listed } = readList(source, around, type, list, roles, from)
  const when = settings.take('when')
  const read = when && readCondition(source, when.value, when.valueAt, block.parent)
  const measure = settings.take('measures')
  const { every, required, shuffled, said, breaks } = readCommon(source, around, block, settings, type)
  if (shuffled && rows.length + options.length === 0 && !lost)
    refuse(source, settings, 'shuffle', `«shuffle:» mixes rows or options; «${block.id}» has none`)
  const base = {
    id: block.id,
    ...(block.parent === undefined ? {} : { parent: block.parent }),
    roles,
    ...(read ? { when: read.condition } : {}),
    required,
    cannotSay: said === undefined ? offersCannotSay(type, measure?.value, around.audience) : said === 'yes',
    ...(measure ? { measure: measure.value } : {}),
    rows: rows.map(({ row }) => row),
    ...(from?.kind === 'list' ? { list: from.name } : {}),
    ...(from?.kind === 'chosen' ? { chosenIn: from.earlier.question.id } : {}),
    ...(shuffled ? { shuffle: true as const } : {}),
    ...(every ? { every } : {}),
    ...(breaks === undefined ? {} : { breaks }),
  } as const
  const question = specific(source, type, base, settings, {
    options: options.map(({ row }) => row),
    points,
    listed: lost ? undefined : listed,
  })
  const titleVariants = settings.takeAs()
  checkEmpty(source, settings)
  if (type === 'referral' || measure?.value === 'benchmark')
    checkSameWords(source, [...titleVariants, ...items.flatMap(variants)])
  const end = (key: 'low' | 'high') => {
    const setting = settings.take(key)
    if (setting && !('from' in question))
      refuse(source, settings, key, `«${key}:» names an end of a scale; ${type} has none`)
    return setting ? { [key]: setting.value } : {}
  }
  tellTexts(source, block, settings, help, items, type)
  const words: QuestionWords = {
    title: readWording(source, around, block.title, titleVariants, roles),
    ...(help.length > 0 ? { help: readHelp(source, around, help, roles) } : {}),
    ...end('low'),
    ...end('high'),
    rows: Object.fromEntries(rows.map(({ row, wording }) => [row.id, wording])),
    options: Object.fromEntries(options.map(({ row, wording }) => [row.id, wording])),
    points: Object.fromEntries(points.map(({ id, label }) => [id, label])),
  }
  return { question, words, tests: read?.tests ?? [], block }
}

/** Read the settings that every answered question may have. */
function readCommon(
  source: Source,
  { cadence }: Surroundings,
  block: QuestionBlock,
  settings: Settings,
  type: QuestionType,
) {
  const every = readEvery(source, settings)
  const required = takeWord(source, settings, 'required', ['yes', 'soft', 'no']) ?? 'no'
  if (every && required === 'yes')
    source.report(
      settings.take('required')?.valueAt ?? block.at,
      required.length,
      'required-yearly',
      'nobody who was asked earlier in the year could send the answers; write «required: soft» or leave it out',
    )
  checkRequired(source, settings, type, required)
  const said = takeWord(source, settings, 'cannot-say', ['yes', 'no'])
  if (said && !cannotSayTypes.includes(type))
    refuse(source, settings, 'cannot-say', `«cannot-say:» has no place in ${type}, which may be left blank`)
  const shuffled = readFlag(source, settings, 'shuffle')
  return { every, required, said, shuffled, breaks: readBreaks(source, settings, cadence) }
}

/** Report an answer that is needed where one may say no, or where there is none to give. */
function checkRequired(source: Source, settings: Settings, type: QuestionType, required: string): void {
  if (type === 'callback' && required === 'yes')
    refuse(
      source,
      settings,
      'required',
      'nobody who wants no call could send the answers; leave «required:» out',
    )
  if (type === 'note' && settings.take('required'))
    refuse(source, settings, 'required', 'a note is not answered and has no «required:»')
}

function checkEmpty(source: Source, settings: Settings): void {
  for (const key of ['measures', 'low', 'high']) {
    const setting = settings.take(key)
    if (setting?.value === '')
      source.report(setting.keyAt, key.length, 'empty-value', `«${key}:» has nothing after it`)
  }
}

/** Report words that only some roles would read, where all must be asked alike. */
function checkSameWords(source: Source, variants: readonly { role: string; setting: Setting }[]): void {
  for (const { role, setting } of variants)
    source.report(
      setting.keyAt,
      setting.key.length,
      'same-words',
      `the ask must be the same for everyone here; «${role}» cannot have words of its own`,
    )
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
  if (type) return type
  const meant = meantType(setting.value)
  source.report(
    setting.valueAt,
    setting.value.length,
    'unknown-type',
    `«${setting.value}» is no type (known: ${questionTypes.join(', ')})`,
    { suggestion: meant?.type, fix: meant?.misspelt === true },
  )
  return undefined
}
