/** Saying what was chosen, or put first, most often; several that were chosen alike are all named. */
import { fill } from '../../logic/pipe.ts'
import { isolated } from '../../words/languages.ts'
import type { ChoiceFinding, RankFinding } from '../finding.ts'
import { percent } from '../numbers.ts'
import { answered, cannotSay } from './answered.ts'
import type { SentenceContext } from './context.ts'
import { labelOf, listOf } from './names.ts'

/**
 * Say what leads, its share and the base.
 *
 * @returns whole sentences
 * @example chosenSentences(finding, 'en', { words, options: { phone: 'By phone' } })
 * // ['Chosen most often: By phone, 90%, likely between 84% and 94%.', '148 answered.']
 */
export function chosenSentences(
  finding: ChoiceFinding | RankFinding,
  language: string,
  context: SentenceContext,
): string[] {
  const { words, invited } = context
  return [
    leading(finding, language, context),
    answered(finding.n, language, words, invited),
    cannotSay(finding, language, words),
  ]
}

function leading(
  { kind, item, options }: ChoiceFinding | RankFinding,
  language: string,
  context: SentenceContext,
): string {
  const { words, options: labels = {} } = context
  const all: readonly { option: string; share: number; low: number; high: number }[] = options
  const most = Math.max(0, ...all.map(({ share }) => share))
  const chosen = all.filter(({ share }) => share === most)
  const [first] = chosen
  if (!first) return words.level
  // Only what is offered no more was chosen.
  if (most === 0) return kind === 'rank' ? words['none-first'] : words['none-chosen']
  const names = chosen.map(
    ({ option }) => (Object.hasOwn(labels, option) ? labels[option] : option) ?? option,
  )
  return fill(words.leading, {
    label: labelOf(item, words[kind], language, context),
    ...isolated({ option: listOf(names, language) }, language),
    value: percent(first.share, language),
    low: percent(first.low, language),
    high: percent(first.high, language),
  })
}
