/** Saying of a desired result how many it matters to and how many get it; puts none before another. */
import { fill } from '../../logic/pipe.ts'
import { isolated } from '../../words/languages.ts'
import type { DesiredResult } from '../compared.ts'
import { count, percent } from '../numbers.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'

/**
 * Say a desired result: importance, delivery, and where it stands among the others.
 *
 * @example resultSentence(result, 'en', { …context, options: { audit: 'Audits without last-minute work' } })
 * // 'Audits without …: matters to 72%, likely between 55% and 85%; delivered to 41%, likely between 25% and 59%. …'
 */
export function resultSentence(
  { result, importance, delivery, place }: DesiredResult,
  language: string,
  { compared, options = {} }: ComparedContext,
): string {
  const write = (share: number) => percent(share, language)
  const name = (Object.hasOwn(options, result) ? options[result] : undefined) ?? result
  const said = fill(compared.result, {
    ...isolated({ name }, language),
    importance: write(importance.value),
    low: write(importance.low),
    high: write(importance.high),
    delivery: write(delivery.value),
    from: write(delivery.low),
    to: write(delivery.high),
  })
  const bases = { importance: count(importance.n, language), delivery: count(delivery.n, language) }
  return joinSentences([said, fill(compared['ranked-rated'], bases), compared[place]], language)
}
