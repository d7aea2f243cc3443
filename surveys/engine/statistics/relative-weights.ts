/**
 * Johnson's relative weights: how the explained variance of an outcome is shared out among drivers that move
 * together. It refuses correlations that no answers can have, and says nothing of what causes what.
 */

import { requireCorrelations } from './correlation-matrix.ts'
import type { Matrix } from './matrix.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** Explained variance, and the part of it that goes to each driver; the parts add up to the whole. */
export interface RelativeWeights {
  readonly r2: number
  readonly weights: readonly number[]
}

/** A direction with less than this variance is one in which the drivers do not differ. */
const NO_VARIANCE = 1e-10

/** How far rounding may take a number from what it has to be. */
const ROUNDING = 1e-9

/**
 * Share out the variance that drivers explain of an outcome, fairly also where they are correlated.
 *
 * The outcome is explained by the independent variables that lie closest to the drivers, and what each
 * explains goes back to the drivers by the squares of its correlations with them. Drivers that are copies get
 * equal weights. With Rxx = V D V' the drivers' and rxy the outcome's correlations, in R:
 * `L <- V %*% diag(sqrt(D)) %*% t(V); drop(L^2 %*% solve(L, rxy)^2)`.
 * Source: Johnson 2000, A Heuristic Method for Estimating the Relative Weight of Predictor Variables in
 * Multiple Regression, Multivariate Behavioral Research 35, 1-19.
 *
 * @param correlations a symmetric matrix with ones on the diagonal: the outcome first, then at least one driver
 * @returns r2 from 0 to 1, and for each driver, in the same order, a weight from 0 to r2
 * @throws RangeError when the matrix is not one of correlations, has no driver, or no answers could have it
 * @example
 * relativeWeights([[1, 0.6, 0.5], [0.6, 1, 0], [0.5, 0, 1]])
 * // => { r2: 0.61, weights: [0.36, 0.25] }
 */
export function relativeWeights(correlations: Matrix): RelativeWeights {
  requireCorrelations('relativeWeights', correlations)
  const [[, ...outcome] = [], ...rows] = correlations
  if (rows.length === 0) throw new RangeError('relativeWeights requires at least one driver')
  const { values, vectors } = symmetricEigen(rows.map(([, ...drivers]) => drivers))
  if (values.some((value) => value < -ROUNDING)) throw impossible()
  const directions = values.flatMap((value, index) => {
    const vector = vectors[index] ?? []
    return value > NO_VARIANCE ? [{ vector, root: Math.sqrt(value), slope: dot(vector, outcome) }] : []
  })
  const slopes = outcome.map((_correlation, driver) =>
    directions.reduce((sum, { vector, root, slope }) => sum + ((vector[driver] ?? 0) * slope) / root, 0),
  )
  const r2 = dot(slopes, slopes)
  if (r2 > 1 + ROUNDING) throw impossible()
  const weights = outcome.map((_correlation, driver) =>
    slopes.reduce((sum, slope, other) => sum + (loading(directions, driver, other) * slope) ** 2, 0),
  )
  return { r2: Math.min(1, r2), weights }
}

interface Direction {
  readonly vector: readonly number[]
  readonly root: number
}

/** The correlation of a driver with the independent variable that lies closest to another. */
function loading(directions: readonly Direction[], driver: number, other: number): number {
  return directions.reduce(
    (sum, { vector, root }) => sum + (vector[driver] ?? 0) * root * (vector[other] ?? 0),
    0,
  )
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)
}

function impossible(): RangeError {
  return new RangeError('relativeWeights requires correlations that some answers could have')
}
