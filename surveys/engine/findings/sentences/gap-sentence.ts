/** Saying how far our people's picture of themselves lies from the customers'; takes neither for the truth. */
import { fill } from '../../logic/pipe.ts'
import type { PerceptionGap } from '../compared.ts'
import { count } from '../numbers.ts'
import { answered } from './answered.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { judgedSentence } from './judged-sentence.ts'
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
  const texts = {
    up: compared['gap-up'],
    down: compared['gap-down'],
    noLarger: compared['gap-no-larger'],
    tooFew: compared['gap-too-few'],
    farTooFew: compared['gap-far-too-few'],
  }
  return judgedSentence(gap, texts, { label: nameOf('items', gap.item, language, context) }, language, words)
}
