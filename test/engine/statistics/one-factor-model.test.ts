import fc from 'fast-check'
import { expect, test } from 'vitest'
import { covarianceMatrix } from '#engine/statistics/covariance-matrix.ts'
import { type OneFactorModel, oneFactorModel } from '#engine/statistics/one-factor-model.ts'
import golden from '../../fixtures/golden/reliability.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const someModel = fc.integer({ min: 3, max: 8 }).chain((k) => {
  const loading = fc.integer({ min: 40, max: 85 })
  const deviation = fc.integer({ min: 1, max: 20 })
  return fc.record({
    shares: fc.array(
      loading.map((share) => share / 100),
      { minLength: k, maxLength: k },
    ),
    deviations: fc.array(deviation, { minLength: k, maxLength: k }),
  })
})

test('a matrix is square', () => {
  expect(() =>
    oneFactorModel([
      [4, 2, 2],
      [2, 4, 2],
    ]),
  ).toThrow(new RangeError('oneFactorModel requires a square matrix of finite numbers'))
})

test.each([Number.NaN, Infinity])('%d is no covariance', (covariance) => {
  expect(() =>
    oneFactorModel([
      [4, covariance, 2],
      [covariance, 4, 2],
      [2, 2, 4],
    ]),
  ).toThrow(new RangeError('oneFactorModel requires a square matrix of finite numbers'))
})

test.each([
  ['no items', []],
  ['one item', [[4]]],
  [
    'two items',
    [
      [4, 2],
      [2, 4],
    ],
  ],
  [
    'an item that does not vary',
    [
      [4, 0, 2],
      [0, 0, 0],
      [2, 0, 4],
    ],
  ],
  [
    'three items of which two go together through nothing the third has',
    [
      [4, 0, 2],
      [0, 4, 2],
      [2, 2, 4],
    ],
  ],
  [
    'three items that one against the others contradicts',
    [
      [4, 2, 2],
      [2, 4, -2],
      [2, -2, 4],
    ],
  ],
  [
    'three items of which one is the factor itself',
    [
      [1, 0.6, 0.6],
      [0.6, 1, 0.2],
      [0.6, 0.2, 1],
    ],
  ],
  [
    'four items that are copies',
    [
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ],
  ],
  [
    'four items with nothing in common',
    [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ],
  ],
  [
    'four items of which one would need more than its variance',
    [
      [1, 0.8, 0.8, 0.8],
      [0.8, 1, 0.3, 0.3],
      [0.8, 0.3, 1, 0.3],
      [0.8, 0.3, 0.3, 1],
    ],
  ],
])('%s have no model to trust', (_case, covariances) => {
  expect(oneFactorModel(covariances)).toBeNull()
})

test.each([
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])(
  '%s has the loadings and uniquenesses of lavaan',
  (_name, { n, sums, products, loadings, uniquenesses }) => {
    const model = modelOf(covarianceMatrix({ n, sums, products }))
    const shrink = (n - 1) / n
    for (const [item, loading] of loadings.entries()) {
      const found = (model.loadings[item] ?? Number.NaN) * Math.sqrt(shrink)
      expect(relativeError(found, loading)).toBeLessThan(5e-6)
      const own = (model.uniquenesses[item] ?? Number.NaN) * shrink
      expect(relativeError(own, uniquenesses[item] ?? Number.NaN)).toBeLessThan(5e-6)
    }
  },
)

test('a model is found again from the covariances it makes', () => {
  fc.assert(
    fc.property(someModel, ({ shares, deviations }) => {
      const model = modelOf(madeBy(shares, deviations))
      for (const [item, share] of shares.entries()) {
        const deviation = deviations[item] ?? Number.NaN
        expect((model.loadings[item] ?? Number.NaN) / deviation).toBeCloseTo(share, 7)
        expect((model.uniquenesses[item] ?? Number.NaN) / deviation ** 2).toBeCloseTo(1 - share ** 2, 7)
      }
    }),
  )
})

test('an item that works against the others has a loading below zero', () => {
  fc.assert(
    fc.property(someModel, ({ shares, deviations }) => {
      const signed = shares.map((share, item) => (item === 0 ? -0.4 : share))
      const sum = signed.reduce((total, share, item) => total + share * (deviations[item] ?? 0), 0)
      fc.pre(sum > 0.1)
      const model = modelOf(madeBy(signed, deviations))
      for (const [item, share] of signed.entries()) {
        expect((model.loadings[item] ?? Number.NaN) / (deviations[item] ?? Number.NaN)).toBeCloseTo(share, 6)
      }
    }),
  )
})

test('loadings and uniquenesses leave each item the variance it has', () => {
  const { n, sums, products } = golden.care5
  const covariances = covarianceMatrix({ n, sums, products })
  const model = modelOf(covariances)
  for (const [item, row] of covariances.entries()) {
    const kept = (model.loadings[item] ?? 0) ** 2 + (model.uniquenesses[item] ?? 0)
    expect(kept).toBeCloseTo(row[item] ?? Number.NaN, 12)
  }
})

test('the order of the items does not matter', () => {
  const { n, sums, products } = golden.care5
  const covariances = covarianceMatrix({ n, sums, products })
  const turned = modelOf(covariances.toReversed().map((row) => row.toReversed()))
  for (const [item, loading] of modelOf(covariances).loadings.entries()) {
    expect(turned.loadings.toReversed()[item]).toBeCloseTo(loading, 9)
  }
})

function madeBy(shares: readonly number[], deviations: readonly number[]): number[][] {
  return shares.map((share, one) =>
    shares.map((otherShare, other) => {
      const correlation = one === other ? 1 : share * otherShare
      return correlation * (deviations[one] ?? 0) * (deviations[other] ?? 0)
    }),
  )
}

function modelOf(covariances: readonly (readonly number[])[]): OneFactorModel {
  const model = oneFactorModel(covariances)
  if (model === null) throw new Error('these covariances have a model')
  return model
}
