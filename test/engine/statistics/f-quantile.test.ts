import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fQuantile } from '#engine/statistics/f-quantile.ts'
import { incompleteBeta } from '#engine/statistics/incomplete-beta.ts'
import { studentTQuantile } from '#engine/statistics/student-t-quantile.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const tail = fc.double({ min: -30, max: -0.31, noNaN: true }).map((power) => 10 ** power)
const degrees = fc.oneof(
  fc.double({ min: 1, max: 30, noNaN: true }),
  fc.double({ min: 0, max: 5, noNaN: true }).map((power) => 10 ** power),
)

test.each([0, 1, -0.1, 1.5, Number.NaN])('the probability %d has no quantile', (p) => {
  expect(() => fQuantile(p, 5, 7)).toThrow(new RangeError('fQuantile requires a probability between 0 and 1'))
})

test('a tail too thin to measure has no quantile', () => {
  expect(() => fQuantile(1e-101, 5, 7)).toThrow(
    new RangeError('fQuantile requires a probability of at least 1e-100'),
  )
})

test.each([0, 0.9, -1, Number.NaN])('%d degrees of freedom are too few', (df) => {
  const error = new RangeError('fQuantile requires at least one degree of freedom')
  expect(() => fQuantile(0.9, df, 7)).toThrow(error)
  expect(() => fQuantile(0.9, 5, df)).toThrow(error)
})

test.each([1.1e9, Infinity])('%d degrees of freedom are too many', (df) => {
  const error = new RangeError('fQuantile requires at most 1e9 degrees of freedom')
  expect(() => fQuantile(0.9, df, 7)).toThrow(error)
  expect(() => fQuantile(0.9, 5, df)).toThrow(error)
})

test.each(golden.qf)('the quantile of $p with $df1 and $df2 degrees is $x', ({ p, df1, df2, x }) => {
  expect(relativeError(fQuantile(p, df1, df2), x)).toBeLessThan(1e-13)
})

test.each(golden.far.fQuantile)('the far quantile of $p with $df1 and $df2 degrees is $ratio', (known) => {
  expect(relativeError(fQuantile(known.p, known.df1, known.df2), known.ratio)).toBeLessThan(1e-12)
})

test.each([
  [1e-100, 1e6, 1],
  [1e-50, 1e4, 2],
  [1 - 1e-15, 1, 1e6],
  [1e-100, 1, 1e6],
])(
  'the search for %d with %d and %d degrees finds its way back from where no area is left',
  (p, df1, df2) => {
    const ratio = (fQuantile(p, df1, df2) * df1) / df2
    const below = p < 0.5 ? incompleteBeta(ratio / (1 + ratio), df1 / 2, df2 / 2, 1 / (1 + ratio)) : p
    const above = p < 0.5 ? 1 - p : incompleteBeta(1 / (1 + ratio), df2 / 2, df1 / 2, ratio / (1 + ratio))
    expect(relativeError(below, p)).toBeLessThan(1e-11)
    expect(relativeError(above, 1 - p)).toBeLessThan(1e-11)
  },
)

test('equal degrees of freedom have their middle at 1', () => {
  fc.assert(
    fc.property(degrees, (df) => {
      expect(relativeError(fQuantile(0.5, df, df), 1)).toBeLessThan(1e-12)
    }),
  )
})

test('the share below the quantile of p is p', () => {
  fc.assert(
    fc.property(tail, degrees, degrees, (p, df1, df2) => {
      const ratio = (fQuantile(p, df1, df2) * df1) / df2
      const area = incompleteBeta(ratio / (1 + ratio), df1 / 2, df2 / 2, 1 / (1 + ratio))
      expect(relativeError(area, p)).toBeLessThan(1e-11)
    }),
  )
})

test('swapping the degrees of freedom turns the ratio over', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), degrees, degrees, (p, df1, df2) => {
      const swapped = fQuantile(1 - p, df2, df1)
      expect(relativeError(fQuantile(p, df1, df2) * swapped, 1)).toBeLessThan(1e-11)
    }),
  )
})

test('one degree of freedom above the line is the square of a t', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.999, noNaN: true }), degrees, (p, df) => {
      const t = studentTQuantile((1 + p) / 2, df)
      expect(relativeError(fQuantile(p, 1, df), t * t)).toBeLessThan(1e-11)
    }),
  )
})
