import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberCounts, numberSums } from '#engine/tally/number-sums.ts'
import { addInto, emptyTally, type ItemCounts } from '#engine/tally/tally.ts'

function countsOf(values: readonly number[]): ItemCounts {
  const total = emptyTally()
  for (const value of values)
    addInto(total, { responses: 1, items: { seats: numberCounts(value) }, measures: {} }, 1)
  return total.items.seats ?? {}
}

test('numbers of one value have no spread at all, however large', () => {
  const counts = countsOf([999_999_999_999.99, 999_999_999_999.99, 999_999_999_999.99])
  expect(numberSums(counts, 3)).toEqual({ n: 3, middle: 99_999_999_999_999, sum: 0, squares: 0 })
})

test.each([
  [[1, 2], { n: 2, middle: 150, sum: 0, squares: 5000 }],
  [[0.01, 0.02], { n: 2, middle: 1, sum: 1, squares: 1 }],
  [[-1, 1], { n: 2, middle: 0, sum: 0, squares: 20_000 }],
  [[0, 0], { n: 2, middle: 0, sum: 0, squares: 0 }],
])('of %j the sums are %j', (values, sums) => {
  expect(numberSums(countsOf(values), values.length)).toEqual(sums)
})

test('sums are those of exact arithmetic, to the last hundredth', () => {
  const someCents = fc.array(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(someCents, (cents) => {
      const n = BigInt(cents.length)
      const sum = cents.reduce((total, one) => total + one, 0n)
      const middle = sum / n
      const squares = cents.reduce((total, one) => total + (one - middle) ** 2n, 0n)
      expect(numberSums(countsOf(cents.map((one) => Number(one) / 100)), cents.length)).toEqual({
        n: cents.length,
        middle: Number(middle),
        sum: Number(sum - n * middle),
        squares: Number(squares),
      })
    }),
  )
})
