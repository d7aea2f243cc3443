import { expect, test } from 'vitest'
import { requireWeights } from '#engine/statistics/weighted-count.ts'

test('nobody has no weights', () => {
  expect(() => requireWeights('this', [])).toThrow(new RangeError('this requires at least one answer'))
})

test.each([0, -1, 2.5, Number.NaN])('%d answers have no weight', (n) => {
  expect(() => requireWeights('this', [{ n, weight: 1 }])).toThrow(
    new RangeError('this requires whole numbers of answers, one or more'),
  )
})

test.each([0, -1, Infinity, Number.NaN])('%d is no weight', (weight) => {
  expect(() => requireWeights('this', [{ n: 3, weight }])).toThrow(
    new RangeError('this requires finite weights above zero'),
  )
})

test('counts with weights above zero are weights', () => {
  expect(() => requireWeights('this', [{ n: 3, weight: 0.5 }])).not.toThrow()
})
