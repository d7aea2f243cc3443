/** Writing conditions and answers as an author would write them in a survey file; judges neither. */
import { type Answer, type Answers, chosenOptions, isRowMap } from '../../answers/answer.ts'
import type { Condition } from '../../model.ts'

/**
 * Write a condition.
 *
 * @example writtenCondition({ kind: 'test', question: 'refer', comparator: 'at most', values: ['6'] }) // 'refer at most 6'
 */
export function writtenCondition(condition: Condition): string {
  if (condition.kind === 'test') {
    const { question, row, comparator, values } = condition
    const subject = row === undefined ? question : `${question}.${row}`
    return [subject, comparator, ...(values.length > 0 ? [values.join(', ')] : [])].join(' ')
  }
  const parts = condition.of.map((part) =>
    part.kind === 'or' && condition.kind === 'and' ? `(${writtenCondition(part)})` : writtenCondition(part),
  )
  return parts.join(` ${condition.kind} `)
}

/**
 * Write answers, one after the other; words are only said to be there.
 *
 * @example writtenAnswers({ refer: 3, care: { listen: null } }) // ['refer: 3', 'care.listen: cannot say']
 */
export function writtenAnswers(answers: Answers): string[] {
  return Object.entries(answers).flatMap(([id, answer]) =>
    isRowMap(answer)
      ? Object.entries(answer).map(([row, item]) => `${id}.${row}: ${writtenAnswer(item)}`)
      : [`${id}: ${writtenAnswer(answer)}`],
  )
}

function writtenAnswer(answer: Answer): string {
  if (answer === null) return 'cannot say'
  if (typeof answer === 'number') return String(answer)
  return chosenOptions(answer).join(', ') || 'yes'
}

/** Join words by commas and a last “and”. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
