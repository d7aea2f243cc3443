/** Reading counts as sums of what single people are worth in a figure: 1, 0 or −1 in a score, 1 or 0 in a share. */
import type { Question } from '../model.ts'
import type { MeanSums } from '../statistics/mean-interval.ts'
import { answeredCount, countBetween } from '../tally/counts.ts'
import { isRated } from '../tally/driver-sums.ts'
import { knownCounts } from '../tally/known-counts.ts'
import { upAndDown } from '../tally/net-counts.ts'
import type { ItemCounts, MeasureSums } from '../tally/tally.ts'

/**
 * Sum what people are worth in the figure of an item.
 *
 * @returns nothing for items that have neither a score nor a share of the best
 * @example itemValues(refer, { '9': 3, '7': 2, '2': 1 }) // { n: 6, sum: 2, squares: 4 }
 */
export function itemValues(question: Question, stored: ItemCounts): MeanSums | undefined {
  const counts = knownCounts(question, stored)
  if (isRated(question)) {
    const best = countBetween(counts, question.to - 1, question.to)
    return { n: answeredCount(counts), sum: best, squares: best }
  }
  const found = upAndDown(question, counts)
  if (!found) return undefined
  const { up, level, down } = found
  return { n: up + level + down, sum: up - down, squares: up + down }
}

/** Sum people's own means of a measure, in points of its scale. */
export function personMeans({ people }: MeasureSums): MeanSums {
  let n = 0
  let sum = 0
  let squares = 0
  for (const [answered, own] of Object.entries(people)) {
    n += own.n
    sum += own.sum / Number(answered)
    squares += own.squares / Number(answered) ** 2
  }
  return { n, sum, squares }
}
