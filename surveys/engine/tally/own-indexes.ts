/** One person's ratings of the items that are averaged into an index; averages nothing. */
import { indexMeasures } from '../logic/index-measures.ts'
import type { Question } from '../model.ts'
import type { Item, Items } from './items.ts'

/** The share of the items asked that a person must have answered to enter an index. */
const enough = 0.8

/** One person's ratings of the items of one measure. */
export interface OwnIndex {
  readonly measure: string
  /** All that were asked. */
  readonly items: readonly Item[]
  readonly given: readonly number[]
  /** Of the ratings given. */
  readonly sum: number
}

/**
 * List the indexes that a person enters: those of which they answered at least four in five of the items asked.
 *
 * @param ratings by the items' numbers
 */
export function indexesOf(
  items: Items,
  role: string,
  questions: readonly Question[],
  ratings: readonly ({ readonly rating: number | undefined } | undefined)[],
): OwnIndex[] {
  const indexes: OwnIndex[] = []
  for (const measure of indexMeasures) {
    const asked: Item[] = []
    const given: number[] = []
    let sum = 0
    for (const question of questions) {
      if (question.measure !== measure || !('from' in question)) continue
      for (const item of items.asked(question, role)) {
        const rating = ratings[item.number]?.rating
        asked.push(item)
        if (rating === undefined) continue
        given.push(rating)
        sum += rating
      }
    }
    if (given.length > 0 && given.length >= enough * asked.length)
      indexes.push({ measure, items: asked, given, sum })
  }
  return indexes
}
