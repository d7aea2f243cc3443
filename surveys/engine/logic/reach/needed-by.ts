/** Which questions must be asked for another to be; follows no chain of them. */
import type { Condition, Question } from '../../model.ts'
import { chosenTest } from './layout.ts'

/**
 * List the questions without which a question cannot be asked: its parent, and those whose answers it needs.
 *
 * @example neededBy(why) // ['refer']
 */
export function neededBy(question: Question): string[] {
  const { parent, when } = question
  const names = [when, chosenTest(question)].flatMap((condition) => (condition ? answered(condition) : []))
  return [...new Set([...names, ...(parent === undefined ? [] : [parent])])]
}

/** List the questions whose answers a condition cannot hold without. */
function answered(condition: Condition): string[] {
  if (condition.kind === 'test') return condition.comparator === 'is not answered' ? [] : [condition.question]
  const [first = [], ...others] = condition.of.map(answered)
  if (condition.kind === 'and') return [...first, ...others.flat()]
  return first.filter((name) => others.every((names) => names.includes(name)))
}
