/** Reading answers out of form fields, alike for the page's script and for posted forms; judges nothing. */
import { allQuestions, forRole } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import type { Answer, Answers, ItemAnswer } from './answer.ts'

/** The value that the "cannot say" field carries; no option may be called so. */
export const cannotSay = 'cannot-say'

/**
 * Turn the fields of a form into answers.
 *
 * A field is named by its question, or `question.row` in a battery. Fields of other names are none of ours and are
 * passed over; what a field says is kept as it is, so that an issue can be told about it.
 *
 * @example fromFields(survey, 'buyer', (name) => new FormData(form).getAll(name).map(String))
 */
export function fromFields(
  survey: Survey,
  role: string,
  values: (name: string) => readonly string[],
): Answers {
  const answers: Record<string, Answer> = {}
  for (const question of allQuestions(survey)) {
    if (question.type === 'note' || !question.roles.includes(role)) continue
    const answer =
      question.rows.length > 0 ? readRows(question, role, values) : readItem(question, values(question.id))
    if (answer !== undefined) answers[question.id] = answer
  }
  return answers
}

function readRows(
  question: Question,
  role: string,
  values: (name: string) => readonly string[],
): Answer | undefined {
  const rows: Record<string, ItemAnswer> = {}
  for (const { id } of forRole(question.rows, role)) {
    const answer = readItem(question, values(`${question.id}.${id}`))
    if (answer !== undefined && (answer === null || typeof answer !== 'object')) rows[id] = answer
  }
  return Object.keys(rows).length > 0 ? rows : undefined
}

function readItem(question: Question, given: readonly string[]): Answer | undefined {
  const first = given[0]
  if (question.type === 'choices') {
    const chosen = given.filter((value) => value !== '')
    if (chosen.length === 0) return undefined
    return chosen.length === 1 && chosen[0] === cannotSay ? null : chosen
  }
  // Browsers post line breaks as CRLF; without this a text would differ by the way it was sent.
  if (question.type === 'text') {
    const text = first?.replace(/\r\n?/g, '\n')
    return text === undefined || text.trim() === '' ? undefined : text
  }
  if (first === undefined || first === '') return undefined
  if (first === cannotSay) return null
  return 'from' in question && /^-?\d+$/.test(first) ? Number(first) : first
}
