/** Telling whether a small group answered alike, so that a figure would tell what each of them said. */
import { other } from '../answers/answer.ts'
import { findQuestion } from '../logic/questions.ts'
import type { QuestionType, Survey } from '../model.ts'
import { answeredCount, countBetween } from '../tally/counts.ts'
import { numberSums } from '../tally/number-sums.ts'
import { rankSums } from '../tally/rank-sums.ts'
import type { ItemCounts, MeasureSums } from '../tally/tally.ts'
import { answered } from '../tally/tally-of.ts'

/** Of words it is told only how many there are. */
const wordTypes: readonly QuestionType[] = ['text', 'story', 'callback']

/** Tell whether all answers to an item fall into the same class: of the score, the share, or the options. */
export function answeredAlike(survey: Survey, item: string, counts: ItemCounts): boolean {
  const question = findQuestion(survey, item.split('.', 1)[0] ?? '')
  const n = answeredCount(counts)
  if (!question || n === 0 || wordTypes.includes(question.type)) return false
  if (question.type === 'number') {
    const { sum, squares } = numberSums(counts, n)
    return n * squares === sum * sum
  }
  return classes(counts).some((count) => count === n)

  function classes(of: ItemCounts): number[] {
    if (question?.type === 'referral')
      return [countBetween(of, 0, 6), countBetween(of, 7, 8), countBetween(of, 9, 10)]
    if (question && 'from' in question) {
      const { from, to } = question
      return [countBetween(of, to - 1, to), countBetween(of, from, to - 2)]
    }
    // Of an order it is told who came first; where all options are placed, each of them was placed by everybody.
    if (question?.type === 'rank')
      return [...question.options.map(({ id }) => id), other].map((option) => rankSums(of, option).first)
    return Object.entries(of).flatMap(([value, count]) => (value === answered ? [] : [count]))
  }
}

/** Tell whether everybody has the same index. */
export function indexAlike(sums: MeasureSums): boolean {
  let n = 0
  let sum = 0
  let squares = 0
  for (const [items, people] of Object.entries(sums.people)) {
    n += people.n
    sum += people.sum / Number(items)
    squares += people.squares / Number(items) ** 2
  }
  return squares - (sum * sum) / n < 1e-9
}
