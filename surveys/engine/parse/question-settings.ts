/** Reading the settings that only some questions have; refuses those that belong to other types. */
import { isWave } from '../logic/wave.ts'
import type { Cadence, Question, QuestionType, Row } from '../model.ts'
import type { Item } from './items.ts'
import { readBounds, readDecimal, readWhole } from './numbers.ts'
import { choiceTypes } from './question-type.ts'
import { type Settings, takeWord } from './settings.ts'
import type { Source } from './source.ts'

/** The types that each setting belongs to; settings that are not here belong to every type that is answered. */
const typesOf: Readonly<Record<string, readonly QuestionType[]>> = {
  from: ['scale'],
  to: ['scale'],
  min: ['number'],
  max: ['number'],
  'at most': ['choices', 'rank'],
  other: choiceTypes,
  lines: ['text', 'story'],
}

/** Report a setting that has no place where it stands. */
export function refuse(source: Source, settings: Settings, key: string, message: string): void {
  source.report(settings.take(key)?.keyAt ?? 0, key.length, 'not-for-type', message)
}

/** Read a setting that says yes or no. */
export function readFlag(source: Source, settings: Settings, key: string): boolean {
  return takeWord(source, settings, key, ['yes', 'no']) === 'yes'
}

/** Read `every:`. */
export function readEvery(source: Source, settings: Settings): 'year' | undefined {
  return takeWord(source, settings, 'every', ['year'])
}

/** Read from when on a trend begins anew: a wave of the survey, or a day. */
export function readBreaks(
  source: Source,
  settings: Settings,
  cadence: Cadence | undefined,
): string | undefined {
  const setting = settings.take('breaks')
  if (!setting) return undefined
  const { value, valueAt } = setting
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
  if (isDay || (cadence !== undefined && isWave({ cadence }, value))) return value
  const known = cadence === undefined ? 'a day, 2027-01-31' : `a ${cadence} wave or a day, 2027-01-31`
  source.report(
    valueAt,
    Math.max(1, value.length),
    'wrong-value',
    `«breaks: ${value}» does not name ${known}`,
  )
  return undefined
}

/** What a list gave to a question; `listed` is unknown where rows could not be read. */
interface Listed {
  readonly options: readonly Row[]
  readonly points: readonly Item[]
  readonly listed: number | undefined
}

const listing = new Intl.ListFormat('en')

/** Complete a question by what only its type has. */
export function specific(
  source: Source,
  type: QuestionType,
  base: Omit<Question, 'type'>,
  settings: Settings,
  { options, points, listed }: Listed,
): Question {
  for (const [key, types] of Object.entries(typesOf))
    if (settings.take(key) && !types.includes(type))
      refuse(source, settings, key, `«${key}:» belongs to ${listing.format(types)}, not to ${type}`)
  switch (type) {
    case 'referral':
      return { ...base, type, from: 0, to: 10 }
    case 'agree':
    case 'frequency':
      return { ...base, type, from: 1, to: 5 }
    case 'scale':
      return { ...base, type, ...readBounds(source, settings, points) }
    case 'choice':
    case 'choices':
    case 'rank':
      return { ...base, type, ...readChoice(source, type, base, settings, options, listed) }
    case 'text':
    case 'story':
      return { ...base, type, lines: readWhole(source, settings, 'lines', 1, 20) ?? 3 }
    case 'number':
      return { ...base, type, ...readRange(source, settings) }
    case 'comparison':
    case 'callback':
    case 'note':
      return { ...base, type }
    default:
      return type satisfies never
  }
}

function readChoice(
  source: Source,
  type: 'choice' | 'choices' | 'rank',
  base: Pick<Question, 'id' | 'roles'>,
  settings: Settings,
  options: readonly Row[],
  listed: number | undefined,
) {
  const other = readFlag(source, settings, 'other')
  checkCount(source, base, settings, options, listed, other)
  const most = Math.max(2, (listed ?? 50) + (other ? 1 : 0))
  const atMost = type === 'choice' ? undefined : readWhole(source, settings, 'at most', 1, most)
  return { options, ...(atMost === undefined ? {} : { atMost }), ...(other ? { other: true as const } : {}) }
}

function readRange(source: Source, settings: Settings) {
  const [min, max] = (['min', 'max'] as const).map((key) => readDecimal(source, settings, key))
  if (min !== undefined && max !== undefined && min >= max)
    source.report(
      settings.take('max')?.valueAt ?? 0,
      settings.take('max')?.value.length ?? 1,
      'wrong-value',
      `no number lies from ${min} to ${max}; the lower one is «min:»`,
    )
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

/** Report a choice that leaves a role with fewer than two options. */
function checkCount(
  source: Source,
  { id, roles }: Pick<Question, 'id' | 'roles'>,
  settings: Settings,
  options: readonly Row[],
  listed: number | undefined,
  other: boolean,
): void {
  if (listed === undefined) return
  const at = settings.take('type')?.keyAt ?? 0
  const enough = (count: number) => count + (other ? 1 : 0) >= 2
  if (!enough(listed)) {
    const message = `«${id}» needs at least two options, «- id: Label»`
    source.report(at, 4, 'too-few-options', message)
    return
  }
  // Options that could not be read have been reported.
  if (options.length < listed) return
  const short = roles.filter(
    (role) => !enough(options.filter((option) => option.roles.includes(role)).length),
  )
  if (short.length > 0)
    source.report(at, 4, 'too-few-options', `«${id}» offers fewer than two options to ${short.join(', ')}`)
}
