/** Saying how many are dissatisfied and how many of them tell somebody; says where that rate comes from. */
import { fill } from '../../logic/pipe.ts'
import { count, percent } from '../numbers.ts'
import type { SilenceFinding } from '../study.ts'
import { answered } from './answered.ts'
import type { SentenceContext } from './context.ts'
import { likelyIn } from './likely.ts'

/**
 * Say the share of the dissatisfied, its base, and the rate at which they speak up.
 *
 * @returns whole sentences
 * @example silenceSentences(finding, 'en', { words })[2]
 * // 'Dissatisfied who told somebody: 6 of 21, likely between 14% and 50%.'
 */
export function silenceSentences(
  { n, share, low, high, asked, told, rate }: SilenceFinding,
  language: string,
  { words, invited }: SentenceContext,
): string[] {
  const limits = { low: percent(rate.low, language), high: percent(rate.high, language) }
  const spoke = { told: count(told, language), asked: count(asked, language) }
  return [
    likelyIn('share', words, words.dissatisfied, { value: share, low, high }, language),
    answered(n, language, words, invited),
    rate.assumed ? fill(words['told-assumed'], limits) : fill(words.told, { ...spoke, ...limits }),
  ]
}
