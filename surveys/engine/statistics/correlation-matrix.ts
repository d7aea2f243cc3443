/**
 * The correlations of every question of a set with every other, from their covariances. It refuses what no
 * answers can have, and gives no part of the matrix where one question was answered alike by all.
 */

import { entry, type Matrix } from './matrix.ts'

/** How far rounding may take a number from what it has to be. */
const ROUNDING = 1e-9

/**
 * Bring covariances onto one scale, so that questions with different points can be weighed against each other.
 *
 * Equal to `cov2cor(covariance)` in R; the diagonal is exactly 1.
 * Source: Pearson 1896, Philosophical Transactions of the Royal Society A 187, 253-318.
 *
 * @param covariance square and symmetric, variances on the diagonal, in points squared
 * @returns numbers from -1 to 1 in the same order; null where a variance is zero
 * @throws RangeError when the matrix is not square, a number is not finite, a variance is below zero, or a
 *   covariance is larger than its two variances allow
 * @example correlationMatrix([[4, 3], [3, 9]]) // => [[1, 0.5], [0.5, 1]]
 */
export function correlationMatrix(covariance: Matrix): number[][] | null {
  if (!covariance.every((row) => row.length === covariance.length && row.every(Number.isFinite))) {
    throw new RangeError('correlationMatrix requires a square matrix of finite numbers')
  }
  const variances = covariance.map((row, index) => row[index] ?? 0)
  if (variances.some((variance) => variance < 0)) {
    throw new RangeError('correlationMatrix requires variances of zero or more')
  }
  if (variances.includes(0)) return null
  const spreads = variances.map(Math.sqrt)
  const correlations = covariance.map((row, index) =>
    row.map((value, column) =>
      index === column ? 1 : value / (spreads[index] ?? 0) / (spreads[column] ?? 0),
    ),
  )
  if (correlations.flat().some((value) => Math.abs(value) > 1 + ROUNDING)) {
    throw new RangeError('correlationMatrix requires covariances that some answers could have')
  }
  return correlations.map((row) => row.map((value) => Math.max(-1, Math.min(1, value))))
}

/**
 * Refuse a matrix that is not one of correlations, before anything is worked out from it.
 *
 * @param caller the name of the function that refuses
 * @param matrix what was handed to it
 * @throws RangeError when the matrix is not square and symmetric with ones on the diagonal and numbers from
 *   -1 to 1 elsewhere
 * @example requireCorrelations('lmgShares', [[1, 0.5], [0.5, 1]])
 */
export function requireCorrelations(caller: string, matrix: Matrix): void {
  const fits = matrix.every((row, index) => {
    return row.length === matrix.length && row.every((value, column) => fitsAt(matrix, index, column, value))
  })
  if (!fits) throw new RangeError(`${caller} requires a symmetric matrix of correlations`)
}

function fitsAt(matrix: Matrix, row: number, column: number, value: number): boolean {
  if (row === column) return Math.abs(value - 1) <= ROUNDING
  return Math.abs(value) <= 1 && Math.abs(value - entry(matrix, column, row)) <= ROUNDING
}
