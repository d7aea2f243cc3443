/** Saying a reason of two groups side by side, as of those who chose us and those who did not; never adds them up. */
import { fill } from '../../logic/pipe.ts'
import { isolated } from '../../words/languages.ts'
import type { ReasonDifference } from '../compared.ts'
import { count } from '../numbers.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { judgedSentence } from './judged-sentence.ts'
import { quotedName } from './names.ts'

/**
 * Say how much more often one group named a reason than the other.
 *
 * @param cuts the group of `one`, and that of `other`
 * @example reasonSentence(reason, ['role=bought', 'role=chose-another'], 'en', context)
 * // 'Price: 25 points less often with “Bought” than with “Chose another”, likely between 6 and 42. Answers: 30 and 35.'
 */
export function reasonSentence(
  reason: ReasonDifference,
  cuts: readonly [one: string, other: string],
  language: string,
  context: ComparedContext,
): string {
  const bases = { n: count(reason.one.n, language), others: count(reason.other.n, language) }
  const said = [verdictSentence(reason, cuts, language, context), fill(context.compared['one-other'], bases)]
  return joinSentences(said, language)
}

function verdictSentence(
  reason: ReasonDifference,
  [one, other]: readonly [string, string],
  language: string,
  context: ComparedContext,
): string {
  const { compared, words, options = {} } = context
  const { option: id } = reason
  const option = (Object.hasOwn(options, id) ? options[id] : undefined) ?? id
  const names = {
    ...isolated({ option }, language),
    one: quotedName('cuts', one, language, context),
    other: quotedName('cuts', other, language, context),
  }
  const texts = {
    up: compared['reason-up'],
    down: compared['reason-down'],
    noLarger: compared['reason-no-larger'],
    tooFew: compared['reason-too-few'],
    farTooFew: compared['reason-far-too-few'],
  }
  return judgedSentence(reason, texts, names, language, words)
}
