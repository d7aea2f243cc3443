import fc from 'fast-check'
import { expect, test } from 'vitest'
import { probabilityOrdering } from '#engine/statistics/probability-ordering.ts'

const someProbabilities = fc
  .array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 })
  .map((weights) => weights.map((weight) => weight / weights.reduce((sum, other) => sum + other, 0)))

test.each([-1, 3, 0.5, Number.NaN])('%d is no outcome of three', (observed) => {
  expect(() => probabilityOrdering([0.2, 0.3, 0.5], observed)).toThrow(
    new RangeError('probabilityOrdering requires an outcome that has a probability'),
  )
})

test('outcomes that are no likelier count, on either side', () => {
  expect(probabilityOrdering([0.1, 0.2, 0.4, 0.25, 0.05], 0)).toBeCloseTo(0.15, 15)
  expect(probabilityOrdering([0.1, 0.2, 0.4, 0.25, 0.05], 1)).toBeCloseTo(0.35, 15)
})

test('outcomes that are as likely but for rounding count, those a little likelier do not', () => {
  expect(probabilityOrdering([0.25, 0.25 + 1e-12, 0.5 - 1e-12], 0)).toBeCloseTo(0.5, 11)
  expect(probabilityOrdering([0.25, 0.25 + 1e-6, 0.5 - 1e-6], 0)).toBeCloseTo(0.25, 11)
})

test('the likeliest outcome surprises nobody and the p value is never above one', () => {
  fc.assert(
    fc.property(someProbabilities, (probabilities) => {
      const likeliest = probabilities.indexOf(Math.max(...probabilities))
      const p = probabilityOrdering(probabilities, likeliest)
      expect(p).toBeCloseTo(1, 12)
      expect(p).toBeLessThanOrEqual(1)
    }),
  )
})

test('a less likely outcome surprises at least as much, and no outcome more than itself', () => {
  fc.assert(
    fc.property(someProbabilities, fc.nat(29), fc.nat(29), (probabilities, one, other) => {
      fc.pre(Math.max(one, other) < probabilities.length)
      const [first = 0, second = 0] = [probabilities[one], probabilities[other]]
      fc.pre(first <= second)
      const p = probabilityOrdering(probabilities, one)
      expect(p).toBeLessThanOrEqual(probabilityOrdering(probabilities, other) + 1e-12)
      expect(p).toBeGreaterThanOrEqual(first)
    }),
  )
})
