/**
 * How much of the variance of one question others explain together, from correlations alone. It refuses
 * correlations that no answers can have, and speaks of moving together, never of causes.
 */

import { requireCorrelations } from './correlation-matrix.ts'
import { entry, type Matrix } from './matrix.ts'

/** A question that the others leave less than this share of its variance adds nothing but rounding. */
const NOTHING_NEW = 1e-10

/** How far rounding may take a share beyond 0 and 1. */
const ROUNDING = 1e-9

/**
 * Take the share of the variance of one question that a straight combination of others explains, R squared.
 *
 * r' R^-1 r by Cholesky's decomposition. A question that the ones before it determine is passed over, as R
 * does, so that copies of a question explain what one of them does. Equal to R's
 * `summary(lm(outcome ~ drivers))$r.squared`, unadjusted.
 * Source: Golub & Van Loan 2013, Matrix Computations, 4th edition, section 4.2 (decomposition).
 *
 * @param correlations a symmetric matrix with ones on the diagonal
 * @param outcome the place of the question to explain, from 0
 * @param drivers the places of those that explain it, each at most once; with none of them nothing is explained
 * @returns a share from 0 to 1
 * @throws RangeError when the matrix is not one of correlations, no answers could have them, a place is
 *   outside it, or a driver is named twice or is the outcome itself
 * @example explainedVariance([[1, 0.6, 0.5], [0.6, 1, 0], [0.5, 0, 1]], 0, [1, 2]) // => 0.61
 */
export function explainedVariance(correlations: Matrix, outcome: number, drivers: readonly number[]): number {
  requireCorrelations('explainedVariance', correlations)
  const places = [...drivers, outcome]
  if (!places.every((place) => Number.isInteger(place) && place >= 0 && place < correlations.length)) {
    throw new RangeError('explainedVariance requires places within the matrix')
  }
  if (new Set(places).size < places.length) {
    throw new RangeError('explainedVariance requires each question once')
  }
  const used: Decomposed[] = []
  for (const place of drivers) {
    const shared = sharedWith(correlations, used, place)
    const own = 1 - sumOfSquares(shared)
    if (own < -ROUNDING) throw impossible()
    if (own > NOTHING_NEW) used.push({ place, shared, own: Math.sqrt(own) })
  }
  const explained = sumOfSquares(sharedWith(correlations, used, outcome))
  if (explained > 1 + ROUNDING) throw impossible()
  return Math.min(1, explained)
}

/** A row of the triangle: what a question shares with each of those before it, and what is its own. */
interface Decomposed {
  readonly place: number
  readonly shared: readonly number[]
  readonly own: number
}

function sharedWith(correlations: Matrix, used: readonly Decomposed[], place: number): number[] {
  const shared: number[] = []
  for (const before of used) {
    const known = before.shared.reduce((sum, value, index) => sum + value * (shared[index] ?? 0), 0)
    shared.push((entry(correlations, place, before.place) - known) / before.own)
  }
  return shared
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}

function impossible(): RangeError {
  return new RangeError('explainedVariance requires correlations that some answers could have')
}
