import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleSizeForDifference } from '#engine/statistics/sample-size-for-difference.ts'
import golden from '../../fixtures/golden/sample-size.json' with { type: 'json' }

const someDifference = fc.double({ min: 0.02, max: 1.9, noNaN: true })
const someVariance = fc.double({ min: 0.01, max: 1, noNaN: true })

test.each([0, -0.1, 2.1, 20, Number.NaN])('%d is no difference of scores', (difference) => {
  expect(() => sampleSizeForDifference({ difference })).toThrow(
    new RangeError('sampleSizeForDifference requires a difference above 0 and up to 2'),
  )
})

test.each([0, 1.1, Number.NaN])('%d is no variance', (variance) => {
  expect(() => sampleSizeForDifference({ difference: 0.2, variance })).toThrow(
    new RangeError('sampleSizeForDifference requires a variance above 0 and up to 1'),
  )
})

test.each([0, 1, 5, Number.NaN])('%d is no alpha', (alpha) => {
  expect(() => sampleSizeForDifference({ difference: 0.2, alpha })).toThrow(
    new RangeError('sampleSizeForDifference requires an alpha between 0 and 1'),
  )
})

test.each([0.4, 1, 80, Number.NaN])('%d is no power', (power) => {
  expect(() => sampleSizeForDifference({ difference: 0.2, power })).toThrow(
    new RangeError('sampleSizeForDifference requires a power from 0.5 and below 1'),
  )
})

test.each(golden.difference)('$difference is found at $alpha with $power by $n answers a wave', (known) => {
  const { difference, variance, alpha, power } = known
  expect(sampleSizeForDifference({ difference, variance, alpha, power })).toBe(known.n)
  expect(Math.ceil(known.unrounded)).toBe(known.n)
})

test('unless said answers are spread evenly, alpha is 0.05 and power 0.8', () => {
  expect(sampleSizeForDifference({ difference: 0.2 })).toBe(259)
  expect(sampleSizeForDifference({ difference: 2, variance: 0.01 })).toBe(1)
})

test('smaller differences, more power and less error need more answers', () => {
  fc.assert(
    fc.property(someDifference, someVariance, (difference, variance) => {
      const n = sampleSizeForDifference({ difference, variance })
      expect(sampleSizeForDifference({ difference: difference / 2, variance })).toBeGreaterThanOrEqual(n)
      expect(sampleSizeForDifference({ difference, variance, power: 0.9 })).toBeGreaterThanOrEqual(n)
      expect(sampleSizeForDifference({ difference, variance, alpha: 0.01 })).toBeGreaterThanOrEqual(n)
    }),
  )
})
