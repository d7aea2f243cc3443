/**
 * The mean of weighted answers and its standard error, from sums by weight. It refuses an empty base, and takes
 * the weights as given: that they were fitted to a list is not credited to the error.
 */

import { requireWeights, type WeightedCount } from './weighted-count.ts'

/** Sums of answers that weigh alike: how many, their sum and the sum of their squares, and the weight of each. */
export interface WeightedSums extends WeightedCount {
  readonly sum: number
  readonly squares: number
}

/** A mean and its standard error in the same points; a single answer has no error. */
export interface WeightedMean {
  readonly mean: number
  readonly standardError: number | null
}

/** Squares that fall short of the least possible by less than this share owe it to rounding. */
const ROUNDING = 1e-9

/**
 * Estimate the mean of a list from answers that stand for unequal parts of it, and how far it may be off.
 *
 * Hájek's mean, sum of w x / sum of w, and its linearised error sqrt(n / (n - 1) * sum of w^2 (x - mean)^2) / sum
 * of w; with equal weights the usual sd / sqrt(n). Raked weights usually leave a little less error than this. Equal
 * to `survey::svymean(~x, svydesign(~1, weights = ~w))` in R.
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling, chapter 5.
 *
 * @param cells at least one; sums of `n` answers of one weight, in points and points squared
 * @returns mean and standard error in points
 * @throws RangeError when there is no cell, an `n` is not a whole number from 1, a weight is not a finite number
 *   above 0, a sum is not finite, or no answers could have such sums
 * @example
 * weightedMean([{ n: 2, sum: 2, squares: 2, weight: 3 }, { n: 2, sum: 0, squares: 0, weight: 1 }])
 * // => { mean: 0.75, standardError: 0.21650635094610965 }
 */
export function weightedMean(cells: readonly WeightedSums[]): WeightedMean {
  requireWeights('weightedMean', cells)
  if (!cells.every(({ sum, squares }) => Number.isFinite(sum) && Number.isFinite(squares))) {
    throw new RangeError('weightedMean requires finite sums')
  }
  if (cells.some(({ n, sum, squares }) => squares - (sum * sum) / n < -ROUNDING * Math.abs(squares))) {
    throw new RangeError('weightedMean requires squares that some answers could have')
  }
  const answers = cells.reduce((total, { n }) => total + n, 0)
  const weights = cells.reduce((total, { n, weight }) => total + n * weight, 0)
  const mean = cells.reduce((total, { sum, weight }) => total + sum * weight, 0) / weights
  if (answers === 1) return { mean, standardError: null }
  const squares = cells.reduce(
    (total, cell) => total + (cell.weight / weights) ** 2 * deviations(cell, mean),
    0,
  )
  return { mean, standardError: Math.sqrt((answers / (answers - 1)) * squares) }
}

/** Squared distances from a mean that need not be the cell's own. */
function deviations({ n, sum, squares }: WeightedSums, mean: number): number {
  const own = Math.max(0, squares - (sum * sum) / n)
  return own + n * (sum / n - mean) ** 2
}
