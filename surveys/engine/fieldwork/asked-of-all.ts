/** What somebody must have answered so that a part of their answers counts as half; judges no answer. */
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'

/**
 * List the questions that everybody in a role is asked, by role: those without a condition, of which something can be
 * answered. A part that answers half of them is a partial answer; one that answers fewer is a break-off.
 *
 * @example askedOfAll(survey).buyer // ['refer', 'care']
 */
export function askedOfAll(survey: Survey): Readonly<Record<string, readonly string[]>> {
  const asked = allQuestions(survey).filter(
    ({ type, when, chosenIn }) => type !== 'note' && when === undefined && chosenIn === undefined,
  )
  return Object.fromEntries(
    survey.roles.map((role) => [role, asked.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)]),
  )
}
