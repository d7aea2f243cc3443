/** Judging one answer against its question; refuses to know about other questions. */
import { forRole } from '../logic/questions.ts'
import type { Question } from '../model.ts'
import { type Answer, isConsented, isRowMap } from './answer.ts'
import { checkChoice } from './check-choice.ts'
import { checkLimits } from './check-limits.ts'
import { comparisons } from './comparisons.ts'
import type { Issue } from './issue.ts'

/**
 * Judge the answer to one question that this role was asked.
 *
 * What was retired may still be answered, and never need be.
 *
 * @param reachable whether something besides the answer tells how the person can be called
 * @returns the issues, none where the answer may be stored
 * @example checkAnswer(refer, 'buyer', 11) // [{ question: 'refer', rule: 'out-of-range', from: 0, to: 10 }]
 */
export function checkAnswer(
  question: Question,
  role: string,
  answer: Answer | undefined,
  reachable = true,
): Issue[] {
  const at = { question: question.id }
  const battery = question.rows.length > 0
  if (battery && answer !== undefined && !isRowMap(answer))
    return [{ ...at, rule: 'wrong-shape', expected: 'an answer by row' }]
  // Of a battery it is told as well which rows were left out.
  if (battery) return [...checkRows(question, role, answer ?? {}), ...checkLimits(question, role, answer)]
  const misshapen = answer === undefined ? [] : checkItem(question, role, answer, at)
  if (misshapen.length > 0) return misshapen
  const nowhere = question.type === 'callback' && isConsented(answer) && !reachable && !answer.text.trim()
  return nowhere ? [{ ...at, rule: 'no-way-to-call' }] : checkLimits(question, role, answer)
}

function checkRows(question: Question, role: string, answer: Answer): Issue[] {
  if (!isRowMap(answer)) return []
  const asked = new Set(forRole(question.rows, role).map(({ id }) => id))
  return Object.entries(answer).flatMap(([row, item]): Issue[] => {
    const at = { question: question.id, row }
    const found = question.rows.find(({ id }) => id === row)
    if (!found) return [{ ...at, rule: 'unknown-row' }]
    return asked.has(row) || found.retired ? checkItem(question, role, item, at) : []
  })
}

function checkItem(
  question: Question,
  role: string,
  answer: Answer,
  at: { question: string; row?: string },
): Issue[] {
  const wrong = (expected: string): Issue => ({ ...at, rule: 'wrong-shape', expected })
  if (question.type === 'note') return [wrong('no answer')]
  if (answer === null) return question.cannotSay ? [] : [{ ...at, rule: 'no-cannot-say' }]
  switch (question.type) {
    case 'referral':
    case 'agree':
    case 'frequency':
    case 'scale': {
      const { from, to } = question
      if (typeof answer !== 'number') return [wrong('a number')]
      const inside = Number.isInteger(answer) && answer >= from && answer <= to
      return inside ? [] : [{ ...at, rule: 'out-of-range', from, to }]
    }
    case 'comparison':
      return comparisons.includes(String(answer)) && typeof answer === 'string'
        ? []
        : [{ ...at, rule: 'not-an-option', options: comparisons }]
    case 'choice':
    case 'choices':
    case 'rank':
      return checkChoice(question, role, answer, at)
    case 'text':
      return typeof answer === 'string' ? [] : [wrong('a text')]
    case 'story':
    case 'callback':
      return isConsented(answer) ? [] : [wrong('a text and its consent')]
    case 'number':
      return []
    default:
      return question satisfies never
  }
}
