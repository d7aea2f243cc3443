/**
 * The eigenvalues and eigenvectors of a small symmetric matrix, such as the correlations of a battery. It
 * refuses a matrix that is not symmetric, and is not made for more than some dozens of rows.
 */

import { entry, type Matrix } from './matrix.ts'

/** Values from the largest down, and for each of them a vector of length 1, at right angles to all others. */
export interface SymmetricEigen {
  readonly values: readonly number[]
  /** `vectors[i]` belongs to `values[i]`; which way it points is arbitrary. */
  readonly vectors: Matrix
}

/** What is left off the diagonal, as a share of the largest number, that no longer counts. */
const ROUNDING = 1e-3 * Number.EPSILON

/** Sweeps at most; each about squares what is left off the diagonal, so that eight do in practice. */
const MOST_SWEEPS = 60

/**
 * Split a symmetric matrix into directions along which it only stretches, to take roots or powers of it.
 *
 * Cyclic Jacobi rotations until nothing off the diagonal counts any more. Equal to R's
 * `eigen(matrix, symmetric = TRUE)`, whose vectors stand in columns, up to the sign of each vector.
 * Source: Jacobi 1846, Crelle's Journal 30, 51-94; in the cyclic form of Golub & Van Loan 2013, Matrix
 * Computations, 4th edition, section 8.5.
 *
 * @param matrix square and symmetric, finite numbers
 * @returns as many values and vectors as the matrix has rows
 * @throws RangeError when the matrix is not square, not symmetric or not finite
 * @example symmetricEigen([[5, 4], [4, 5]]).values // => [8.999999999999998, 0.9999999999999998]
 */
export function symmetricEigen(matrix: Matrix): SymmetricEigen {
  if (!matrix.every((row) => row.length === matrix.length && row.every(Number.isFinite))) {
    throw new RangeError('symmetricEigen requires a square matrix of finite numbers')
  }
  const largest = Math.max(0, ...matrix.flat().map(Math.abs))
  for (const [row, values] of matrix.entries()) {
    for (const [column, value] of values.entries()) {
      if (Math.abs(value - entry(matrix, column, row)) > 1e-12 * largest) {
        throw new RangeError('symmetricEigen requires a symmetric matrix')
      }
    }
  }
  const rest = matrix.map((row) => [...row])
  const vectors = matrix.map((row, index) => row.map((_value, column) => (index === column ? 1 : 0)))
  for (let sweep = 0, left = true; left && sweep < MOST_SWEEPS; sweep += 1) {
    left = false
    for (let row = 0; row < rest.length; row += 1) {
      for (let column = row + 1; column < rest.length; column += 1) {
        if (Math.abs(entry(rest, row, column)) <= ROUNDING * largest) continue
        rotate(rest, vectors, row, column)
        left = true
      }
    }
  }
  const pairs = vectors.map((vector, index) => ({ value: entry(rest, index, index), vector }))
  pairs.sort((one, other) => other.value - one.value)
  return { values: pairs.map(({ value }) => value), vectors: pairs.map(({ vector }) => vector) }
}

/** Turn two axes in their plane until nothing is left where they cross. */
function rotate(rest: number[][], vectors: number[][], first: number, second: number): void {
  const crossing = entry(rest, first, second)
  const slope = (entry(rest, second, second) - entry(rest, first, first)) / (2 * crossing)
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(1, slope))
  const cosine = 1 / Math.hypot(1, tangent)
  const turn = { first, second, cosine, sine: tangent * cosine }
  for (const line of rest) turnColumns(line, turn)
  turnRows(rest, turn)
  turnRows(vectors, turn)
  for (const [index, line] of rest.entries()) {
    if (index === first) line[second] = 0
    if (index === second) line[first] = 0
  }
}

interface Turn {
  readonly first: number
  readonly second: number
  readonly cosine: number
  readonly sine: number
}

function turnColumns(line: number[], { first, second, cosine, sine }: Turn): void {
  const one = line[first] ?? 0
  const other = line[second] ?? 0
  line[first] = cosine * one - sine * other
  line[second] = sine * one + cosine * other
}

function turnRows(lines: number[][], { first, second, cosine, sine }: Turn): void {
  const one = lines[first] ?? []
  const other = lines[second] ?? []
  lines[first] = one.map((value, column) => cosine * value - sine * (other[column] ?? 0))
  lines[second] = one.map((value, column) => sine * value + cosine * (other[column] ?? 0))
}
