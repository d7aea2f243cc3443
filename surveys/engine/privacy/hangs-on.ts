/** Whose answers are told by how many were asked an item: some questions are asked of those alone who said something. */
import { findQuestion } from '../logic/questions.ts'
import type { Condition, Survey } from '../model.ts'

/**
 * List the items by whose answers it is decided who is asked an item.
 *
 * How many answered what is asked of the dissatisfied alone is how many are dissatisfied. That something was answered at
 * all decides nothing that its own number does not tell; what that hangs on itself does.
 *
 * @returns each once; nothing for what everybody in a role is asked
 * @example hangsOn(survey, 'settled') // ['complained'], where it says `when: complained is yes`
 */
export function hangsOn(survey: Survey, item: string): string[] {
  const question = findQuestion(survey, item.split('.', 1)[0] ?? '')
  if (!question) return []
  const { when, chosenIn, parent } = question
  const found = [
    ...(when ? saidIn(survey, when) : []),
    ...(chosenIn === undefined ? [] : [chosenIn]),
    ...(parent === undefined ? [] : hangsOn(survey, parent)),
  ]
  return [...new Set(found)]
}

function saidIn(survey: Survey, condition: Condition): string[] {
  if (condition.kind !== 'test') return condition.of.flatMap((part) => saidIn(survey, part))
  const { question, row, comparator } = condition
  if (comparator === 'is answered' || comparator === 'is not answered') return hangsOn(survey, question)
  return [row === undefined ? question : `${question}.${row}`]
}
