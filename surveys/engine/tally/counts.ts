/** Reading an item's counts: how many answered, how many could not say; computes no figure. */
import { comparisons } from '../answers/comparisons.ts'
import { cannotSay } from '../answers/from-fields.ts'
import { answered } from './counts-of.ts'
import type { ItemCounts, MeasureSums } from './tally.ts'

/** Count the people who answered an item by a value that an item may have; "cannot say" is no answer. */
export function answeredCount(counts: ItemCounts): number {
  const all = counts[answered]
  if (all !== undefined) return all
  return Object.entries(counts).reduce((sum, [value, count]) => (isValue(value) ? sum + count : sum), 0)
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

/** Where nothing tells how many answered, only whole numbers and comparisons stand for one person each. */
function isValue(key: string): boolean {
  return /^-?\d+$/.test(key) || comparisons.includes(key)
}

/** Count the people who entered a measure's index. */
export function peopleCount(sums: MeasureSums): number {
  return Object.values(sums.people).reduce((sum, { n }) => sum + n, 0)
}
