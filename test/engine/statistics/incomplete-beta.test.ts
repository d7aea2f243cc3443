import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incompleteBeta } from '#engine/statistics/incomplete-beta.ts'
import { logGamma } from '#engine/statistics/log-gamma.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const limit = fc.double({ min: 0.001, max: 0.999, noNaN: true })
const shape = fc.double({ min: 0.1, max: 500, noNaN: true })

test.each([-0.1, 1.1, Number.NaN])('%d is no limit', (x) => {
  expect(() => incompleteBeta(x, 1, 1)).toThrow(
    new RangeError('incompleteBeta requires a limit between 0 and 1'),
  )
})

test.each([0, -2, Number.NaN])('%d is no shape', (shape) => {
  const error = new RangeError('incompleteBeta requires shapes above zero')
  expect(() => incompleteBeta(0.5, shape, 1)).toThrow(error)
  expect(() => incompleteBeta(0.5, 1, shape)).toThrow(error)
})

test.each([2e9, Infinity])('the shape %d is too large', (shape) => {
  const error = new RangeError('incompleteBeta requires shapes up to 1e9')
  expect(() => incompleteBeta(0.5, shape, 1)).toThrow(error)
  expect(() => incompleteBeta(0.5, 1, shape)).toThrow(error)
})

test.each([0.5, -0.3, Number.NaN])('%d is no complement of 0.3', (complement) => {
  expect(() => incompleteBeta(0.3, 1, 1, complement)).toThrow(
    new RangeError('incompleteBeta requires a complement that adds up to one'),
  )
})

test('nothing lies below 0 and everything below 1', () => {
  expect(incompleteBeta(0, 2, 3)).toBe(0)
  expect(incompleteBeta(1, 2, 3)).toBe(1)
})

test('at least 2 hits in 6 at 30 % each have the chance 0.579825', () => {
  expect(relativeError(incompleteBeta(0.3, 2, 5), 0.579825)).toBeLessThan(1e-14)
})

test.each(golden.far.incompleteBeta)('the area below $x with $first and $second is $area', (known) => {
  expect(relativeError(incompleteBeta(known.x, known.first, known.second), known.area)).toBeLessThan(1e-12)
})

test('a given complement keeps the digits that one minus x has lost', () => {
  expect(1 - incompleteBeta(1, 0.5, 0.5, 1e-20)).toBeCloseTo((2 / Math.PI) * 1e-10, 15)
  expect(incompleteBeta(1, 0.5, 0.5)).toBe(1)
})

test('a shape of one leaves a power', () => {
  fc.assert(
    fc.property(limit, shape, (x, power) => {
      expect(Math.abs(incompleteBeta(x, power, 1) - x ** power)).toBeLessThan(1e-12)
      expect(Math.abs(incompleteBeta(x, 1, power) - (1 - (1 - x) ** power))).toBeLessThan(1e-12)
    }),
  )
})

test('two shapes of one half leave an arcsine', () => {
  fc.assert(
    fc.property(limit, (x) => {
      const arcsine = (2 / Math.PI) * Math.asin(Math.sqrt(x))
      expect(relativeError(incompleteBeta(x, 0.5, 0.5), arcsine)).toBeLessThan(1e-12)
    }),
  )
})

test('one more in the first shape takes away the term between', () => {
  fc.assert(
    fc.property(limit, shape, shape, (x, first, second) => {
      const choices = logGamma(first + second) - logGamma(first + 1) - logGamma(second)
      const term = Math.exp(first * Math.log(x) + second * Math.log1p(-x) + choices)
      const less = incompleteBeta(x, first, second) - term
      expect(Math.abs(incompleteBeta(x, first + 1, second) - less)).toBeLessThan(1e-11)
    }),
  )
})

test('more lies below a higher limit', () => {
  fc.assert(
    fc.property(limit, shape, shape, (x, first, second) => {
      const below = incompleteBeta(x, first, second)
      const belowHigher = incompleteBeta(x + 0.001, first, second)
      expect(below).toBeLessThanOrEqual(belowHigher + 1e-13)
      expect(below).toBeGreaterThanOrEqual(0)
      expect(belowHigher).toBeLessThanOrEqual(1)
    }),
  )
})
