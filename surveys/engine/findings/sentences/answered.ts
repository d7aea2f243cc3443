/** Saying how many a figure stands on, and how many could not say; estimates nothing. */
import { fill } from '../../logic/pipe.ts'
import { plural } from '../../words/plural.ts'
import { count } from '../numbers.ts'
import type { FindingWords } from './context.ts'

/** Share of people from which many could not say. */
const many = 0.3

/**
 * Say the base of a figure, beside those who were invited where that is known.
 *
 * @example answered(23, 'en', words, 60) // '23 of 60 invited answered.'
 */
export function answered(n: number, language: string, words: FindingWords, invited?: number): string {
  const told = { n: count(n, language) }
  if (invited === undefined) return fill(plural(words.answered, n, language), told)
  const list = counted('invited', invited, language, words)
  return fill(plural(words['answered-of'], n, language), { ...told, invited: list })
}

/**
 * Say how many could not say, and what it means where they are many; nothing where there is nobody.
 *
 * @example cannotSay({ n: 13, cannotSay: 6 }, 'en', words) // '6 could not say: many could not see this.'
 */
export function cannotSay(
  { n, cannotSay: silent }: { readonly n: number; readonly cannotSay: number },
  language: string,
  words: FindingWords,
): string {
  if (silent === 0) return ''
  const text = silent / (n + silent) > many ? words['many-cannot-say'] : words['cannot-say']
  return fill(text, { cannotSay: count(silent, language) })
}

/**
 * Write a number with what it counts.
 *
 * @example counted('accounts', 31, 'en', words) // '31 accounts'
 */
export function counted(
  what: 'accounts' | 'invited',
  n: number,
  language: string,
  words: FindingWords,
): string {
  return fill(plural(words[what], n, language), { n: count(n, language) })
}
