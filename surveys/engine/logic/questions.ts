/** Finding one's way through a survey's questions; decides nothing about answers. */
import type { Question, Row, Survey } from '../model.ts'

/** List every question of a survey in the order of the file. */
export function allQuestions(survey: Survey): Question[] {
  return survey.pages.flatMap((page) => page.questions)
}

/** Find a question by its id. */
export function findQuestion(survey: Survey, id: string): Question | undefined {
  for (const page of survey.pages) {
    const found = page.questions.find((question) => question.id === id)
    if (found) return found
  }
  return undefined
}

/**
 * Find the one that stands for its type, such as the referral question: the first of the file that is a single item.
 *
 * @example singleOf(survey, 'comparison')?.id // 'sector'
 */
export function singleOf(survey: Survey, type: 'referral' | 'comparison'): Question | undefined {
  return allQuestions(survey).find((question) => question.type === type && question.rows.length === 0)
}

/** List the rows (or options) that a role sees; none that was retired. */
export function forRole<T extends Row>(rows: readonly T[], role: string): T[] {
  return rows.filter((row) => !row.retired && row.roles.includes(role))
}

/** List the numbers of a scale, the lowest first, as answers write them. */
export function numbersOf({ from, to }: { readonly from: number; readonly to: number }): string[] {
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step))
}

/**
 * List the names under which a role answers a question: its id, or `question.row` for each row.
 *
 * @example itemKeys(care, 'buyer') // ['care.listen', 'care.keep']
 */
export function itemKeys(question: Question, role: string): string[] {
  if (question.type === 'note') return []
  if (question.rows.length === 0) return [question.id]
  return forRole(question.rows, role).map((row) => `${question.id}.${row.id}`)
}
