/** Deciding whether a condition holds; refuses to look at roles or attributes, which `for:` decides. */
import {
  type Answer,
  type Answers,
  chosenOptions,
  isConsented,
  isRowMap,
  itemAnswer,
} from '../answers/answer.ts'
import type { Condition } from '../model.ts'

/**
 * Decide whether a condition holds for answers from which hidden ones have been left out.
 *
 * A comparison with an absent answer or a "cannot say" is false, `is not` included; `is answered` is true
 * for "cannot say". On `choices` and `rank`, `is` means contains; who chose to answer in own words chose `other`.
 * Words themselves are compared with nothing.
 *
 * @example evaluate({ kind: 'test', question: 'refer', comparator: 'at most', values: ['6'] }, { refer: 3 }) // true
 */
export function evaluate(condition: Condition, answers: Answers): boolean {
  if (condition.kind !== 'test') {
    const holds = (part: Condition) => evaluate(part, answers)
    return condition.kind === 'and' ? condition.of.every(holds) : condition.of.some(holds)
  }
  const answer = itemAnswer(answers, condition.question, condition.row)
  const answered = answer !== undefined && !(isRowMap(answer) && Object.keys(answer).length === 0)
  if (condition.comparator === 'is answered') return answered
  if (condition.comparator === 'is not answered') return !answered
  if (answer === undefined || answer === null || isRowMap(answer) || isConsented(answer)) return false
  return compare(condition.comparator, answer, condition.values)
}

function compare(
  comparator: 'is' | 'is not' | 'any of' | 'at least' | 'at most',
  answer: Exclude<Answer, null>,
  values: readonly string[],
): boolean {
  const given = chosenOptions(answer)
  const contains = values.some((value) => given.includes(value))
  // Nothing is more or less than what is no number.
  const number = typeof answer === 'number' ? answer : Number.NaN
  switch (comparator) {
    case 'is':
    case 'any of':
      return contains
    case 'is not':
      return !contains
    case 'at least':
      return number >= Number(values[0])
    case 'at most':
      return number <= Number(values[0])
    default:
      return comparator satisfies never
  }
}
