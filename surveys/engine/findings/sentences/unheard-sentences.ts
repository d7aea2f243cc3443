/** Saying what is known of those who stayed silent: ranges and bounds, never one number, and no headline. */
import { fill } from '../../logic/pipe.ts'
import type { ScoreBounds, SilentRange } from '../compared.ts'
import { count, score } from '../numbers.ts'
import { answered, counted } from './answered.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { setApart } from './names.ts'

/**
 * Say how many are likely dissatisfied without having told anybody, and where the rate of telling is from.
 *
 * @example silentRangeSentence(range, 'en', context)
 * // 'Of 120 invited, 12 to 45 are likely dissatisfied; 3 to 36 of them told nobody. How many tell somebody is taken …'
 */
export function silentRangeSentence(
  { listed, dissatisfied, silent, assumed }: SilentRange,
  language: string,
  { words, compared }: ComparedContext,
): string {
  const said = fill(compared['silent-range'], {
    invited: counted('invited', listed, language, words),
    low: count(dissatisfied.low, language),
    high: count(dissatisfied.high, language),
    from: count(silent.low, language),
    to: count(silent.high, language),
  })
  return joinSentences([said, assumed ? compared['rate-assumed'] : compared['rate-measured']], language)
}

/**
 * Say where a score would lie if everybody who was silent thought the worst, or the best.
 *
 * @param label what the score is called, as `Would refer`
 * @example boundsSentence(bounds, 'Would refer', 'en', context)
 * // 'Would refer: even if all who stayed silent thought the worst of us it would be −51, and 72 if they thought …'
 */
export function boundsSentence(
  { n, invited, low, high }: ScoreBounds,
  label: string,
  language: string,
  { words, compared }: ComparedContext,
): string {
  const said = fill(compared.bounds, {
    label: setApart(label, language),
    low: score(low, language),
    high: score(high, language),
  })
  return joinSentences([said, answered(n, language, words, invited)], language)
}
