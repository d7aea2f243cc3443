import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feldtInterval } from '#engine/statistics/feldt-interval.ts'
import golden from '../../fixtures/golden/reliability.json' with { type: 'json' }

const someAlpha = fc.double({ min: -1, max: 0.99, noNaN: true })
const someCases = fc.integer({ min: 3, max: 2000 })
const someItems = fc.integer({ min: 2, max: 20 })

test.each([1.01, Number.NaN, -Infinity])('%d is no alpha', (alpha) => {
  expect(() => feldtInterval(alpha, 30, 5)).toThrow(
    new RangeError('feldtInterval requires a finite alpha of at most 1'),
  )
})

test.each([-1, 0, 1, 2.5, Number.NaN])('%d is no number of cases or items', (count) => {
  expect(() => feldtInterval(0.8, count, 5)).toThrow(
    new RangeError('feldtInterval requires two cases or more'),
  )
  expect(() => feldtInterval(0.8, 30, count)).toThrow(
    new RangeError('feldtInterval requires two items or more'),
  )
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => feldtInterval(0.8, 30, 5, confidence)).toThrow(
    new RangeError('feldtInterval requires a confidence between 0 and 1'),
  )
})

test.each([
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('the alpha of %s lies between its limits', (_name, { alpha, n, sums, feldt }) => {
  const interval = feldtInterval(alpha, n, sums.length)
  expect(interval.low).toBeCloseTo(feldt.low, 12)
  expect(interval.high).toBeCloseTo(feldt.high, 12)
})

test('an alpha of 1 leaves nothing to be unsure of', () => {
  expect(feldtInterval(1, 30, 5)).toEqual({ low: 1, high: 1 })
})

test('the distance to 1 stretches by factors that alpha does not touch', () => {
  fc.assert(
    fc.property(someAlpha, someCases, someItems, (alpha, n, k) => {
      const interval = feldtInterval(alpha, n, k)
      const ofZero = feldtInterval(0, n, k)
      expect((1 - interval.low) / (1 - alpha)).toBeCloseTo(1 - ofZero.low, 8)
      expect((1 - interval.high) / (1 - alpha)).toBeCloseTo(1 - ofZero.high, 8)
    }),
  )
})

test('the interval contains alpha and stays below 1', () => {
  fc.assert(
    fc.property(someAlpha, someCases, someItems, (alpha, n, k) => {
      const { low, high } = feldtInterval(alpha, n, k)
      expect(low).toBeLessThan(alpha)
      expect(high).toBeGreaterThan(alpha)
      expect(high).toBeLessThan(1)
    }),
  )
})

test('more cases or more items narrow the interval, more confidence widens it', () => {
  fc.assert(
    fc.property(someAlpha, someCases, someItems, (alpha, n, k) => {
      const width = ({ low, high }: { low: number; high: number }) => high - low
      const interval = width(feldtInterval(alpha, n, k))
      expect(width(feldtInterval(alpha, 2 * n, k))).toBeLessThan(interval)
      expect(width(feldtInterval(alpha, n, k + 1))).toBeLessThan(interval)
      expect(width(feldtInterval(alpha, n, k, 0.99))).toBeGreaterThan(interval)
    }),
  )
})
