import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedNetScore } from '#engine/statistics/adjusted-net-score.ts'
import { adjustedWaldInterval } from '#engine/statistics/adjusted-wald-interval.ts'
import { sampleSizeForPrecision } from '#engine/statistics/sample-size-for-precision.ts'
import golden from '../../fixtures/golden/sample-size.json' with { type: 'json' }

const someMargin = fc.double({ min: 0.01, max: 1, noNaN: true })
const someVariance = fc.double({ min: 0.01, max: 1, noNaN: true })

test.each([0, -0.1, 1.1, 10, Number.NaN])('%d is no margin', (margin) => {
  expect(() => sampleSizeForPrecision({ margin })).toThrow(
    new RangeError('sampleSizeForPrecision requires a margin above 0 and up to 1'),
  )
})

test.each([0, 1.1, Number.NaN])('%d is no variance', (variance) => {
  expect(() => sampleSizeForPrecision({ margin: 0.1, variance })).toThrow(
    new RangeError('sampleSizeForPrecision requires a variance above 0 and up to 1'),
  )
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => sampleSizeForPrecision({ margin: 0.1, confidence })).toThrow(
    new RangeError('sampleSizeForPrecision requires a confidence between 0 and 1'),
  )
})

test.each([0, -5, 1.5, Number.NaN, Infinity])('%d is no list', (listed) => {
  expect(() => sampleSizeForPrecision({ margin: 0.1, listed })).toThrow(
    new RangeError('sampleSizeForPrecision requires a list of at least one'),
  )
})

test.each(golden.precision)('a margin of $margin at $confidence needs $n answers', (known) => {
  const { margin, variance, confidence } = known
  expect(sampleSizeForPrecision({ margin, variance, confidence })).toBe(known.n)
  expect(Math.ceil(known.unrounded)).toBe(known.n)
})

test.each(golden.listed)('a margin of $margin needs $n of $listed', ({ n, ...plan }) => {
  expect(sampleSizeForPrecision(plan)).toBe(n)
})

test('unless said answers are spread evenly and the confidence is 95 %', () => {
  expect(sampleSizeForPrecision({ margin: 0.1 })).toBe(254)
})

test('a margin that nobody could miss needs one answer', () => {
  expect(sampleSizeForPrecision({ margin: 1, variance: 0.01 })).toBe(1)
  expect(sampleSizeForPrecision({ margin: 1, variance: 0.01, listed: 50 })).toBe(1)
})

test('so many answers keep the margin, one less does not', () => {
  fc.assert(
    fc.property(someMargin, someVariance, (margin, variance) => {
      const n = sampleSizeForPrecision({ margin, variance })
      const reach = (answers: number) => 1.95996398454005 * Math.sqrt(variance / (answers + 3))
      expect(reach(n)).toBeLessThanOrEqual(margin * (1 + 1e-12))
      fc.pre(n > 1)
      expect(reach(n - 1)).toBeGreaterThan(margin * (1 - 1e-12))
    }),
  )
})

test('answers of the planned variance have an interval of the planned width', () => {
  const counts = { up: 100, level: 60, down: 94 }
  const { variance } = adjustedNetScore('test', counts)
  const { low, high } = adjustedWaldInterval(counts)
  expect(sampleSizeForPrecision({ margin: (high - low) / 2 + 1e-9, variance })).toBe(254)
})

test('a list needs fewer than the world, never more than are on it, and all for a margin of none', () => {
  fc.assert(
    fc.property(someMargin, someVariance, fc.integer({ min: 1, max: 5000 }), (margin, variance, listed) => {
      const n = sampleSizeForPrecision({ margin, variance, listed })
      expect(n).toBeLessThanOrEqual(listed)
      expect(n).toBeLessThanOrEqual(sampleSizeForPrecision({ margin, variance }) + 3)
      expect(sampleSizeForPrecision({ margin: 1e-9, variance, listed })).toBe(listed)
      expect(sampleSizeForPrecision({ margin, variance, listed: listed + 1 })).toBeGreaterThanOrEqual(n)
    }),
  )
})
