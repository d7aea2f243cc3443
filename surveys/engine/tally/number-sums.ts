/**
 * Sums of numbers that people wrote, in hundredths and without any rounding: large ones are summed in parts of eight
 * digits, so that each part stays a whole number that arithmetic holds, however many answers there are.
 */
import { countOf, type ItemCounts } from './tally.ts'

/** What one part counts up to. */
const base = 100_000_000n
/** Parts of a sum and of a sum of squares; the answers' own limit needs no more. */
const parts = 4

/** Sums about a middle that keeps them small, in hundredths. */
export interface NumberSums {
  readonly n: number
  /** A whole number of hundredths near the mean. */
  readonly middle: number
  /** Sums of how far the answers lie from the middle, and of that squared. */
  readonly sum: number
  readonly squares: number
}

/**
 * Count one number of at most two decimals.
 *
 * @example numberCounts(12.5) // { sum0: 1250, squares0: 1562500 }
 */
export function numberCounts(value: number): ItemCounts {
  const hundredths = BigInt(Math.round(value * 100))
  return { ...partsOf('sum', hundredths), ...partsOf('squares', hundredths * hundredths) }
}

/**
 * Read the sums of `n` numbers.
 *
 * @param n at least one
 * @example numberSums({ sum0: 300, squares0: 50000 }, 2) // { n: 2, middle: 150, sum: 0, squares: 5000 }
 */
export function numberSums(counts: ItemCounts, n: number): NumberSums {
  const sum = wholeOf('sum', counts)
  const squares = wholeOf('squares', counts)
  const middle = sum / BigInt(n)
  const people = BigInt(n)
  return {
    n,
    middle: Number(middle),
    sum: Number(sum - people * middle),
    squares: Number(squares - 2n * middle * sum + people * middle * middle),
  }
}

/** Tell whether a count is a part of these sums. */
export function isNumberKey(key: string): boolean {
  return /^(sum|squares)\d$/.test(key)
}

function partsOf(name: string, whole: bigint): ItemCounts {
  const counts: ItemCounts = {}
  for (let part = 0, rest = whole; rest !== 0n; part++, rest /= base) {
    const digits = Number(rest % base)
    if (digits !== 0) counts[`${name}${part}`] = digits
  }
  return counts
}

function wholeOf(name: string, counts: ItemCounts): bigint {
  let whole = 0n
  for (let part = parts - 1; part >= 0; part--)
    whole = whole * base + BigInt(countOf(counts, `${name}${part}`))
  return whole
}
