import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'
import { studentTCdf } from '#engine/statistics/student-t-cdf.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const distance = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const degrees = fc.double({ min: 1, max: 1000, noNaN: true })

test('nothing lies below what is not a number', () => {
  expect(() => studentTCdf(Number.NaN, 3)).toThrow(new RangeError('studentTCdf requires a number'))
})

test.each([0, 0.9, -1, Number.NaN])('%d degrees of freedom are too few', (df) => {
  expect(() => studentTCdf(1, df)).toThrow(
    new RangeError('studentTCdf requires at least one degree of freedom'),
  )
})

test.each([1.1e9, Infinity])('%d degrees of freedom are too many', (df) => {
  expect(() => studentTCdf(1, df)).toThrow(
    new RangeError('studentTCdf requires at most 1e9 degrees of freedom'),
  )
})

test.each(golden.pt)('the area below $t with $df degrees of freedom is $p', ({ t, df, p }) => {
  expect(relativeError(studentTCdf(t, df), p)).toBeLessThan(1e-13)
})

test.each(golden.far.studentTCdf)('the tail below $t with $df degrees of freedom is $area', (known) => {
  expect(relativeError(studentTCdf(known.t, known.df), known.area)).toBeLessThan(1e-12)
})

test('nothing lies below minus infinity and everything below infinity', () => {
  expect(studentTCdf(-Infinity, 3)).toBe(0)
  expect(studentTCdf(Infinity, 3)).toBe(1)
})

test('one degree of freedom is the Cauchy distribution', () => {
  fc.assert(
    fc.property(distance, (t) => {
      expect(Math.abs(studentTCdf(t, 1) - (0.5 + Math.atan(t) / Math.PI))).toBeLessThan(1e-14)
    }),
  )
})

test('two degrees of freedom have a closed form', () => {
  fc.assert(
    fc.property(distance, (t) => {
      expect(Math.abs(studentTCdf(t, 2) - (0.5 + t / (2 * Math.sqrt(2 + t * t))))).toBeLessThan(1e-14)
    }),
  )
})

test('the two sides of a point add up to one', () => {
  fc.assert(
    fc.property(distance, degrees, (t, df) => {
      expect(Math.abs(studentTCdf(t, df) + studentTCdf(-t, df) - 1)).toBeLessThan(1e-15)
    }),
  )
})

test('the tail is thicker than the normal one and thins with the degrees of freedom', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 30, noNaN: true }), degrees, (t, df) => {
      expect(studentTCdf(-t, df)).toBeGreaterThan(studentTCdf(-t, df + 1))
      expect(studentTCdf(-t, df)).toBeGreaterThan(normalCdf(-t))
    }),
  )
})
