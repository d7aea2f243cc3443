import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'
import { normalQuantile } from '#engine/statistics/normal-quantile.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const probability = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true })
const exponent = fc.double({ min: -290, max: -0.31, noNaN: true })

test.each([0, 1, -0.1, 1.5, Number.NaN])('the probability %d has no quantile', (p) => {
  expect(() => normalQuantile(p)).toThrow(
    new RangeError('normalQuantile requires a probability between 0 and 1'),
  )
})

test('a tail too thin to measure has no quantile', () => {
  expect(() => normalQuantile(1e-301)).toThrow(
    new RangeError('normalQuantile requires a probability of at least 1e-300'),
  )
})

test.each(golden.qnorm)('the quantile of $p is $x', ({ p, x }) => {
  expect(relativeError(normalQuantile(p), x)).toBeLessThan(1e-13)
})

test.each(golden.far.normalQuantile)('the quantile of $p is $z in the tails and by the mean', ({ p, z }) => {
  expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-13)
})

test('the share below the quantile of p is p', () => {
  fc.assert(
    fc.property(exponent, (power) => {
      const p = 10 ** power
      expect(relativeError(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-12)
    }),
  )
})

test('the upper quantile mirrors the lower', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1, maxExcluded: true, noNaN: true }), (p) => {
      const lower = normalQuantile(1 - p)
      expect(relativeError(normalQuantile(p), -lower)).toBeLessThan(1e-14)
    }),
  )
})

test('a higher probability has a higher quantile', () => {
  fc.assert(
    fc.property(probability, probability, (one, other) => {
      fc.pre(Math.min(one, other) >= 1e-300 && Math.max(one, other) > Math.min(one, other) * (1 + 1e-9))
      expect(normalQuantile(Math.max(one, other))).toBeGreaterThan(normalQuantile(Math.min(one, other)))
    }),
  )
})
