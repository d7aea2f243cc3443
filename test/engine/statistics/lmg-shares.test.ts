import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainedVariance } from '#engine/statistics/explained-variance.ts'
import { lmgShares } from '#engine/statistics/lmg-shares.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import { driverCorrelations } from './driver-correlations.ts'
import { withOutcomeFirst } from './with-outcome-first.ts'

test('covariances are refused', () => {
  expect(() =>
    lmgShares([
      [4, 3],
      [3, 9],
    ]),
  ).toThrow(new RangeError('lmgShares requires a symmetric matrix of correlations'))
})

test.each([0, 1, 12])('%d questions are too few or too many', (size) => {
  const alone = Array.from({ length: size }, (_none, row) =>
    Array.from({ length: size }, (_other, column) => (row === column ? 1 : 0)),
  )
  expect(() => lmgShares(alone)).toThrow(new RangeError('lmgShares requires one to ten drivers'))
})

test('correlations that no answers can have are refused', () => {
  expect(() =>
    lmgShares([
      [1, 0.9, 0.9],
      [0.9, 1, 0],
      [0.9, 0, 1],
    ]),
  ).toThrow(new RangeError('explainedVariance requires correlations that some answers could have'))
})

test.each([
  ['swiss', golden.swiss],
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('the drivers of %s have the shares of all orders in R', (_name, known) => {
  const { r2, shares } = lmgShares(withOutcomeFirst(known))
  expect(r2).toBeCloseTo(known.r2, 12)
  expect(shares).toHaveLength(known.lmg.length)
  for (const [index, share] of known.lmg.entries()) expect(shares[index]).toBeCloseTo(share, 12)
})

test('ten independent drivers have the squares of their correlations', () => {
  const outcome = [0.3, 0.1, 0.2, 0, 0.05, 0.25, 0.15, -0.3, 0.35, 0.4]
  const { shares } = lmgShares([
    [1, ...outcome],
    ...outcome.map((r, row) => [r, ...outcome.map((_other, column) => (row === column ? 1 : 0))]),
  ])
  for (const [index, r] of outcome.entries()) expect(shares[index]).toBeCloseTo(r * r, 14)
})

test('copies share what one of them has', () => {
  const { shares } = lmgShares([
    [1, 0.6, 0.6, 0.5],
    [0.6, 1, 1, 0],
    [0.6, 1, 1, 0],
    [0.5, 0, 0, 1],
  ])
  expect(shares[0]).toBeCloseTo(0.18, 12)
  expect(shares[1]).toBeCloseTo(0.18, 12)
  expect(shares[2]).toBeCloseTo(0.25, 12)
})

test('shares are the mean of what each driver adds in every order', () => {
  fc.assert(
    fc.property(driverCorrelations, (correlations) => {
      const drivers = correlations.slice(1).map((_row, index) => index + 1)
      const orders = ordersOf(drivers)
      for (const [index, share] of lmgShares(correlations).shares.entries()) {
        const added = orders.map((order) => {
          const before = order.slice(0, order.indexOf(index + 1))
          const without = explainedVariance(correlations, 0, before)
          return explainedVariance(correlations, 0, [...before, index + 1]) - without
        })
        expect(share).toBeCloseTo(added.reduce((sum, value) => sum + value, 0) / orders.length, 8)
      }
    }),
    { numRuns: 20 },
  )
})

test('shares are never below zero and add up to what is explained', () => {
  fc.assert(
    fc.property(driverCorrelations, (correlations) => {
      const { r2, shares } = lmgShares(correlations)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(-1e-9)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(r2, 10)
    }),
  )
})

function ordersOf(places: readonly number[]): number[][] {
  if (places.length === 0) return [[]]
  return places.flatMap((first, index) => {
    return ordersOf(places.toSpliced(index, 1)).map((rest) => [first, ...rest])
  })
}
