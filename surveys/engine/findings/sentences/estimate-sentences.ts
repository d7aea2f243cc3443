/** Saying a figure of one question or measure: its value, where it likely lies, and how many it stands on. */

import { fill } from '../../logic/pipe.ts'
import type {
  ComparisonFinding,
  IndexFinding,
  NumberFinding,
  RatedFinding,
  ReferralFinding,
} from '../finding.ts'
import type { FansFinding, WeightedFinding } from '../study.ts'
import { betweenSentence, clusteredSentence } from './account-sentences.ts'
import { answered, cannotSay } from './answered.ts'
import type { SentenceContext } from './context.ts'
import { likely, likelyIn, writerOf } from './likely.ts'
import { indexName, labelOf, listOf, nameOf } from './names.ts'

type Estimate =
  | ReferralFinding
  | ComparisonFinding
  | RatedFinding
  | NumberFinding
  | IndexFinding
  | FansFinding
  | WeightedFinding

/**
 * Say an estimate, its base, and what makes either less sure than it looks.
 *
 * @returns whole sentences
 * @example estimateSentences(finding, 'en', { words, invited: 60 })
 * // ['Would refer: 30, likely between −2 and 56.', '23 of 60 invited answered.']
 */
export function estimateSentences(finding: Estimate, language: string, context: SentenceContext): string[] {
  const { words, invited } = context
  return [
    figure(finding, language, context),
    answered(finding.n, language, words, invited),
    ...('cannotSay' in finding ? [cannotSay(finding, language, words)] : []),
    ...('clustered' in finding && finding.clustered
      ? [clusteredSentence(finding.clustered, language, words)]
      : []),
    ...('between' in finding && finding.between ? [betweenSentence(finding.between, language, words)] : []),
    ...(finding.kind === 'fans' ? [words['fans-are']] : []),
  ]
}

function figure(finding: Estimate, language: string, context: SentenceContext): string {
  const { words, type = 'scale' } = context
  const label = (what: string) => labelOf(finding.item, what, language, context)
  const score = (what: string, value: number) =>
    likelyIn('score', words, label(what), { ...sidesOf(finding), value }, language)
  const share = (what: string, value: number) =>
    likelyIn('share', words, what, { ...sidesOf(finding), value }, language)
  switch (finding.kind) {
    case 'referral':
      return score(words.referral, finding.score)
    case 'comparison':
      return score(words.comparison, finding.net)
    case 'weighted':
      return score(weightedBy(finding, language, context), finding.score)
    case 'fans':
      return share(words.fans, finding.share)
    case 'rated':
      return type === 'scale'
        ? likely(words, label(words.average), finding.mean, writerOf('index', language))
        : share(label(words[type]), finding.share)
    case 'number':
      return likelyIn('number', words, label(words.average), finding, language)
    case 'index':
      return likelyIn('index', words, indexName(finding.item, language, context), finding, language)
    default:
      return finding satisfies never
  }
}

function sidesOf({ low, high }: Estimate) {
  return { low, high }
}

function weightedBy({ by }: WeightedFinding, language: string, context: SentenceContext): string {
  const { words } = context
  const names = by.map((one) => (one === 'role' ? words.role : nameOf('attributes', one, language, context)))
  return fill(words.weighted, { by: listOf(names, language) })
}
