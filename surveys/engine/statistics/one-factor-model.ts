/**
 * The one thing that a battery of items may have in common, fitted to their covariances. It refuses two items,
 * which many models fit equally well, and improper solutions, which say that one factor is not the truth.
 */

import type { Matrix } from './matrix.ts'

/** How strongly each item hangs on the common factor, and the variance it has of its own. */
export interface OneFactorModel {
  /** In points per standard deviation of the factor, which is turned so that their sum is not negative. */
  readonly loadings: readonly number[]
  /** In points squared, above zero. */
  readonly uniquenesses: readonly number[]
}

const START_LOADING = 0.7
const START_UNIQUENESS = 0.5

/** An item with less than this share of its variance to itself is improper; R's factanal draws the same line. */
const LEAST_UNIQUENESS = 0.005

/** The search ends when no loading moves by more than this in a round, or without a solution. */
const LAST_STEP = 1e-12
const MOST_ROUNDS = 10_000

/**
 * Fit one common factor to items by maximum likelihood, to tell what they share from what each has alone.
 *
 * Each covariance of two items is to be the product of their loadings, each variance the square of the loading
 * and the uniqueness. Three items are fitted exactly, more by the EM algorithm; both work on correlations, so
 * the units of the items do not matter. Equal to `lavaan::cfa(std.lv = TRUE)` in R, given the same
 * covariances (lavaan's own have divisor n).
 * Source: Rubin & Thayer 1982, EM Algorithms for ML Factor Analysis, Psychometrika 47, 69-76; for three items
 * Spearman 1904, American Journal of Psychology 15, 201-292; for improper solutions Heywood 1931, Proceedings
 * of the Royal Society A 134, 486-501.
 *
 * @param covariances k rows of k finite numbers, symmetric, in points squared
 * @returns the model; null where none can be trusted: fewer than three items, an item that does not vary, one
 *   with less than 0.5 % of its variance to itself, or no solution after 10 000 rounds, which happens beside
 *   such improper ones and where the items have next to nothing in common
 * @throws RangeError when the matrix is not square or an entry is not finite
 * @example
 * oneFactorModel([[5, 2, 3], [2, 8, 6], [3, 6, 13]])
 * // => { loadings: [1, 2, 3], uniquenesses: [4, 4, 4] }, to the last digits
 */
export function oneFactorModel(covariances: Matrix): OneFactorModel | null {
  const k = covariances.length
  if (!covariances.every((row) => row.length === k && row.every(Number.isFinite))) {
    throw new RangeError('oneFactorModel requires a square matrix of finite numbers')
  }
  const deviations = covariances.map((row, item) => Math.sqrt(row[item] ?? 0))
  if (k < 3 || !deviations.every((deviation) => deviation > 0)) return null
  const correlations = covariances.map((row, one) =>
    row.map((covariance, other) => covariance / (deviations[one] ?? 1) / (deviations[other] ?? 1)),
  )
  const fitted = k === 3 ? fitThree(correlations) : fitMore(correlations)
  if (fitted === null) return null
  const loadings = fitted.map((loading, item) => loading * (deviations[item] ?? 0))
  const sign = Math.sign(loadings.reduce((sum, loading) => sum + loading, 0)) || 1
  return {
    loadings: loadings.map((loading) => sign * loading),
    uniquenesses: fitted.map((loading, item) => (1 - loading * loading) * (deviations[item] ?? 0) ** 2),
  }
}

/** The three loadings whose products are the three correlations. */
function fitThree(correlations: Matrix): number[] | null {
  const [, first = 0, second = 0] = correlations[0] ?? []
  const third = correlations[1]?.[2] ?? 0
  if (!(first * second * third > 0)) return null
  const lead = Math.sqrt((first * second) / third)
  const loadings = [lead, first / lead, second / lead]
  return loadings.every((loading) => 1 - loading * loading >= LEAST_UNIQUENESS) ? loadings : null
}

function fitMore(correlations: Matrix): number[] | null {
  let loadings = correlations.map(() => START_LOADING)
  let uniquenesses = correlations.map(() => START_UNIQUENESS)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const shares = loadings.map((loading, item) => loading / (uniquenesses[item] ?? 1))
    const precision = 1 + dot(shares, loadings)
    const weights = shares.map((share) => share / precision)
    const withFactor = correlations.map((row) => dot(row, weights))
    const ofFactor = 1 - dot(weights, loadings) + dot(weights, withFactor)
    const next = withFactor.map((covariance) => covariance / ofFactor)
    uniquenesses = next.map((loading, item) => 1 - loading * (withFactor[item] ?? 0))
    if (uniquenesses.some((uniqueness) => uniqueness < LEAST_UNIQUENESS)) return null
    const last = loadings
    loadings = next
    if (next.every((loading, item) => Math.abs(loading - (last[item] ?? 0)) < LAST_STEP)) return next
  }
  return null
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)
}
