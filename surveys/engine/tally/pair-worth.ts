/** What one answer is worth where two waves are compared person by person; knows one wave alone. */
import type { Question, RatedQuestion } from '../model.ts'
import { isRated } from './driver-sums.ts'
import { upAndDown } from './net-counts.ts'
import type { ItemCounts } from './tally.ts'

/** Indexes are paired in hundredths of a point from 0 to 100, so that their sums stay whole numbers. */
export const indexUnit = 100

/**
 * Tell what an answer to one item is worth in pairs.
 *
 * @returns 1, 0 or −1 for referral and comparisons, 1 for the two best points of a rated item and else 0; nothing for others
 * @example pairWorth(refer, 3, { '3': 1 }) // -1
 */
export function pairWorth(
  question: Question,
  rating: number | undefined,
  counts: ItemCounts,
): number | undefined {
  if (isRated(question)) return rating === undefined ? undefined : Number(rating >= question.to - 1)
  const found = upAndDown(question, counts)
  return found && found.up + found.level + found.down > 0 ? found.up - found.down : undefined
}

/**
 * Tell what an index is worth in pairs.
 *
 * @param sum of the ratings of so many items
 * @returns hundredths of a point from 0 to 100, rounded
 */
export function indexWorth({ from, to }: RatedQuestion, items: number, sum: number): number {
  return Math.round((100 * indexUnit * (sum - items * from)) / (items * (to - from)))
}
