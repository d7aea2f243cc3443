import fc from 'fast-check'
import { expect, test } from 'vitest'
import { varianceInflation } from '#engine/statistics/variance-inflation.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import { driverCorrelations } from './driver-correlations.ts'

test('covariances are refused', () => {
  expect(() =>
    varianceInflation([
      [4, 3],
      [3, 9],
    ]),
  ).toThrow(new RangeError('varianceInflation requires a symmetric matrix of correlations'))
})

test('correlations that no answers can have are refused', () => {
  expect(() =>
    varianceInflation([
      [1, 0.9, 0.9],
      [0.9, 1, 0],
      [0.9, 0, 1],
    ]),
  ).toThrow(new RangeError('explainedVariance requires correlations that some answers could have'))
})

test('no drivers have no factors, and one is not inflated', () => {
  expect(varianceInflation([])).toEqual([])
  expect(varianceInflation([[1]])).toEqual([1])
})

test('copies determine each other, which the third item does not mind', () => {
  const [first, second, third] = varianceInflation([
    [1, 1, 0.6],
    [1, 1, 0.6],
    [0.6, 0.6, 1],
  ])
  expect(first).toBeNull()
  expect(second).toBeNull()
  expect(third).toBeCloseTo(1.5625, 12)
})

test.each([
  ['swiss', golden.swiss],
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('the drivers of %s are inflated as in R', (_name, { betweenDrivers, inflation }) => {
  const factors = varianceInflation(betweenDrivers)
  expect(factors).toHaveLength(inflation.length)
  for (const [index, known] of inflation.entries()) expect(factors[index]).toBeCloseTo(known, 12)
})

test('no factor is below 1, and leaving a driver out makes none larger', () => {
  fc.assert(
    fc.property(driverCorrelations, (correlations) => {
      const factors = varianceInflation(correlations)
      const fewer = varianceInflation(correlations.slice(1).map((row) => row.slice(1)))
      for (const factor of factors) expect(factor ?? Infinity).toBeGreaterThanOrEqual(1)
      for (const [index, factor] of fewer.entries()) {
        expect(factor ?? Infinity).toBeLessThanOrEqual((factors[index + 1] ?? Infinity) * (1 + 1e-6))
      }
    }),
  )
})
