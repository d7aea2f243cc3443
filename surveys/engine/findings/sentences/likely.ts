/** The one form in which a figure is said: its name, its value, and where it likely lies; never the value alone. */
import { fill } from '../../logic/pipe.ts'
import type { Unit } from '../compared.ts'
import { number, percent, score } from '../numbers.ts'
import type { FindingWords } from './context.ts'

interface Sure {
  /** A single answer where it is left out. */
  readonly n?: number
  readonly value: number
  /** Both `null` for a single answer, and where they would tell who said what. */
  readonly low: number | null
  readonly high: number | null
  /** How far answers are spread; none at all leaves a figure without limits as unsure as a single answer does. */
  readonly sd?: number
}

/**
 * Say a figure with its interval, or why it has none: of one answer there is none, nor of answers that are all alike where
 * they could be anything, and that of a few may not be told.
 *
 * @param label what it is called, as `labelOf` gives it
 * @param write how its value and its limits are written
 * @example likely(words, 'Would refer', { value: 0.3, low: -0.02, high: 0.56 }, (value) => score(value, 'en'))
 * // 'Would refer: 30, likely between −2 and 56.'
 */
export function likely(
  words: FindingWords,
  label: string,
  { n = 1, value, low, high, sd }: Sure,
  write: (value: number) => string,
  whole = write,
): string {
  if (low === null || high === null) {
    const text = n === 1 ? words.lone : sd === 0 ? words['same-answer'] : words.unsure
    return fill(text, { label, value: whole(value) })
  }
  return fill(words.likely, { label, value: whole(value), low: write(low), high: write(high) })
}

/**
 * Say a figure in its unit; see `likely`.
 *
 * @example likelyIn('index', words, 'Care', { value: 72.4, low: 69.9, high: 74.9 }, 'en')
 * // 'Care: 72.4 of 100, likely between 69.9 and 74.9.'
 */
export function likelyIn(
  unit: Unit,
  words: FindingWords,
  label: string,
  sure: Sure,
  language: string,
): string {
  const write = writerOf(unit, language)
  const whole =
    unit === 'index' ? (value: number) => fill(words['of-hundred'], { value: write(value) }) : write
  return likely(words, label, sure, write, whole)
}

/** Numbers are asked for with as many digits after the point, so their means are told with as many. */
const decimals = 2

/** Give how values of a unit are written. */
export function writerOf(unit: Unit, language: string): (value: number) => string {
  switch (unit) {
    case 'score':
      return (value) => score(value, language)
    case 'share':
      return (value) => percent(value, language)
    case 'index':
      return (value) => number(value, language)
    case 'number':
      return (value) => number(value, language, decimals)
    default:
      return unit satisfies never
  }
}
