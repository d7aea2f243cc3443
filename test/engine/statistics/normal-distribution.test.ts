import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalAreaFromMean, normalCdf, normalDensity } from '#engine/statistics/normal-distribution.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const distance = fc.double({ min: -37, max: 37, noNaN: true })

test('nothing lies below what is not a number', () => {
  expect(() => normalCdf(Number.NaN)).toThrow(new RangeError('normalCdf requires a number'))
})

test.each([1.6, -1.6, Infinity, Number.NaN])('%d is too far for the area from the mean', (z) => {
  expect(() => normalAreaFromMean(z)).toThrow(
    new RangeError('normalAreaFromMean requires a distance of at most 1.5 standard deviations'),
  )
})

test.each(golden.pnorm)('the area below $x is $p', ({ x, p }) => {
  expect(relativeError(normalCdf(x), p)).toBeLessThan(1e-13)
})

test.each(golden.far.normalCdf)('the tail below $z is $area', ({ z, area }) => {
  expect(relativeError(normalCdf(z), area)).toBeLessThan(1e-12)
})

test('nothing lies below minus infinity and everything below infinity', () => {
  expect(normalCdf(-Infinity)).toBe(0)
  expect(normalCdf(Infinity)).toBe(1)
})

test('the curve is highest at the mean, at one over the root of two pi', () => {
  expect(relativeError(normalDensity(0), 1 / Math.sqrt(2 * Math.PI))).toBeLessThan(1e-15)
  fc.assert(
    fc.property(distance, (z) => {
      expect(normalDensity(z)).toBeLessThanOrEqual(normalDensity(z / 2))
    }),
  )
})

test('the two sides of a point add up to one', () => {
  fc.assert(
    fc.property(distance, (z) => {
      expect(Math.abs(normalCdf(z) + normalCdf(-z) - 1)).toBeLessThan(1e-14)
    }),
  )
})

test('the area grows with the height of the curve', () => {
  fc.assert(
    fc.property(fc.double({ min: -20, max: 5, noNaN: true }), (z) => {
      const width = 1e-4
      const strip = normalDensity(z + width / 2) * width
      const growth = normalCdf(z + width) - normalCdf(z)
      expect(Math.abs(growth - strip)).toBeLessThan(1e-6 * strip + 1e-15)
    }),
  )
})

test('the area from the mean is the area below less one half, and keeps its digits near the mean', () => {
  fc.assert(
    fc.property(fc.double({ min: -1.5, max: 1.5, noNaN: true }), (z) => {
      expect(Math.abs(normalAreaFromMean(z) - (normalCdf(z) - 0.5))).toBeLessThan(1e-14)
    }),
  )
  expect(relativeError(normalAreaFromMean(1e-12), 1e-12 * normalDensity(0))).toBeLessThan(1e-15)
})
