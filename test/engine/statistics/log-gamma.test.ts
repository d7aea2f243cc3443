import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logGamma, stirlingCorrection } from '#engine/statistics/log-gamma.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

test.each([0, -1, -0.5, Number.NaN])('%d has no logarithm of gamma', (x) => {
  const error = new RangeError('logGamma requires a finite number above zero')
  expect(() => logGamma(x)).toThrow(error)
  expect(() => stirlingCorrection(x)).toThrow(error)
})

test('the logarithm of gamma grows beyond all numbers, the correction of its formula to nothing', () => {
  expect(() => logGamma(Infinity)).toThrow(new RangeError('logGamma requires a finite number above zero'))
  expect(stirlingCorrection(Infinity)).toBe(0)
})

test('the logarithm of gamma is the logarithm of the factorial before', () => {
  let factorial = 1
  for (let n = 1; n <= 20; n += 1) {
    factorial *= n
    expect(relativeError(logGamma(n + 1), Math.log(factorial))).toBeLessThan(1e-14)
  }
})

test('gamma of one half is the root of pi', () => {
  expect(relativeError(logGamma(0.5), 0.5 * Math.log(Math.PI))).toBeLessThan(1e-15)
})

test.each(golden.far.logGamma)('the logarithm of gamma of $x is $value', ({ x, value }) => {
  expect(relativeError(logGamma(x), value)).toBeLessThan(1e-14)
})

test.each(golden.far.stirlingCorrection)("Stirling's formula lacks $value at $x", ({ x, value }) => {
  expect(relativeError(stirlingCorrection(x), value)).toBeLessThan(1e-12)
})

test('one more multiplies gamma by its argument', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
      const next = logGamma(x) + Math.log(x)
      expect(Math.abs(logGamma(x + 1) - next)).toBeLessThan(1e-14 * (10 + Math.abs(logGamma(x))))
    }),
  )
})

test('gamma of x and of 1 - x multiply to pi / sin(pi x)', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (x) => {
      const product = Math.log(Math.PI / Math.sin(Math.PI * x))
      expect(Math.abs(logGamma(x) + logGamma(1 - x) - product)).toBeLessThan(1e-12)
    }),
  )
})

test('the correction falls from x to x + 1 by what the formula gains', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), (x) => {
      const fall = (x + 0.5) * Math.log1p(1 / x) - 1
      expect(Math.abs(stirlingCorrection(x) - stirlingCorrection(x + 1) - fall)).toBeLessThan(1e-13)
    }),
  )
})
