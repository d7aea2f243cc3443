/** Saying how far the items of an index measure one thing, and why an index is not shown. */
import { fill } from '../../logic/pipe.ts'
import { plural } from '../../words/plural.ts'
import type { Reliability } from '../finding.ts'
import { coefficient, count } from '../numbers.ts'
import type { UnreliableFinding } from '../study.ts'
import type { FindingWords, SentenceContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { likely } from './likely.ts'
import { indexName, labelOf } from './names.ts'

/**
 * Say that an index is not shown, because its items do not belong together.
 *
 * @returns whole sentences
 * @example unreliableSentences(finding, 'en', { words, names: { items: { care: 'Care' } } })[0]
 * // 'Care: not shown, because its questions do not measure one thing.'
 */
export function unreliableSentences(
  { item, n }: UnreliableFinding,
  language: string,
  context: SentenceContext,
): string[] {
  const label = indexName(item, language, context)
  return [fill(context.words.unreliable, { label }), answeredAll(n, language, context.words)]
}

/**
 * Say the reliability of an index, for whoever asks how good the measure is.
 *
 * @param item the measure
 * @example reliabilitySentence(reliability, 'care', 'en', { words })
 * // 'Reliability (alpha): 0.74, likely between 0.63 and 0.83. Omega is 0.76. The questions measure one thing. 60 …'
 */
export function reliabilitySentence(
  { n, alpha, omega, verdict }: Reliability,
  item: string,
  language: string,
  context: SentenceContext,
): string {
  const { words } = context
  const label = labelOf(item, words.reliability, language, context)
  const sentences = [
    likely(words, label, alpha, (value) => coefficient(value, language)),
    omega === null ? '' : fill(words.omega, { omega: coefficient(omega, language) }),
    words[verdict],
    answeredAll(n, language, words),
  ]
  return joinSentences(sentences, language)
}

function answeredAll(n: number, language: string, words: FindingWords): string {
  return fill(plural(words['answered-all'], n, language), { n: count(n, language) })
}
