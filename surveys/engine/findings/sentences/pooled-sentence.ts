/** Saying a figure over the waves of twelve months together; the waves themselves are said elsewhere. */
import { fill } from '../../logic/pipe.ts'
import type { PooledHeadline } from '../trended.ts'
import { answered } from './answered.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { likelyIn } from './likely.ts'
import { listOf, nameOf, setApart } from './names.ts'

/**
 * Say a pooled headline, the waves it is from, its base, and which waves of these months are left out.
 *
 * @param label what the figure is called, as `Would refer`
 * @example pooledSentence(pooled, 'Would refer', 'en', context)
 * // 'Would refer, waves 2026-H1 to 2026-H2 together: 30, likely between 12 and 45. 80 answered.'
 */
export function pooledSentence(
  pooled: PooledHeadline,
  label: string,
  language: string,
  context: ComparedContext,
): string {
  const { words, compared } = context
  const named = (wave = '') => nameOf('waves', wave, language, context)
  const [first, ...others] = pooled.waves
  const about = { label: setApart(label, language) }
  const what =
    others.length === 0
      ? fill(compared['pooled-one'], { ...about, wave: named(first) })
      : fill(compared.pooled, { ...about, first: named(first), last: named(others.at(-1)) })
  const said = likelyIn(pooled.unit, words, what, pooled, language)
  const left = (['asked-anew', 'no-figure'] as const).flatMap((why) => {
    const waves = pooled.left.filter((one) => one.why === why).map(({ wave }) => named(wave))
    return waves.length === 0 ? [] : [fill(compared[`left-${why}`], { waves: listOf(waves, language) })]
  })
  return joinSentences([said, answered(pooled.n, language, words), ...left], language)
}
