/** Saying how far our people's picture of themselves lies from the customers'; takes neither for the truth. */
import { fill } from '../../logic/pipe.ts'
import type { PerceptionGap } from '../compared.ts'
import { count } from '../numbers.ts'
import { answered } from './answered.ts'
import type { ComparedContext } from './context.ts'
import { distance, distanceOf, pointsApart } from './distance.ts'
import { joinSentences } from './join-sentences.ts'
import { likelyIn } from './likely.ts'
import { nameOf } from './names.ts'

/**
 * Say a perception gap by its verdict, and how far our own people are cared for where that was asked.
 *
 * @example gapSentence(gap, 'en', context)
 * // 'Care: our people rate it 12 points higher than customers do, likely between 3 and 21. Answers: 14 of our …'
 */
export function gapSentence(gap: PerceptionGap, language: string, context: ComparedContext): string {
  const { words, compared } = context
  const { unit, inside, outside, received } = gap
  const bases = { inside: count(inside.n, language), outside: count(outside.n, language) }
  const sentences = [verdictSentence(gap, language, context), fill(compared['inside-outside'], bases)]
  if (received) {
    const said = likelyIn(unit, words, compared.received, received, language)
    sentences.push(said, answered(received.n, language, words))
  }
  return joinSentences(sentences, language)
}

function verdictSentence(gap: PerceptionGap, language: string, context: ComparedContext): string {
  const { compared, words } = context
  const { item, unit, verdict } = gap
  const label = nameOf('items', item, language, context)
  const apart = (value: number) => pointsApart(value, unit, language, words)
  const limits = ({ low, high }: { low: number; high: number }) => ({
    low: distance(low, unit, language),
    high: distance(high, unit, language),
  })
  switch (verdict.says) {
    case 'up':
    case 'down': {
      const turned = distanceOf(gap)
      const said = { label, difference: apart(turned.difference), ...limits(turned) }
      return fill(verdict.says === 'up' ? compared['gap-up'] : compared['gap-down'], said)
    }
    case 'no-larger':
      return fill(compared['gap-no-larger'], { label, than: apart(verdict.than), ...limits(gap) })
    case 'too-few':
      return verdict.above === undefined
        ? fill(compared['gap-far-too-few'], { label })
        : fill(compared['gap-too-few'], { label, above: apart(verdict.above) })
    default:
      return verdict satisfies never
  }
}
