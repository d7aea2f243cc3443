import fc from 'fast-check'
import { expect, test } from 'vitest'
import { covarianceMatrix } from '#engine/statistics/covariance-matrix.ts'
import { cronbachAlpha } from '#engine/statistics/cronbach-alpha.ts'
import golden from '../../fixtures/golden/reliability.json' with { type: 'json' }
import { itemSumsOf } from './item-sums.ts'

const someRows = fc.integer({ min: 1, max: 6 }).chain((k) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: k, maxLength: k }), {
    minLength: 2,
    maxLength: 30,
  }),
)

test.each([-1, 0, 1, 2.5, Number.NaN])('%d cases have no covariances', (n) => {
  expect(() => covarianceMatrix({ n, sums: [6, 9], products: [14, 20, 29] })).toThrow(
    new RangeError('covarianceMatrix requires a whole number of cases, two or more'),
  )
})

test.each([[[14, 20]], [[14, 20, 20, 29]], [[]]])('two items do not have the products %j', (products) => {
  expect(() => covarianceMatrix({ n: 3, sums: [6, 9], products })).toThrow(
    new RangeError('covarianceMatrix requires one product for each pair of items and each item itself'),
  )
})

test('sums are finite', () => {
  const error = new RangeError('covarianceMatrix requires finite sums')
  expect(() => covarianceMatrix({ n: 3, sums: [6, Number.NaN], products: [14, 20, 29] })).toThrow(error)
  expect(() => covarianceMatrix({ n: 3, sums: [6, 9], products: [14, Infinity, 29] })).toThrow(error)
})

test('items vary no less than not at all, and together no more than each alone', () => {
  const error = new RangeError('covarianceMatrix requires sums that some answers could have')
  expect(() => covarianceMatrix({ n: 3, sums: [6, 9], products: [11, 20, 29] })).toThrow(error)
  expect(() => covarianceMatrix({ n: 3, sums: [6, 9], products: [14, 21, 29] })).toThrow(error)
  expect(() => covarianceMatrix({ n: 3, sums: [6, 9], products: [14, 15, 29] })).toThrow(error)
})

test('no items have an empty matrix', () => {
  expect(covarianceMatrix({ n: 5, sums: [], products: [] })).toEqual([])
})

test('an item that everybody answers alike has no covariance, also where rounding says otherwise', () => {
  const rows = [
    [0.1, 1],
    [0.1, 2],
    [0.1, 6],
  ]
  expect(covarianceMatrix(itemSumsOf(rows))).toEqual([
    [0, 0],
    [0, 7],
  ])
})

test.each([
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('the variances within %s and their sum leave its alpha', (_name, { n, sums, products, alpha }) => {
  const matrix = covarianceMatrix(Object.freeze({ n, sums, products }))
  const trace = matrix.reduce((sum, row, index) => sum + (row[index] ?? 0), 0)
  const total = matrix.flat().reduce((sum, covariance) => sum + covariance, 0)
  expect((sums.length / (sums.length - 1)) * (1 - trace / total)).toBeCloseTo(alpha, 13)
})

test('the covariances are those of deviations from the means', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const means = (rows[0] ?? []).map((_answer, item) => {
        return rows.reduce((sum, row) => sum + (row[item] ?? 0), 0) / rows.length
      })
      for (const [one, others] of covarianceMatrix(itemSumsOf(rows)).entries()) {
        for (const [other, covariance] of others.entries()) {
          const together = rows.map((row) => {
            return ((row[one] ?? 0) - (means[one] ?? 0)) * ((row[other] ?? 0) - (means[other] ?? 0))
          })
          const expected = together.reduce((sum, product) => sum + product, 0) / (rows.length - 1)
          expect(covariance).toBeCloseTo(expected, 10)
        }
      }
    }),
  )
})

test('the matrix is symmetric to the last digit', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const matrix = covarianceMatrix(itemSumsOf(rows))
      expect(matrix.map((_row, column) => matrix.map((row) => row[column]))).toEqual(matrix)
    }),
  )
})

test('a constant added to an item leaves the covariances of whole numbers exactly as they are', () => {
  fc.assert(
    fc.property(someRows, fc.integer({ min: -50, max: 50 }), (rows, distance) => {
      const moved = rows.map(([first = 0, ...rest]) => [first + distance, ...rest])
      expect(covarianceMatrix(itemSumsOf(moved))).toEqual(covarianceMatrix(itemSumsOf(rows)))
    }),
  )
})

test('a matrix and alpha refuse the same single items', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(100), (sum, squares) => {
      const items = { n: 4, sums: [sum, 0], products: [squares, 0, 0] }
      const refused = 4 * squares < sum * sum
      if (refused) {
        expect(() => covarianceMatrix(items)).toThrow(RangeError)
        expect(() => cronbachAlpha(items)).toThrow(RangeError)
      } else {
        expect(covarianceMatrix(items)[0]?.[0]).toBeCloseTo((4 * squares - sum * sum) / 12, 12)
      }
    }),
  )
})
