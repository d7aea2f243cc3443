/** Saying what accounts do to a figure: how they widen its interval, and how far they lie apart. */
import { fill } from '../../logic/pipe.ts'
import type { Clustered, RatedFinding } from '../finding.ts'
import { count } from '../numbers.ts'
import { counted } from './answered.ts'
import type { FindingWords } from './context.ts'
import { pointsApart } from './distance.ts'

/**
 * Say that answers of the same account are no strangers to each other.
 *
 * @example clusteredSentence({ accounts: 31, deff: 1.8, assumed: false }, 'en', words)
 * // 'The answers come from 31 accounts; the interval takes that into account.'
 */
export function clusteredSentence(
  { accounts, assumed }: Clustered,
  language: string,
  words: FindingWords,
): string {
  const text = assumed ? words['clustered-assumed'] : words.clustered
  return fill(text, { accounts: counted('accounts', accounts, language, words) })
}

/**
 * Say how far accounts lie apart, chance left out.
 *
 * @example betweenSentence({ accounts: 14, sd: 0.12 }, 'en', words)
 * // 'Accounts as a rule lie 12 points above or below it; there are 14.'
 */
export function betweenSentence(
  { accounts, sd }: NonNullable<RatedFinding['between']>,
  language: string,
  words: FindingWords,
): string {
  const told = { accounts: count(accounts, language) }
  if (sd === 0) return fill(words['between-chance'], told)
  return fill(words.between, { ...told, sd: pointsApart(sd, 'share', language, words) })
}
