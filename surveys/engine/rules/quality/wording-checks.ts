/** The checks that look at words alone, for every language that a survey is written in; holds none itself. */

import type { Breach } from '../check.ts'
import { askedWho } from '../mission/asks-who.ts'
import { longPeriods } from '../mission/period-over-cadence.ts'
import { danglingStems } from '../structure/dangling-stem.ts'
import { doubleQuestions } from './double-question.ts'
import { hardReading } from './hard-to-read.ts'
import { leadingWords } from './leading-words.ts'
import { longWordings } from './long-wording.ts'
import { negations } from './negation.ts'
import { unbalancedWords } from './unbalanced-scale.ts'
import type { Worded, WordingCheck } from './worded.ts'

const checks: readonly WordingCheck[] = [
  danglingStems,
  askedWho,
  longPeriods,
  doubleQuestions,
  leadingWords,
  negations,
  unbalancedWords,
  longWordings,
  hardReading,
]

/**
 * Check the words of a translation as those of the survey's own file are.
 *
 * @example checkWording({ survey, language: 'de', texts, file: text }).map(({ message }) => message)
 */
export function checkWording(worded: Worded): readonly Breach[] {
  return checks.flatMap((check) => check(worded))
}
