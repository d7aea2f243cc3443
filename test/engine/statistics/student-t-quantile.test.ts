import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile } from '#engine/statistics/normal-quantile.ts'
import { studentTCdf } from '#engine/statistics/student-t-cdf.ts'
import { studentTQuantile } from '#engine/statistics/student-t-quantile.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const degrees = fc.oneof(
  fc.double({ min: 1, max: 30, noNaN: true }),
  fc.double({ min: 0, max: 6, noNaN: true }).map((power) => 10 ** power),
)

test.each([0, 1, -0.1, 1.5, Number.NaN])('the probability %d has no quantile', (p) => {
  expect(() => studentTQuantile(p, 5)).toThrow(
    new RangeError('studentTQuantile requires a probability between 0 and 1'),
  )
})

test('a tail too thin to measure has no quantile', () => {
  expect(() => studentTQuantile(1e-101, 5)).toThrow(
    new RangeError('studentTQuantile requires a probability of at least 1e-100'),
  )
})

test.each([0, 0.9, -1, Number.NaN])('%d degrees of freedom are too few', (df) => {
  expect(() => studentTQuantile(0.9, df)).toThrow(
    new RangeError('studentTQuantile requires at least one degree of freedom'),
  )
})

test.each([1.1e9, Infinity])('%d degrees of freedom are too many', (df) => {
  expect(() => studentTQuantile(0.9, df)).toThrow(
    new RangeError('studentTQuantile requires at most 1e9 degrees of freedom'),
  )
})

test.each(golden.qt)('the quantile of $p with $df degrees of freedom is $x', ({ p, df, x }) => {
  expect(relativeError(studentTQuantile(p, df), x)).toBeLessThan(1e-13)
})

test.each(golden.far.studentTQuantile)('the far quantile of $p with $df degrees is $t', ({ p, df, t }) => {
  expect(relativeError(studentTQuantile(p, df), t)).toBeLessThan(1e-12)
})

test('half of the distribution lies below zero', () => {
  expect(studentTQuantile(0.5, 3)).toBe(0)
})

test('one and two degrees of freedom have closed forms', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
      const cauchy = -1 / Math.tan(Math.PI * p)
      const second = (2 * p - 1) / Math.sqrt(2 * p * (1 - p))
      expect(Math.abs(studentTQuantile(p, 1) - cauchy)).toBeLessThan(1e-13 * (1 - cauchy))
      expect(Math.abs(studentTQuantile(p, 2) - second)).toBeLessThan(1e-13 * (1 - second))
    }),
  )
})

test('the share below the quantile of p is p', () => {
  fc.assert(
    fc.property(fc.double({ min: -10, max: -0.31, noNaN: true }), degrees, (power, df) => {
      const p = 10 ** power
      expect(relativeError(studentTCdf(studentTQuantile(p, df), df), p)).toBeLessThan(1e-12)
    }),
  )
})

test('the upper quantile mirrors the lower', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1, maxExcluded: true, noNaN: true }), degrees, (p, df) => {
      const lower = studentTQuantile(1 - p, df)
      expect(relativeError(studentTQuantile(p, df), -lower)).toBeLessThan(1e-14)
    }),
  )
})

test('the quantile lies beyond the normal one and comes closer with the degrees of freedom', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-10, max: 0.4, noNaN: true }),
      fc.double({ min: 1, max: 1000, noNaN: true }),
      (p, df) => {
        const quantile = studentTQuantile(p, df)
        expect(quantile).toBeLessThan(studentTQuantile(p, df + 1))
        expect(quantile).toBeLessThan(normalQuantile(p))
      },
    ),
  )
})
