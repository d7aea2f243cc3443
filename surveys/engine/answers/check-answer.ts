/** Judging one answer against its question; refuses to know about other questions. */
import { forRole } from '../logic/questions.ts'
import type { ChoiceQuestion, Question } from '../model.ts'
import { type Answer, isRowMap } from './answer.ts'
import type { Issue } from './issue.ts'

/** Characters that one text may hold; counted in UTF-16 units, as `maxlength` does. */
export const longestText = 5000

const comparisons = ['better', 'same', 'worse']

/**
 * Judge the answer to one question that this role was asked.
 *
 * @returns the issues, none where the answer may be stored
 * @example checkAnswer(refer, 'buyer', 11) // [{ question: 'refer', rule: 'out-of-range', from: 0, to: 10 }]
 */
export function checkAnswer(question: Question, role: string, answer: Answer | undefined): Issue[] {
  const at = { question: question.id }
  if (question.type === 'note')
    return answer === undefined ? [] : [{ ...at, rule: 'wrong-shape', expected: 'no answer' }]
  if (question.rows.length > 0) return checkRows(question, role, answer)
  if (answer === undefined) return question.required === 'yes' ? [{ ...at, rule: 'required' }] : []
  return checkItem(question, role, answer, at)
}

function checkRows(question: Question, role: string, answer: Answer | undefined): Issue[] {
  const rows = forRole(question.rows, role)
  if (answer !== undefined && !isRowMap(answer))
    return [{ question: question.id, rule: 'wrong-shape', expected: 'an answer by row' }]
  const issues: Issue[] = []
  for (const row of Object.keys(answer ?? {})) {
    if (!question.rows.some(({ id }) => id === row))
      issues.push({ question: question.id, row, rule: 'unknown-row' })
  }
  for (const { id: row } of rows) {
    const at = { question: question.id, row }
    const item = answer && Object.hasOwn(answer, row) ? answer[row] : undefined
    if (item !== undefined) issues.push(...checkItem(question, role, item, at))
    else if (question.required === 'yes') issues.push({ ...at, rule: 'required' })
  }
  return issues
}

function checkItem(
  question: Question,
  role: string,
  answer: Answer,
  at: { question: string; row?: string },
): Issue[] {
  if (answer === null) return question.cannotSay ? [] : [{ ...at, rule: 'no-cannot-say' }]
  switch (question.type) {
    case 'referral':
    case 'agree':
    case 'frequency':
    case 'scale': {
      const { from, to } = question
      if (typeof answer !== 'number') return [{ ...at, rule: 'wrong-shape', expected: 'a number' }]
      const inside = Number.isInteger(answer) && answer >= from && answer <= to
      return inside ? [] : [{ ...at, rule: 'out-of-range', from, to }]
    }
    case 'comparison':
      return comparisons.includes(String(answer)) && typeof answer === 'string'
        ? []
        : [{ ...at, rule: 'not-an-option', options: comparisons }]
    case 'choice':
    case 'choices':
      return checkChoice(question, role, answer, at)
    case 'text':
      if (typeof answer !== 'string') return [{ ...at, rule: 'wrong-shape', expected: 'a text' }]
      return answer.length > longestText
        ? [{ ...at, rule: 'too-long', length: answer.length, atMost: longestText }]
        : []
    case 'note':
      return [{ ...at, rule: 'wrong-shape', expected: 'no answer' }]
    default:
      return question satisfies never
  }
}

function checkChoice(
  question: ChoiceQuestion,
  role: string,
  answer: Answer,
  at: { question: string },
): Issue[] {
  const several = question.type === 'choices'
  const shape = several
    ? Array.isArray(answer) && answer.every((id) => typeof id === 'string')
    : typeof answer === 'string'
  if (!shape)
    return [{ ...at, rule: 'wrong-shape', expected: several ? 'a list of option ids' : 'an option id' }]
  const given = [answer].flat() as string[]
  const options = forRole(question.options, role).map(({ id }) => id)
  if (given.some((id) => !options.includes(id)) || new Set(given).size < given.length)
    return [{ ...at, rule: 'not-an-option', options }]
  if (several && question.atMost !== undefined && given.length > question.atMost)
    return [{ ...at, rule: 'too-many', atMost: question.atMost }]
  return []
}
