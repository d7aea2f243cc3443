/**
 * Cronbach's alpha of a battery of items, from sums that a tally keeps instead of the answers. It refuses
 * sums of the wrong shape, imputes nothing, and gives no verdict on what is reliable enough.
 */

/** Sums over the complete cases, those who answered every item. */
export interface ItemSums {
  /** How many complete cases there are. */
  readonly n: number
  /** The sum of each of the k items. */
  readonly sums: readonly number[]
  /** Sums of products of items i and j, j from i to k, row after row: k(k + 1) / 2 numbers. */
  readonly products: readonly number[]
}

/** A variance below this share of the mean square is rounding. */
const ROUNDING = 1e-12

/**
 * Measure how far the items of a battery rise and fall together, a lower bound of the reliability of their
 * mean.
 *
 * k / (k - 1) * (1 - sum of the item variances / variance of the total), on the raw items, without reversing
 * or standardising any. Equal to `psych::alpha(x)$total$raw_alpha` in R.
 * Source: Cronbach 1951, Coefficient Alpha and the Internal Structure of Tests, Psychometrika 16, 297-334,
 * equation 2.
 *
 * @param items sums and products in points and points squared; the same n behind every one of them
 * @returns a number up to 1, negative when items work against each other; null where alpha is not defined:
 *   fewer than two cases, fewer than two items, or totals that do not vary
 * @throws RangeError when `n` is not a whole number of zero or more, the number of products does not fit the
 *   number of items, a sum is not finite, or no answers could have such sums
 * @example cronbachAlpha({ n: 4, sums: [14, 15], products: [54, 56, 59] }) // => 0.949152542372881
 */
export function cronbachAlpha(items: ItemSums): number | null {
  const { n, sums, products } = items
  const k = sums.length
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError('cronbachAlpha requires a whole number of cases')
  if (products.length !== (k * (k + 1)) / 2) {
    throw new RangeError('cronbachAlpha requires one product for each pair of items and each item itself')
  }
  if (![...sums, ...products].every(Number.isFinite)) {
    throw new RangeError('cronbachAlpha requires finite sums')
  }
  if (n < 2 || k < 2) return null
  let position = 0
  let itemVariance = 0
  let totalSquares = 0
  for (const [row, sum] of sums.entries()) {
    const [ownSquares = 0, ...withOthers] = products.slice(position, position + k - row)
    itemVariance += scaledVariance(n, sum, ownSquares)
    totalSquares += ownSquares + 2 * withOthers.reduce(add, 0)
    position += k - row
  }
  const totalVariance = scaledVariance(n, sums.reduce(add, 0), totalSquares)
  if (totalVariance === 0) return null
  return (k / (k - 1)) * (1 - itemVariance / totalVariance)
}

function add(first: number, second: number): number {
  return first + second
}

/** The variance times n(n - 1), exact for whole numbers; the factor leaves alpha as it is. */
function scaledVariance(n: number, sum: number, squares: number): number {
  const variance = n * squares - sum * sum
  const rounding = ROUNDING * n * Math.abs(squares)
  if (variance < -rounding) throw new RangeError('cronbachAlpha requires sums that some answers could have')
  return variance <= rounding ? 0 : variance
}
