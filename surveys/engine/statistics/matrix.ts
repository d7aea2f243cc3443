/**
 * A matrix as rows of numbers. It has no arithmetic: the few functions that need some are small enough to
 * write it where they need it.
 */

/** Rows of equal length, each from left to right. */
export type Matrix = readonly (readonly number[])[]

/**
 * Read one number of a matrix, in a place that must be there.
 *
 * @param matrix rows of numbers
 * @param row the number of the row, from 0
 * @param column the number of the column, from 0
 * @returns what stands there
 * @throws RangeError when the matrix has no such place
 * @example entry([[1, 2], [3, 4]], 1, 0) // => 3
 */
export function entry(matrix: Matrix, row: number, column: number): number {
  const value = matrix[row]?.[column]
  if (value === undefined) throw new RangeError('entry requires a place within the matrix')
  return value
}
