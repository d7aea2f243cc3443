/** From when on a figure counts anew, as its questions say; looks into no lock file. */
import { measureOf } from '../logic/measure-of.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import { fansItem, silenceItem } from '../tally/joint-counts.ts'

/** What is worked out of several questions, by the measures of these. */
const workedOut: Readonly<Record<string, readonly string[]>> = {
  [fansItem]: ['referral', 'comparison', 'care'],
  [silenceItem]: ['satisfied', 'complained'],
}

/**
 * List the `breaks:` that part the waves of a figure: of its question, or of every question that feeds it.
 *
 * @param item `question`, `question.row`, a measure, or what is worked out of several
 * @returns waves and ISO dates, each once, in the survey's order
 * @example breaksOf(survey, 'care.listen') // ['2027-H1']
 */
export function breaksOf(survey: Survey, item: string): string[] {
  const [id] = item.split('.')
  const measures = (Object.hasOwn(workedOut, item) && workedOut[item]) || [item]
  const feeding = allQuestions(survey).filter(
    (question) => question.id === id || measures.some((measure) => feeds(question, measure)),
  )
  return [...new Set(feeding.flatMap(({ breaks }) => breaks ?? []))]
}

/** Rows of a comparison compare with somebody else each, and are figures of their own. */
function feeds(question: Question, measure: string): boolean {
  return measureOf(question) === measure && (question.type !== 'comparison' || question.rows.length === 0)
}
