/** Reading an item's counts: how many answered, how many could not say; computes no figure. */
import { cannotSay } from '../answers/from-fields.ts'
import type { ItemCounts, MeasureSums } from './tally.ts'
import { answered } from './tally-of.ts'

/** Count the people who answered an item; "cannot say" is no answer. */
export function answeredCount(counts: ItemCounts): number {
  const all = counts[answered]
  if (all !== undefined) return all
  return Object.entries(counts).reduce((sum, [value, count]) => (value === cannotSay ? sum : sum + count), 0)
}

/** Count the people who said that they cannot say. */
export function cannotSayCount(counts: ItemCounts): number {
  return counts[cannotSay] ?? 0
}

/** Count the answers from one value to another, both included. */
export function countBetween(counts: ItemCounts, from: number, to: number): number {
  let sum = 0
  for (let value = from; value <= to; value++) sum += counts[String(value)] ?? 0
  return sum
}

/** Count the people who entered a measure's index. */
export function peopleCount(sums: MeasureSums): number {
  return Object.values(sums.people).reduce((sum, { n }) => sum + n, 0)
}
