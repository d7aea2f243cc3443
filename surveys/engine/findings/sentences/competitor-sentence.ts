/** Saying how we stand beside one competitor, and among how many that was judged; ranks none of them. */
import { fill } from '../../logic/pipe.ts'
import type { CompetitorStanding } from '../compared.ts'
import { count, score } from '../numbers.ts'
import { answered, cannotSay } from './answered.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { nameOf } from './names.ts'

/**
 * Say whether people find us better or worse than one competitor, or that chance alone may explain it.
 *
 * @example competitorSentence(standing, 'en', context)
 * // 'Acme: we are found better more often than worse; better minus worse is 40, likely between 18 and 58. 32 answered. …'
 */
export function competitorSentence(
  standing: CompetitorStanding,
  language: string,
  context: ComparedContext,
): string {
  const { compared, words } = context
  const { item, n, value, low, high, among, stands } = standing
  const said = fill(compared[`competitor-${stands}`], {
    label: nameOf('items', item, language, context),
    value: score(value, language),
    low: score(low, language),
    high: score(high, language),
  })
  const family = among > 1 ? [fill(compared['judged-among'], { n: count(among, language) })] : []
  const base = [answered(n, language, words), cannotSay(standing, language, words)]
  return joinSentences([said, ...base, ...family], language)
}
