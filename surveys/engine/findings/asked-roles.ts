/** Which roles a figure was asked of; what they answered is counted elsewhere. */
import { allQuestions, itemKeys } from '../logic/questions.ts'
import type { Survey } from '../model.ts'

/**
 * List the roles that are asked something which a figure is made of, in the survey's order.
 *
 * @param item `question`, `question.row`, or a measure that questions name
 * @example askedRoles(survey, 'care') // ['buyer', 'user']
 */
export function askedRoles(survey: Survey, item: string): string[] {
  const questions = allQuestions(survey)
  return survey.roles.filter((role) =>
    questions
      .filter(({ roles }) => roles.includes(role))
      .some((question) => {
        const items = itemKeys(question, role)
        return question.measure === item ? items.length > 0 : items.includes(item)
      }),
  )
}
