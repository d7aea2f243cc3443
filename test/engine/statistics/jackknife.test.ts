import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correlationMatrix } from '#engine/statistics/correlation-matrix.ts'
import { covarianceMatrix } from '#engine/statistics/covariance-matrix.ts'
import type { ItemSums } from '#engine/statistics/cronbach-alpha.ts'
import { jackknife } from '#engine/statistics/jackknife.ts'
import { relativeWeights } from '#engine/statistics/relative-weights.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import { itemSumsOf } from './item-sums.ts'

interface Sum {
  readonly n: number
  readonly sum: number
}

test.each([[[]], [[{ n: 3, sum: 9 }]]])('the groups %j are fewer than two', (groups: Sum[]) => {
  expect(() => jackknife(groups, addSums, meanOf)).toThrow(
    new RangeError('jackknife requires at least two groups'),
  )
})

test('figures of all groups are equally many and finite', () => {
  const error = new RangeError('jackknife requires equally many finite figures of all groups')
  expect(() => jackknife([1, 2, 3], add, (sum) => [1 / (sum - 6)])).toThrow(error)
  expect(() => jackknife([1, 2, 3], add, (sum) => [1 / (sum - 5)])).toThrow(error)
  expect(() => jackknife([1, 2, 3], add, (sum) => (sum === 5 ? [1] : [1, 2]))).toThrow(error)
})

test('figures that are missing for all groups, or for all but one, leave no errors', () => {
  expect(jackknife([1, 2, 3], add, () => null)).toBeNull()
  expect(jackknife([1, 2, 3], add, (sum) => (sum === 5 ? null : [sum]))).toBeNull()
})

test('the weights of care5 have the errors of leaving out one of twelve groups at a time', () => {
  const { groups, rows, weights, weightErrors } = golden.care5
  const sums = Array.from({ length: 12 }, (_none, group) =>
    itemSumsOf(rows.filter((_row, index) => groups[index] === group + 1)),
  )
  const measured = jackknife(sums, addItems, (items) => {
    const correlations = correlationMatrix(covarianceMatrix(items))
    return correlations && relativeWeights(correlations).weights
  })
  for (const [index, weight] of weights.entries()) {
    expect(measured?.estimates[index]).toBeCloseTo(weight, 12)
    expect(measured?.standardErrors[index]).toBeCloseTo(weightErrors[index] ?? Number.NaN, 12)
  }
})

test('with one answer in each group, the error of a mean is sd / sqrt(n)', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 30 }), (answers) => {
      const n = answers.length
      const measured = jackknife(
        answers.map((sum) => ({ n: 1, sum })),
        addSums,
        meanOf,
      )
      const mean = answers.reduce(add, 0) / n
      const squares = answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0)
      expect(measured?.estimates[0]).toBeCloseTo(mean, 12)
      expect(measured?.standardErrors[0]).toBeCloseTo(Math.sqrt(squares / (n - 1) / n), 12)
    }),
  )
})

test('the order of the groups does not matter, and groups that are alike leave no doubt', () => {
  const someGroups = fc.array(fc.record({ n: fc.integer({ min: 1, max: 9 }), sum: fc.nat(90) }), {
    minLength: 2,
    maxLength: 20,
  })
  fc.assert(
    fc.property(someGroups, (groups) => {
      const measured = jackknife(groups, addSums, meanOf)
      const turned = jackknife(groups.toReversed(), addSums, meanOf)
      expect(turned?.estimates).toEqual(measured?.estimates)
      expect(turned?.standardErrors[0]).toBeCloseTo(measured?.standardErrors[0] ?? Number.NaN, 12)
      const alike = jackknife(
        groups.map(() => ({ n: 4, sum: 9 })),
        addSums,
        meanOf,
      )
      expect(alike?.standardErrors[0]).toBeCloseTo(0, 12)
    }),
  )
})

test('each figure has its own error, in its own unit', () => {
  const measured = jackknife([3, 1, 5, 3], add, (sum) => [sum, 100 * sum, 7])
  expect(measured?.estimates).toEqual([12, 1200, 7])
  expect(measured?.standardErrors[0]).toBeCloseTo(Math.sqrt(6), 14)
  expect(measured?.standardErrors[1]).toBeCloseTo(100 * Math.sqrt(6), 12)
  expect(measured?.standardErrors[2]).toBe(0)
})

function add(one: number, other: number): number {
  return one + other
}

function addSums(one: Sum, other: Sum): Sum {
  return { n: one.n + other.n, sum: one.sum + other.sum }
}

function meanOf({ n, sum }: Sum): number[] {
  return [sum / n]
}

function addItems(one: ItemSums, other: ItemSums): ItemSums {
  return {
    n: one.n + other.n,
    sums: one.sums.map((sum, index) => sum + (other.sums[index] ?? 0)),
    products: one.products.map((product, index) => product + (other.products[index] ?? 0)),
  }
}
