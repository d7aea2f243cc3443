/** From when on a figure counts anew, as its questions say; looks into no lock file. */
import { measureOf } from '../logic/measure-of.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'

/**
 * List the `breaks:` that part the waves of a figure: of its question, or of every question that feeds its measure.
 *
 * @param item `question`, `question.row`, or a measure
 * @param among measures that the figure needs together, such as fans do; without them, the item alone
 * @returns waves and ISO dates, each once, in the survey's order
 * @example breaksOf(survey, 'care.listen') // ['2027-H1']
 */
export function breaksOf(survey: Survey, item: string, among: readonly string[] = [item]): string[] {
  const [question] = item.split('.')
  const found = allQuestions(survey).filter((each) => {
    const measure = measureOf(each)
    return each.id === question || (measure !== undefined && among.includes(measure))
  })
  return [...new Set(found.flatMap(({ breaks }) => breaks ?? []))]
}
