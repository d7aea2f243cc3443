import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relativeWeights } from '#engine/statistics/relative-weights.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import { driverCorrelations, reordered } from './driver-correlations.ts'
import { withOutcomeFirst } from './with-outcome-first.ts'

test('covariances are refused', () => {
  expect(() =>
    relativeWeights([
      [4, 3],
      [3, 9],
    ]),
  ).toThrow(new RangeError('relativeWeights requires a symmetric matrix of correlations'))
})

test.each([[[]], [[[1]]]])('%j has no driver', (correlations) => {
  expect(() => relativeWeights(correlations)).toThrow(
    new RangeError('relativeWeights requires at least one driver'),
  )
})

test.each([
  ['an outcome that two independent drivers explain twice over', 0.9, 0.9, 0],
  ['a driver beside two that are opposed', 0.1, 0.9, -0.9],
])('correlations that no answers can have are refused: %s', (_case, first, second, between) => {
  const correlations = [
    [1, first, second, first],
    [first, 1, between, 0.9],
    [second, between, 1, 0.9],
    [first, 0.9, 0.9, 1],
  ]
  expect(() => relativeWeights(correlations.slice(0, 3).map((row) => row.slice(0, 3)))).toThrow(
    new RangeError('relativeWeights requires correlations that some answers could have'),
  )
  expect(() => relativeWeights(correlations)).toThrow(
    new RangeError('relativeWeights requires correlations that some answers could have'),
  )
})

test.each([
  ['swiss', golden.swiss],
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('the drivers of %s have the weights of R', (_name, known) => {
  const { r2, weights } = relativeWeights(withOutcomeFirst(known))
  expect(r2).toBeCloseTo(known.r2, 12)
  expect(weights).toHaveLength(known.weights.length)
  for (const [index, weight] of known.weights.entries()) expect(weights[index]).toBeCloseTo(weight, 12)
})

test('a single driver has the square of its correlation', () => {
  const { r2, weights } = relativeWeights([
    [1, -0.5],
    [-0.5, 1],
  ])
  expect(r2).toBe(0.25)
  expect(weights).toEqual([0.25])
})

test('copies share what one of them has', () => {
  const { r2, weights } = relativeWeights([
    [1, 0.6, 0.6, 0.5],
    [0.6, 1, 1, 0],
    [0.6, 1, 1, 0],
    [0.5, 0, 0, 1],
  ])
  expect(r2).toBeCloseTo(0.61, 12)
  expect(weights[0]).toBeCloseTo(0.18, 12)
  expect(weights[1]).toBeCloseTo(0.18, 12)
  expect(weights[2]).toBeCloseTo(0.25, 12)
})

test('weights are never below zero and add up to what is explained', () => {
  fc.assert(
    fc.property(driverCorrelations, (correlations) => {
      const { r2, weights } = relativeWeights(correlations)
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(r2, 10)
    }),
  )
})

test('the order of the drivers does not matter, nor which way one of them points', () => {
  fc.assert(
    fc.property(driverCorrelations, (correlations) => {
      const { weights } = relativeWeights(correlations)
      const drivers = weights.map((_weight, index) => index + 1)
      const backwards = relativeWeights(reordered(correlations, [0, ...drivers.toReversed()])).weights
      const turned = correlations.map((row, index) =>
        row.map((r, column) => ((index === 1) === (column === 1) ? r : -r)),
      )
      for (const [index, weight] of relativeWeights(turned).weights.entries()) {
        expect(weight).toBeCloseTo(weights[index] ?? Number.NaN, 8)
        expect(backwards.toReversed()[index]).toBeCloseTo(weights[index] ?? Number.NaN, 8)
      }
    }),
  )
})
