/** Judging a whole response, alike in the browser and in the worker; stores nothing and sends nothing. */
import { asked } from '../logic/asked.ts'
import { findQuestion } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import {
  type Answer,
  type Answers,
  type ConsentedText,
  type ItemAnswer,
  isConsented,
  isRowMap,
  type OtherAnswer,
  other,
} from './answer.ts'
import { checkAnswer } from './check-answer.ts'
import type { Issue } from './issue.ts'

export type Checked =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Judge all answers of one person, and leave out those to questions that were hidden.
 *
 * A hidden answer is dropped and never an issue: the person may have changed an earlier answer. Blank texts,
 * empty lists and empty row maps count as unanswered. What was retired is still taken: it may have been waiting on a
 * device since before.
 *
 * @param role the role whose questions were asked; one of `survey.roles`
 * @param reachable whether something besides the answers tells how the person can be called
 * @returns the answers as they may be stored, or every issue there is
 * @example checkResponse(survey, 'buyer', { refer: 9 }) // { ok: true, answers: { refer: 9 } }
 */
export function checkResponse(
  survey: Survey,
  role: string,
  given: Readonly<Record<string, unknown>>,
  reachable = true,
): Checked {
  const issues: Issue[] = []
  const shapeless = new Set<string>()
  const answers: Record<string, Answer> = Object.create(null)
  for (const [id, value] of Object.entries(given)) {
    const question = findQuestion(survey, id) ?? survey.retired?.find((retired) => retired.id === id)
    if (!question) issues.push({ question: id, rule: 'unknown-question' })
    else if (!isAnswer(value)) shapeless.add(id)
    else {
      const kept = withoutBlanks(question, role, value)
      if (kept !== undefined) answers[id] = kept
    }
  }
  const seen = asked(survey, role, answers)
  for (const question of seen.questions) {
    const { id } = question
    if (shapeless.has(id)) issues.push({ question: id, rule: 'wrong-shape', expected: 'an answer' })
    else issues.push(...checkAnswer(question, role, seen.answers[id], reachable))
  }
  for (const question of seen.late) {
    const answer = seen.answers[question.id]
    if (answer !== undefined) issues.push(...checkAnswer({ ...question, required: 'no' }, role, answer))
  }
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, answers: seen.answers }
}

function isAnswer(value: unknown): value is Answer {
  if (isItem(value)) return true
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string' || isWorded(one))
  return isWorded(value) || (isRowMap(value as Answer) && Object.values(value).every(isItem))
}

function isItem(value: unknown): value is ItemAnswer {
  return value === null || typeof value === 'number' || typeof value === 'string'
}

/** Tell whether something is a text with its option or its consent, and nothing besides. */
function isWorded(value: unknown): value is OtherAnswer | ConsentedText {
  const { text, option, consent, ...more } = Object(value) as Record<string, unknown>
  const whole =
    option === other ? consent === undefined : option === undefined && typeof consent === 'boolean'
  return whole && typeof text === 'string' && Object.keys(more).length === 0
}

function withoutBlanks(question: Question, role: string, value: Answer): Answer | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  if (isConsented(value)) {
    const wanted = question.type === 'callback' && value.consent
    return wanted || value.text.trim() !== '' ? value : undefined
  }
  if (!isRowMap(value)) return value
  // Rows that exist but are not this role's are hidden, like hidden questions; unknown rows stay to be reported.
  const hidden = (row: string) =>
    question.rows.some(({ id, roles, retired }) => id === row && !retired && !roles.includes(role))
  const entries = Object.entries(value).filter(([row]) => !hidden(row))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
