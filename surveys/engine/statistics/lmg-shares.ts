/**
 * The shares of Lindeman, Merenda and Gold: what each driver adds to the explained variance, averaged over
 * every order of adding them. It refuses more than ten drivers, whose subsets would be too many to try.
 */

import { requireCorrelations } from './correlation-matrix.ts'
import { explainedVariance } from './explained-variance.ts'
import type { Matrix } from './matrix.ts'

/** Explained variance, and the share of it that each driver adds on average; the shares add up to the whole. */
export interface LmgShares {
  readonly r2: number
  readonly shares: readonly number[]
}

/** Ten drivers have 1,024 subsets. */
const MOST_DRIVERS = 10

/**
 * Share out the variance that drivers explain of an outcome by what each adds to any of the others, as a check
 * on relative weights, which it nearly equals.
 *
 * The Shapley value of a driver where the worth of a subset is its R squared. Equal to
 * `relaimpo::calc.relimp(model, type = "lmg")@lmg` in R.
 * Source: Lindeman, Merenda & Gold 1980, Introduction to Bivariate and Multivariate Analysis, page 119;
 * Grömping 2006, Relative Importance for Linear Regression in R, Journal of Statistical Software 17(1).
 *
 * @param correlations a symmetric matrix with ones on the diagonal: the outcome first, then one to ten drivers
 * @returns r2 from 0 to 1, and for each driver, in the same order, a share from 0 to r2
 * @throws RangeError when the matrix is not one of correlations, has no driver or more than ten, or, by
 *   `explainedVariance`, no answers could have it
 * @example
 * lmgShares([[1, 0.6, 0.5], [0.6, 1, 0], [0.5, 0, 1]])
 * // => { r2: 0.61, shares: [0.36, 0.25] }
 */
export function lmgShares(correlations: Matrix): LmgShares {
  requireCorrelations('lmgShares', correlations)
  const drivers = correlations.slice(1).map((_row, index) => index + 1)
  const size = drivers.length
  if (size < 1 || size > MOST_DRIVERS) throw new RangeError('lmgShares requires one to ten drivers')
  const explained = Array.from({ length: 2 ** size }, (_none, subset) =>
    explainedVariance(
      correlations,
      0,
      drivers.filter((_driver, index) => subset & (1 << index)),
    ),
  )
  const chances = chancesBySize(size)
  const shares = drivers.map((_driver, index) => {
    let share = 0
    for (const [subset, without] of explained.entries()) {
      if (subset & (1 << index)) continue
      const added = (explained[subset | (1 << index)] ?? 0) - without
      share += (chances[countOf(subset)] ?? 0) * added
    }
    return share
  })
  return { r2: explained.at(-1) ?? 0, shares }
}

/** The chance that exactly one given subset of so many others stands before a driver: s!(p - s - 1)! / p! */
function chancesBySize(size: number): number[] {
  const chances = [1 / size]
  for (let before = 1; before < size; before += 1) {
    chances.push(((chances[before - 1] ?? 0) * before) / (size - before))
  }
  return chances
}

function countOf(subset: number): number {
  let count = 0
  for (let rest = subset; rest > 0; rest &= rest - 1) count += 1
  return count
}
