/** Telling whether a small group answered alike, so that a figure would tell what each of them said. */
import { findQuestion } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { answeredCount, countBetween } from '../tally/counts.ts'
import type { ItemCounts, MeasureSums } from '../tally/tally.ts'
import { answered } from '../tally/tally-of.ts'

/** Tell whether all answers to an item fall into the same class: of the score, the share, or the options. */
export function answeredAlike(survey: Survey, item: string, counts: ItemCounts): boolean {
  const question = findQuestion(survey, item.split('.', 1)[0] ?? '')
  const n = answeredCount(counts)
  if (!question || n === 0 || question.type === 'text') return false
  return classes(counts).some((count) => count === n)

  function classes(of: ItemCounts): number[] {
    if (question?.type === 'referral')
      return [countBetween(of, 0, 6), countBetween(of, 7, 8), countBetween(of, 9, 10)]
    if (question && 'from' in question) {
      const { from, to } = question
      return [countBetween(of, to - 1, to), countBetween(of, from, to - 2)]
    }
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
