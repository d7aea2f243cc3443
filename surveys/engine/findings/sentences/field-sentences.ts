/** Saying whether those who answered stand for those who did not; warns only where the figures do. */
import { fill } from '../../logic/pipe.ts'
import { count, percent } from '../numbers.ts'
import type { FrameFinding, PhasesFinding } from '../study.ts'
import { answered } from './answered.ts'
import type { SentenceContext } from './context.ts'
import { likelyIn } from './likely.ts'
import { quotedName } from './names.ts'

/** From which p the list and those who answered are called unlike. */
const unlikely = 0.05

/**
 * Say how far late answers lie from early ones, and where that is much, what it may mean.
 *
 * @returns whole sentences
 * @example phasesSentences(finding, 'en', { words })
 * // ['Late answers minus early ones: −36, likely between −67 and −5.', 'Answers: 60 before the first …', 'Those who …']
 */
export function phasesSentences(
  { early, late, difference, low, high, warns }: PhasesFinding,
  language: string,
  { words }: SentenceContext,
): string[] {
  const bases = { early: count(early.n, language), late: count(late.n, language) }
  return [
    likelyIn('score', words, words.phases, { value: difference, low, high }, language),
    fill(words['phases-base'], bases),
    warns ? words['phases-warn'] : '',
  ]
}

/**
 * Say whether those who answered are made up like the list, and if not, which group differs most.
 *
 * @returns whole sentences
 * @example frameSentences(finding, 'en', context)[0]
 * // 'Those who answered are made up otherwise than the list: “Buyers” is 30% of the list and 56% of those who answered.'
 */
export function frameSentences(
  { n, groups, p }: FrameFinding,
  language: string,
  context: SentenceContext,
): string[] {
  const { words } = context
  const listed = groups.reduce((sum, group) => sum + group.listed, 0)
  const all = groups.reduce((sum, group) => sum + group.answered, 0)
  const base = answered(n, language, words, listed)
  const [most] = groups
    .map((group) => ({ cut: group.cut, listed: group.listed / listed, answered: group.answered / all }))
    .toSorted((a, b) => Math.abs(b.answered - b.listed) - Math.abs(a.answered - a.listed))
  if (p >= unlikely || !most) return [words['frame-fits'], base]
  const said = fill(words.frame, {
    group: quotedName('cuts', most.cut, language, context),
    listed: percent(most.listed, language),
    answered: percent(most.answered, language),
  })
  return [said, base]
}
