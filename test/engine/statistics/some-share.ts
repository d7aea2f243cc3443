/** Shares for tests, and what is none; fast-check chooses among them. */
import fc from 'fast-check'

/** Answers counted out of one to 300. */
export const someShare = fc
  .integer({ min: 1, max: 300 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }))

/** What no count of answers is: negative, more than there are, a part of one, no number, or without an end. */
export const noShares: readonly (readonly [count: number, n: number])[] = [
  [-1, 5],
  [6, 5],
  [1.5, 5],
  [Number.NaN, 5],
  [2, -5],
  [2, Infinity],
]
