/**
 * Judging what even a form of native fields lets a person get wrong: something needed left out, too many chosen, a place
 * passed over, a text too long, a number that is none. Takes the shape of the answer for granted, which `checkAnswer` judges.
 */
import { forRole } from '../logic/questions.ts'
import type { Question } from '../model.ts'
import { type Answer, type Chosen, isConsented, isOther, isRowMap } from './answer.ts'
import { checkNumber } from './check-number.ts'
import type { Issue } from './issue.ts'

type Item = { readonly question: string; readonly row?: string }

/** Characters that one text may hold; counted in UTF-16 units, as `maxlength` does. */
export const longestText = 5000

/**
 * Judge an answer of the right shape to one question that this role was asked.
 *
 * @example checkLimits(decided, 'buyer', ['price', 'people', 'trust']) // [{ question: 'decided', rule: 'too-many', atMost: 2 }]
 */
export function checkLimits(question: Question, role: string, answer: Answer | undefined): Issue[] {
  const at = { question: question.id }
  const left = question.required === 'yes' ? leftOut(question, role, answer) : []
  if (left.length > 0) return left.map((item) => ({ ...item, rule: 'required' }))
  if (answer === undefined || answer === null) return []
  if (question.type === 'number') return checkNumber(question, answer)
  const given = [answer].flat()
  const gap = given.indexOf('')
  if (question.type === 'rank' && gap >= 0) return [{ ...at, rule: 'empty-place', place: gap + 1 }]
  if ('options' in question && given.length > (question.atMost ?? given.length))
    return [{ ...at, rule: 'too-many', atMost: Number(question.atMost) }]
  return given.flatMap((one) => checkLength(one, at))
}

/** List what was left unanswered: the question, or rows that this role is asked. */
export function leftOut({ id: question, rows }: Question, role: string, answer: Answer | undefined): Item[] {
  if (rows.length === 0) return answer === undefined ? [{ question }] : []
  const left = forRole(rows, role).filter(({ id }) => !isRowMap(answer) || !Object.hasOwn(answer, id))
  return left.map(({ id: row }) => ({ question, row }))
}

function checkLength(answer: Answer | Chosen, at: Item): Issue[] {
  const text = isOther(answer) || isConsented(answer) ? answer.text : answer
  if (typeof text !== 'string' || text.length <= longestText) return []
  return [{ ...at, rule: 'too-long', length: text.length, atMost: longestText }]
}
