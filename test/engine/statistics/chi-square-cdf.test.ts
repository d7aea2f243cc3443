import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquareCdf, chiSquareTail } from '#engine/statistics/chi-square-cdf.ts'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

test.each([-0.1, Number.NaN])('%d is no sum of squares', (x) => {
  expect(() => chiSquareCdf(x, 3)).toThrow(new RangeError('chiSquareCdf requires a number of zero or more'))
  expect(() => chiSquareTail(x, 3)).toThrow(new RangeError('chiSquareTail requires a number of zero or more'))
})

test.each([0, 0.9, -1, Number.NaN])('%d degrees of freedom are too few', (df) => {
  expect(() => chiSquareCdf(1, df)).toThrow(
    new RangeError('chiSquareCdf requires at least one degree of freedom'),
  )
  expect(() => chiSquareTail(1, df)).toThrow(
    new RangeError('chiSquareTail requires at least one degree of freedom'),
  )
})

test.each([1.1e9, Infinity])('%d degrees of freedom are too many', (df) => {
  expect(() => chiSquareCdf(1, df)).toThrow(
    new RangeError('chiSquareCdf requires at most 1e9 degrees of freedom'),
  )
  expect(() => chiSquareTail(1, df)).toThrow(
    new RangeError('chiSquareTail requires at most 1e9 degrees of freedom'),
  )
})

test.each(golden.pchisq)('below $x with $df degrees of freedom lies $p', ({ x, df, p }) => {
  expect(relativeError(chiSquareCdf(x, df), p)).toBeLessThan(1e-14)
  expect(chiSquareTail(x, df)).toBeCloseTo(1 - p, 14)
})

test.each(golden.far.chiSquare)('with $df degrees $below lies below $x and $above above', (known) => {
  expect(relativeError(chiSquareCdf(known.x, known.df), known.below)).toBeLessThan(1e-12)
  expect(relativeError(chiSquareTail(known.x, known.df), known.above)).toBeLessThan(1e-12)
})

test('nothing lies below 0 and nothing above infinity', () => {
  expect(chiSquareCdf(0, 4)).toBe(0)
  expect(chiSquareTail(0, 4)).toBe(1)
  expect(chiSquareCdf(Infinity, 4)).toBe(1)
  expect(chiSquareTail(Infinity, 4)).toBe(0)
})

test('one degree of freedom is the square of a standard normal score', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 37, noNaN: true }), (z) => {
      expect(relativeError(chiSquareTail(z * z, 1), 2 * normalCdf(-z))).toBeLessThan(1e-12)
    }),
  )
})

test('two degrees of freedom leave the exponential', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1400, noNaN: true }), (x) => {
      expect(relativeError(chiSquareTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-12)
    }),
  )
})

test('more degrees of freedom leave more above the same point', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 500, noNaN: true }),
      fc.double({ min: 1, max: 200, noNaN: true }),
      (x, df) => {
        const above = chiSquareTail(x, df)
        expect(chiSquareTail(x, df + 1)).toBeGreaterThanOrEqual(above * (1 - 1e-13))
        expect(above).toBeLessThanOrEqual(1)
      },
    ),
  )
})
