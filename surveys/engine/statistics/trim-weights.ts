/**
 * Trimming: no answer shall speak for many times more people than another. It refuses bounds that leave no
 * room, and gives up some of the fit to the list, which it does not mend.
 */

import { requireWeights, type WeightedCount } from './weighted-count.ts'

/** Weights in the order of the cells, and how many answers had theirs cut or raised. */
export interface TrimmedWeights {
  readonly weights: readonly number[]
  readonly trimmed: number
}

/**
 * Keep weights between a third and three times their mean, so that a few answers cannot carry a figure.
 *
 * All weights are multiplied by one factor and cut at the bounds, the factor being the one that leaves their
 * total as it is; weights already within the bounds are returned as they are. R's `survey::trimWeights` shares
 * what was cut out among the others equally, not in proportion to their weights as here.
 * Source: Potter 1990, A Study of Procedures to Identify and Trim Extreme Sampling Weights, Proceedings of the
 * Survey Research Methods Section, American Statistical Association, 225-230.
 *
 * @param cells at least one; `n` answers with a weight above 0 each
 * @param least the lower bound as a multiple of the mean weight, from 0 and below 1
 * @param most the upper bound as a multiple of the mean weight, above 1
 * @returns weights within the bounds, with the same total
 * @throws RangeError when there is no cell, an `n` is not a whole number from 1, a weight is not a finite number
 *   above 0, or a bound is outside its range
 * @example
 * trimWeights([{ n: 9, weight: 0.5 }, { n: 1, weight: 5.5 }])
 * // => { weights: [0.7777777777777777, 3], trimmed: 1 }
 */
export function trimWeights(cells: readonly WeightedCount[], least = 1 / 3, most = 3): TrimmedWeights {
  requireWeights('trimWeights', cells)
  if (!(least >= 0 && least < 1 && most > 1)) {
    throw new RangeError('trimWeights requires a lower bound from 0 to 1 and an upper bound above 1')
  }
  const total = cells.reduce((sum, { n, weight }) => sum + n * weight, 0)
  const mean = total / cells.reduce((sum, { n }) => sum + n, 0)
  const cut = (weight: number) => Math.min(most * mean, Math.max(least * mean, weight))
  if (cells.every(({ weight }) => cut(weight) === weight)) {
    return { weights: cells.map(({ weight }) => weight), trimmed: 0 }
  }
  const weights = cells.map(({ weight }) => weight)
  let low = (least * mean) / Math.max(...weights)
  let high = (most * mean) / Math.min(...weights)
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    const reached = cells.reduce((sum, { n, weight }) => sum + n * cut(middle * weight), 0)
    if (reached < total) low = middle
    else high = middle
  }
  const trimmed = cells.reduce(
    (sum, { n, weight }) => (cut(high * weight) === high * weight ? sum : sum + n),
    0,
  )
  return { weights: weights.map((weight) => cut(high * weight)), trimmed }
}
