/** Under which items the figures of a measure stand in one survey; shows none. */
import { indexMeasures } from '../logic/index-measures.ts'
import { measureOf } from '../logic/measure-of.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'

/**
 * List the items that stand for a measure: its index, or the questions without rows that feed it, else all their rows.
 *
 * @param only one row, such as a value or a desired result; without it, the whole measure
 * @returns nothing where the survey does not ask about it
 * @example itemsOfMeasure(customers, 'handoff') // ['passed-on.desk', 'passed-on.engineer']
 */
export function itemsOfMeasure(survey: Survey, measure: string, only?: string): string[] {
  const questions = allQuestions(survey).filter((question) => measureOf(question) === measure)
  if (only !== undefined) return rowItems(questions, only)
  if (indexMeasures.includes(measure)) return questions.length > 0 ? [measure] : []
  const single = questions.filter(({ rows }) => rows.length === 0)
  return single.length > 0 ? single.map(({ id }) => id) : rowItems(questions)
}

function rowItems(questions: readonly Question[], only?: string): string[] {
  return questions.flatMap(({ id, rows }) =>
    rows
      .filter((row) => !row.retired && (only === undefined || row.id === only))
      .map((row) => `${id}.${row.id}`),
  )
}
