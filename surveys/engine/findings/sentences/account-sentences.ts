/** Saying what accounts do to a figure: how they widen its interval, and how far they lie apart. */
import { fill } from '../../logic/pipe.ts'
import type { Clustered } from '../figure-base.ts'
import type { RatedFinding } from '../finding.ts'
import { count } from '../numbers.ts'
import { counted } from './answered.ts'
import type { FindingWords } from './context.ts'
import { distance, pointsApart } from './distance.ts'

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
 * @example betweenSentence({ accounts: 14, sd: 0.12, low: 0.04, high: 0.23 }, 'en', words)
 * // 'Accounts as a rule lie 12 points above or below it, likely between 4 and 23; there are 14.'
 */
export function betweenSentence(
  { accounts, sd, low, high }: NonNullable<RatedFinding['between']>,
  language: string,
  words: FindingWords,
): string {
  const told = { accounts: count(accounts, language) }
  if (high === null) return fill(words['between-chance'], told)
  if (sd === 0) {
    const most = pointsApart(high, 'share', language, words)
    return fill(words['between-at-most'], { ...told, high: most })
  }
  return fill(words.between, {
    ...told,
    sd: pointsApart(sd, 'share', language, words),
    low: distance(low, 'share', language),
    high: distance(high, 'share', language),
  })
}
