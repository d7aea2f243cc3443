/** Reading an item's counts as steps up and down: would refer less would not, better less worse; computes no figure. */
import type { Question } from '../model.ts'
import { countBetween } from './counts.ts'
import { countOf, type ItemCounts } from './tally.ts'

/** Answers that point up, to neither side, and down. */
export interface UpAndDown {
  readonly up: number
  readonly level: number
  readonly down: number
}

/**
 * Sort the counts of a referral question (9–10, 7–8, 0–6) or a comparison (better, same, worse).
 *
 * @returns nothing for questions of other types
 * @example upAndDown(refer, { '9': 3, '7': 2, '2': 1 }) // { up: 3, level: 2, down: 1 }
 */
export function upAndDown(
  question: { readonly type: 'referral' | 'comparison' },
  counts: ItemCounts,
): UpAndDown
export function upAndDown(question: Pick<Question, 'type'>, counts: ItemCounts): UpAndDown | undefined
export function upAndDown({ type }: Pick<Question, 'type'>, counts: ItemCounts): UpAndDown | undefined {
  if (type === 'referral') {
    return {
      up: countBetween(counts, 9, 10),
      level: countBetween(counts, 7, 8),
      down: countBetween(counts, 0, 6),
    }
  }
  if (type !== 'comparison') return undefined
  return {
    up: countOf(counts, 'better'),
    level: countOf(counts, 'same'),
    down: countOf(counts, 'worse'),
  }
}
