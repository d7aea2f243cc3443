/** Reading the first answer that a mail's link carries; judges nothing but whether the page offers it. */

import { other } from '../answers/answer.ts'
import { comparisons } from '../answers/comparisons.ts'
import { cannotSay } from '../answers/from-fields.ts'
import { allQuestions, forRole, numbersOf } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'

/** A question without rows, and the value of one of the circles under it. */
export interface FirstAnswer {
  readonly question: string
  readonly value: string
}

/**
 * Find the first parameter that answers a question of one choice, as `refer=9` does.
 *
 * @param parameters those of the page's address, in their order; the token `t` is never an answer
 * @returns nothing where no parameter names a question that this role is asked with a value that it offers
 * @example firstAnswer(survey, 'buyer', new URLSearchParams('t=0&refer=9')) // { question: 'refer', value: '9' }
 */
export function firstAnswer(
  survey: Survey,
  role: string,
  parameters: Iterable<readonly [string, string]>,
): FirstAnswer | undefined {
  const asked = allQuestions(survey).filter(({ roles }) => roles.includes(role))
  for (const [name, value] of parameters) {
    if (name === 't') continue
    const question = asked.find(({ id }) => id === name)
    if (question && circles(question, role).includes(value)) return { question: name, value }
  }
  return undefined
}

/** List the values between which a question lets one choose; none where more is asked than one choice. */
function circles(question: Question, role: string): string[] {
  if (question.rows.length > 0) return []
  const values = valuesOf(question, role)
  return values.length > 0 && question.cannotSay ? [...values, cannotSay] : values
}

function valuesOf(question: Question, role: string): string[] {
  if ('from' in question) return numbersOf(question)
  if (question.type === 'comparison') return [...comparisons]
  if (question.type !== 'choice') return []
  const offered = forRole(question.options, role).map(({ id }) => id)
  return question.other ? [...offered, other] : offered
}
