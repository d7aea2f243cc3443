import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'
import { twoSidedZ } from '#engine/statistics/two-sided-z.ts'

test.each([0, 1, 95, -0.1, Number.NaN])(
  '%d is no confidence, says the function that was called',
  (confidence) => {
    expect(() => twoSidedZ('anyInterval', confidence)).toThrow(
      new RangeError('anyInterval requires a confidence between 0 and 1'),
    )
  },
)

test('95 % lie within 1.96 standard errors', () => {
  expect(twoSidedZ('anyInterval', 0.95)).toBeCloseTo(1.95996398454005, 13)
})

test('the confidence lies between the two', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999999, noNaN: true }), (confidence) => {
      const z = twoSidedZ('anyInterval', confidence)
      expect(normalCdf(z) - normalCdf(-z)).toBeCloseTo(confidence, 13)
    }),
  )
})
