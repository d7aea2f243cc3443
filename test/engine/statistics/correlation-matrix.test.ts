import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correlationMatrix, requireCorrelations } from '#engine/statistics/correlation-matrix.ts'
import { covarianceMatrix } from '#engine/statistics/covariance-matrix.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import { itemSumsOf } from './item-sums.ts'

const someRows = fc.integer({ min: 1, max: 6 }).chain((k) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: k, maxLength: k }), {
    minLength: 2,
    maxLength: 30,
  }),
)

test.each([
  ['rows of different lengths', [[1, 0], [0]]],
  ['more rows than columns', [[1], [1]]],
  [
    'a number that is not finite',
    [
      [1, Infinity],
      [Infinity, 1],
    ],
  ],
])('covariances with %s are refused', (_case, matrix) => {
  expect(() => correlationMatrix(matrix)).toThrow(
    new RangeError('correlationMatrix requires a square matrix of finite numbers'),
  )
})

test('a variance below zero is refused', () => {
  expect(() => correlationMatrix([[-1]])).toThrow(
    new RangeError('correlationMatrix requires variances of zero or more'),
  )
})

test('a covariance that its variances do not allow is refused', () => {
  expect(() =>
    correlationMatrix([
      [4, 7],
      [7, 9],
    ]),
  ).toThrow(new RangeError('correlationMatrix requires covariances that some answers could have'))
})

test('a question that all answer alike leaves no matrix', () => {
  expect(
    correlationMatrix([
      [4, 0],
      [0, 0],
    ]),
  ).toBeNull()
})

test.each([
  ['swiss', golden.swiss],
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('%s has the correlations of R', (_name, { n, sums, products, withOutcome, betweenDrivers }) => {
  const [[, ...outcome] = [], ...rows] = correlationMatrix(covarianceMatrix({ n, sums, products })) ?? []
  for (const [index, known] of withOutcome.entries()) expect(outcome[index]).toBeCloseTo(known.r, 12)
  for (const [index, [, ...row]] of rows.entries()) {
    for (const [other, r] of row.entries())
      expect(r).toBeCloseTo(betweenDrivers[index]?.[other] ?? Number.NaN, 12)
  }
})

test('what becomes of any answers is taken for correlations', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const correlations = correlationMatrix(covarianceMatrix(itemSumsOf(rows)))
      if (correlations === null) return
      requireCorrelations('this', correlations)
      expect(correlations.map((row, index) => row[index])).toEqual(correlations.map(() => 1))
    }),
  )
})

test.each([
  ['not square', [[1, 0.5]]],
  [
    'not symmetric',
    [
      [1, 0.5],
      [0.4, 1],
    ],
  ],
  [
    'of covariances',
    [
      [4, 3],
      [3, 9],
    ],
  ],
  [
    'beyond 1',
    [
      [1, 1.2],
      [1.2, 1],
    ],
  ],
  [
    'not of numbers',
    [
      [1, Number.NaN],
      [Number.NaN, 1],
    ],
  ],
  [
    'without ones',
    [
      [0.9, 0.5],
      [0.5, 0.9],
    ],
  ],
])('a matrix %s is not taken for correlations', (_case, matrix) => {
  expect(() => requireCorrelations('this', matrix)).toThrow(
    new RangeError('this requires a symmetric matrix of correlations'),
  )
})
