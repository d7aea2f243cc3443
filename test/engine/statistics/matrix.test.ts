import { expect, test } from 'vitest'
import { entry } from '#engine/statistics/matrix.ts'

const matrix = [
  [1, 2, 3],
  [4, 5, 6],
]

test.each([
  [2, 0],
  [0, 3],
  [-1, 0],
  [0.5, 1],
])('row %d, column %d is no place of two rows of three', (row, column) => {
  expect(() => entry(matrix, row, column)).toThrow(new RangeError('entry requires a place within the matrix'))
})

test('a place is named by its row, then by its column', () => {
  expect(entry(matrix, 1, 0)).toBe(4)
  expect(entry(matrix, 0, 2)).toBe(3)
})
