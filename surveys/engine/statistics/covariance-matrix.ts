/**
 * The covariances of a battery of items, from sums that a tally keeps instead of the answers. It refuses a
 * single case, sums of the wrong shape and sums that no answers could have, and fills no gap.
 */

import type { ItemSums } from './cronbach-alpha.ts'

/** What lies below this share of the mean square is rounding. */
const ROUNDING = 1e-12

/**
 * Lay out how each item varies and how each two vary together, as factor analysis and regression need it.
 *
 * (n * sum of products - product of sums) / (n(n - 1)), exact up to the last division for whole numbers below
 * 2^53. A variance that is but rounding is 0, and so are the covariances of its item. Every pair is held
 * against the bound of Cauchy and Schwarz; that all items together could have such sums is not proven.
 * Equal to `cov(x)` in R. Source: Anderson 2003, An Introduction to Multivariate Statistical Analysis, 3.2.
 *
 * @param items sums and products in points and points squared; the same n behind every one of them
 * @returns a symmetric matrix of k rows of k numbers in points squared, divisor n - 1
 * @throws RangeError when `n` is not a whole number from 2, the number of products does not fit the number of
 *   items, a sum is not finite, or no answers could have such sums
 * @example
 * covarianceMatrix({ n: 4, sums: [14, 15], products: [54, 56, 59] })
 * // => [[1.6666666666666667, 1.1666666666666667], [1.1666666666666667, 0.9166666666666666]]
 */
export function covarianceMatrix(items: ItemSums): number[][] {
  const { n, sums, products } = items
  const k = sums.length
  if (!(Number.isInteger(n) && n >= 2)) {
    throw new RangeError('covarianceMatrix requires a whole number of cases, two or more')
  }
  if (products.length !== (k * (k + 1)) / 2) {
    throw new RangeError('covarianceMatrix requires one product for each pair of items and each item itself')
  }
  if (![...sums, ...products].every(Number.isFinite)) {
    throw new RangeError('covarianceMatrix requires finite sums')
  }
  const productOf = (one: number, other: number) => products[positionOf(one, other, k)] ?? 0
  const squares = sums.map((_sum, item) => productOf(item, item))
  const variances = sums.map((sum, item) => variance(n, sum, squares[item] ?? 0))
  return sums.map((sum, row) =>
    sums.map((other, column) => {
      const bound = Math.sqrt((variances[row] ?? 0) * (variances[column] ?? 0))
      if (row === column || bound === 0) return bound
      const covariance = (n * productOf(row, column) - sum * other) / (n * (n - 1))
      const rounding = (ROUNDING * Math.sqrt((squares[row] ?? 0) * (squares[column] ?? 0))) / (n - 1)
      if (Math.abs(covariance) > bound * (1 + ROUNDING) + rounding) throw impossible()
      return covariance
    }),
  )
}

/** Where the product of two items stands in the upper triangle, row after row. */
function positionOf(one: number, other: number, k: number): number {
  const row = Math.min(one, other)
  return row * k - (row * (row - 1)) / 2 + Math.abs(one - other)
}

function variance(n: number, sum: number, squares: number): number {
  const scaled = n * squares - sum * sum
  const rounding = ROUNDING * n * Math.abs(squares)
  if (scaled < -rounding) throw impossible()
  return scaled <= rounding ? 0 : scaled / (n * (n - 1))
}

function impossible(): RangeError {
  return new RangeError('covarianceMatrix requires sums that some answers could have')
}
