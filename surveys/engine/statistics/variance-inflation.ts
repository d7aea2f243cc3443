/**
 * Variance inflation: how far each driver of a set can be told apart from the others. It refuses what is no
 * matrix of correlations, and draws no line between too much and little enough.
 */

import { requireCorrelations } from './correlation-matrix.ts'
import { explainedVariance } from './explained-variance.ts'
import type { Matrix } from './matrix.ts'

/** A driver with less than this share of its own variance is a blend of the others. */
const NOTHING_OWN = 1e-10

/**
 * Measure how many times larger the variance of a driver's slope is than if it were correlated with no other.
 *
 * 1 / (1 - R squared of the driver on all others). Equal to `car::vif(model)` in R, and to
 * `diag(solve(correlations))`. From 10 on items are commonly merged.
 * Source: Marquardt 1970, Generalized Inverses, Ridge Regression, Biased Linear Estimation, and Nonlinear
 * Estimation, Technometrics 12, 591-612.
 *
 * @param correlations a symmetric matrix with ones on the diagonal, drivers only, without the outcome
 * @returns for each driver, in the same order, a factor from 1 upwards; null where the others determine it
 * @throws RangeError when the matrix is not one of correlations or, by `explainedVariance`, no answers could
 *   have it
 * @example varianceInflation([[1, 0.6], [0.6, 1]]) // => [1.5625, 1.5625]
 */
export function varianceInflation(correlations: Matrix): (number | null)[] {
  requireCorrelations('varianceInflation', correlations)
  const places = correlations.map((_row, index) => index)
  return places.map((place) => {
    const others = places.filter((other) => other !== place)
    const own = 1 - explainedVariance(correlations, place, others)
    return own > NOTHING_OWN ? 1 / own : null
  })
}
