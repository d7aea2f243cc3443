import fc from 'fast-check'
import { expect, test } from 'vitest'
import { symmetricEigen } from '#engine/statistics/symmetric-eigen.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }

const someMatrix = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc
    .array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: size * size,
      maxLength: size * size,
    })
    .map((numbers) => {
      const place = (row: number, column: number) =>
        numbers[Math.min(row, column) * size + Math.max(row, column)] ?? 0
      return Array.from({ length: size }, (_none, row) =>
        Array.from({ length: size }, (_other, column) => place(row, column)),
      )
    }),
)

test.each([
  ['rows of different lengths', [[1, 0], [0]]],
  ['more columns than rows', [[1, 0]]],
  [
    'a number that is not finite',
    [
      [1, Number.NaN],
      [Number.NaN, 1],
    ],
  ],
])('a matrix with %s is refused', (_case, matrix) => {
  expect(() => symmetricEigen(matrix)).toThrow(
    new RangeError('symmetricEigen requires a square matrix of finite numbers'),
  )
})

test('a matrix that is not symmetric is refused', () => {
  expect(() =>
    symmetricEigen([
      [1, 0.5],
      [0.4, 1],
    ]),
  ).toThrow(new RangeError('symmetricEigen requires a symmetric matrix'))
})

test('no rows have no eigenvalues, and a diagonal is its own', () => {
  expect(symmetricEigen([])).toEqual({ values: [], vectors: [] })
  expect(
    symmetricEigen([
      [2, 0],
      [0, 7],
    ]),
  ).toEqual({
    values: [7, 2],
    vectors: [
      [0, 1],
      [1, 0],
    ],
  })
})

test('a matrix of ones has one direction, in which all move alike', () => {
  const { values, vectors } = symmetricEigen([
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ])
  expect(values[0]).toBeCloseTo(3, 14)
  expect(values[1]).toBeCloseTo(0, 14)
  expect(values[2]).toBeCloseTo(0, 14)
  for (const part of vectors[0] ?? []) expect(Math.abs(part)).toBeCloseTo(Math.sqrt(1 / 3), 14)
})

test('the eigenvalues of correlations add up to their number and multiply to their determinant', () => {
  const { values } = symmetricEigen(golden.care5.betweenDrivers)
  expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(5, 13)
  expect(values.reduce((product, value) => product * value, 1)).toBeCloseTo(
    determinant(golden.care5.betweenDrivers),
    13,
  )
})

test('values and vectors put the matrix together again', () => {
  fc.assert(
    fc.property(someMatrix, (matrix) => {
      const { values, vectors } = symmetricEigen(Object.freeze(matrix))
      for (const [row, line] of matrix.entries()) {
        for (const [column, expected] of line.entries()) {
          const together = values.reduce((sum, value, index) => {
            return sum + value * (vectors[index]?.[row] ?? 0) * (vectors[index]?.[column] ?? 0)
          }, 0)
          expect(Math.abs(together - expected)).toBeLessThan(1e-11)
        }
      }
    }),
  )
})

test('vectors have the length 1 and stand at right angles', () => {
  fc.assert(
    fc.property(someMatrix, (matrix) => {
      const { vectors } = symmetricEigen(matrix)
      for (const [index, vector] of vectors.entries()) {
        for (const [other, second] of vectors.entries()) {
          const product = vector.reduce((sum, part, place) => sum + part * (second[place] ?? 0), 0)
          expect(Math.abs(product - (index === other ? 1 : 0))).toBeLessThan(1e-13)
        }
      }
    }),
  )
})

test('values come from the largest down, and lie between the smallest and the largest sum of a row', () => {
  fc.assert(
    fc.property(someMatrix, (matrix) => {
      const { values } = symmetricEigen(matrix)
      expect(values).toEqual([...values].sort((one, other) => other - one))
      const bound = Math.max(...matrix.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)))
      for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(bound * (1 + 1e-12))
    }),
  )
})

/** By the first row, one smaller determinant after the other. */
function determinant(matrix: readonly (readonly number[])[]): number {
  const [first, ...rest] = matrix
  if (first === undefined) return 1
  return first.reduce((sum, value, column) => {
    const minor = rest.map((row) => row.toSpliced(column, 1))
    return sum + (column % 2 === 0 ? 1 : -1) * value * determinant(minor)
  }, 0)
}
