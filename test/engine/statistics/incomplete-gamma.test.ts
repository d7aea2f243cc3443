import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incompleteGamma, incompleteGammaTail } from '#engine/statistics/incomplete-gamma.ts'
import { logGamma } from '#engine/statistics/log-gamma.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const limit = fc.double({ min: 0.001, max: 300, noNaN: true })
const shape = fc.double({ min: 0.1, max: 200, noNaN: true })

test.each([-0.1, Number.NaN])('%d is no limit', (x) => {
  expect(() => incompleteGamma(x, 1)).toThrow(
    new RangeError('incompleteGamma requires a limit of zero or more'),
  )
  expect(() => incompleteGammaTail(x, 1)).toThrow(
    new RangeError('incompleteGammaTail requires a limit of zero or more'),
  )
})

test.each([0, -2, Number.NaN])('%d is no shape', (shape) => {
  expect(() => incompleteGamma(1, shape)).toThrow(
    new RangeError('incompleteGamma requires a shape above zero'),
  )
  expect(() => incompleteGammaTail(1, shape)).toThrow(
    new RangeError('incompleteGammaTail requires a shape above zero'),
  )
})

test.each([2e9, Infinity])('the shape %d is too large', (shape) => {
  expect(() => incompleteGamma(1, shape)).toThrow(
    new RangeError('incompleteGamma requires a shape up to 1e9'),
  )
  expect(() => incompleteGammaTail(1, shape)).toThrow(
    new RangeError('incompleteGammaTail requires a shape up to 1e9'),
  )
})

test('nothing lies below 0 and nothing above infinity', () => {
  expect(incompleteGamma(0, 2.5)).toBe(0)
  expect(incompleteGammaTail(0, 2.5)).toBe(1)
  expect(incompleteGamma(Infinity, 2.5)).toBe(1)
  expect(incompleteGammaTail(Infinity, 2.5)).toBe(0)
})

test.each(golden.far.incompleteGamma)('of shape $shape $below lies below $x and $above above', (known) => {
  expect(relativeError(incompleteGamma(known.x, known.shape), known.below)).toBeLessThan(1e-12)
  expect(relativeError(incompleteGammaTail(known.x, known.shape), known.above)).toBeLessThan(1e-12)
})

test('a shape of one leaves the exponential', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 700, noNaN: true }), (x) => {
      expect(relativeError(incompleteGamma(x, 1), -Math.expm1(-x))).toBeLessThan(1e-13)
      expect(relativeError(incompleteGammaTail(x, 1), Math.exp(-x))).toBeLessThan(1e-12)
    }),
  )
})

test('both sides add up to one', () => {
  fc.assert(
    fc.property(limit, shape, (x, shape) => {
      expect(incompleteGamma(x, shape) + incompleteGammaTail(x, shape)).toBeCloseTo(1, 14)
    }),
  )
})

test('one more in the shape moves the term between to the other side', () => {
  fc.assert(
    fc.property(limit, shape, (x, shape) => {
      const term = Math.exp(shape * Math.log(x) - x - logGamma(shape + 1))
      expect(incompleteGamma(x, shape + 1)).toBeCloseTo(incompleteGamma(x, shape) - term, 11)
      const above = incompleteGammaTail(x, shape) + term
      expect(Math.abs(incompleteGammaTail(x, shape + 1) - above)).toBeLessThanOrEqual(1e-11 * above)
    }),
  )
})

test('less lies above a higher limit', () => {
  fc.assert(
    fc.property(limit, shape, (x, shape) => {
      const above = incompleteGammaTail(x, shape)
      expect(incompleteGammaTail(x + 0.01, shape)).toBeLessThanOrEqual(above * (1 + 1e-13))
      expect(incompleteGamma(x + 0.01, shape)).toBeGreaterThanOrEqual(incompleteGamma(x, shape) - 1e-13)
    }),
  )
})
