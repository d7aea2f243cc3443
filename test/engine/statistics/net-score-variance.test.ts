import { expect, test } from 'vitest'
import { checkNetVariance, PLANNING_VARIANCE } from '#engine/statistics/net-score-variance.ts'

test.each([0, -0.1, 1.01, Number.NaN, Infinity])('no net score varies by %d', (variance) => {
  const error = new RangeError('anyPlan requires a variance above 0 and up to 1')
  expect(() => checkNetVariance('anyPlan', variance)).toThrow(error)
  expect(() => checkNetVariance('anyPlan', 0.5, variance)).toThrow(error)
})

test('answers that all point up or down vary by 1, the planned ones by that of a third each', () => {
  expect(() => checkNetVariance('anyPlan', 1, Number.MIN_VALUE)).not.toThrow()
  expect(PLANNING_VARIANCE).toBeCloseTo(1 / 3 + 1 / 3, 15)
})
