/** Judging a whole response, alike in the browser and in the worker; stores nothing and sends nothing. */
import { asked } from '../logic/asked.ts'
import { findQuestion, forRole } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import { type Answer, type Answers, isRowMap } from './answer.ts'
import { checkAnswer } from './check-answer.ts'
import type { Issue } from './issue.ts'

export type Checked =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Judge all answers of one person, and leave out those to questions that were hidden.
 *
 * A hidden answer is dropped and never an issue: the person may have changed an earlier answer. Blank texts,
 * empty lists and empty row maps count as unanswered.
 *
 * @param role the role whose questions were asked; one of `survey.roles`
 * @returns the answers as they may be stored, or every issue there is
 * @example checkResponse(survey, 'buyer', { refer: 9 }) // { ok: true, answers: { refer: 9 } }
 */
export function checkResponse(
  survey: Survey,
  role: string,
  given: Readonly<Record<string, unknown>>,
): Checked {
  const issues: Issue[] = []
  const shapeless = new Set<string>()
  const answers: Record<string, Answer> = Object.create(null)
  for (const [id, value] of Object.entries(given)) {
    const question = findQuestion(survey, id)
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
    else issues.push(...checkAnswer(question, role, seen.answers[id]))
  }
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, answers: seen.answers }
}

function isAnswer(value: unknown): value is Answer {
  if (value === null || typeof value === 'number' || typeof value === 'string') return true
  if (Array.isArray(value)) return value.every((option) => typeof option === 'string')
  if (typeof value !== 'object') return false
  return Object.values(value).every(
    (item) => item === null || typeof item === 'number' || typeof item === 'string',
  )
}

function withoutBlanks(question: Question, role: string, value: Answer): Answer | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  if (!isRowMap(value)) return value
  // Rows that exist but are not this role's are hidden, like hidden questions; unknown rows stay to be reported.
  const shown = new Set(forRole(question.rows, role).map(({ id }) => id))
  const entries = Object.entries(value).filter(
    ([row]) => shown.has(row) || !question.rows.some(({ id }) => id === row),
  )
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
