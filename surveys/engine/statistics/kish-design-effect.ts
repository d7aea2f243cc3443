/**
 * What weighting costs: how many answers of equal weight would be as precise. It refuses an empty base, and
 * knows nothing of what the weights repair.
 */

import { requireWeights, type WeightedCount } from './weighted-count.ts'

/** The effective number of answers, and by how much the variance grows. */
export interface KishDesignEffect {
  readonly effective: number
  readonly deff: number
}

/**
 * Measure how much precision unequal weights cost, where they have nothing to do with the answers.
 *
 * effective = (sum of weights)^2 / sum of squared weights, deff = n / effective. Equal to `sum(w)^2 / sum(w^2)`
 * in R.
 * Source: Kish 1965, Survey Sampling, section 11.7; Kish 1992, Weighting for Unequal Pi, Journal of Official
 * Statistics 8, 183-200.
 *
 * @param cells at least one; `n` answers with a weight above 0 each, in any unit
 * @returns `effective` from 1 to the number of answers, `deff` from 1 upwards; 1 where all weights are equal
 * @throws RangeError when there is no cell, an `n` is not a whole number from 1, or a weight is not a finite
 *   number above 0
 * @example
 * kishDesignEffect([{ n: 10, weight: 3 }, { n: 20, weight: 1.5 }])
 * // => { effective: 26.666666666666668, deff: 1.125 }
 */
export function kishDesignEffect(cells: readonly WeightedCount[]): KishDesignEffect {
  requireWeights('kishDesignEffect', cells)
  const largest = Math.max(...cells.map(({ weight }) => weight))
  let answers = 0
  let sum = 0
  let squares = 0
  for (const { n, weight } of cells) {
    const share = weight / largest
    answers += n
    sum += n * share
    squares += n * share * share
  }
  const effective = Math.min(answers, (sum * sum) / squares)
  return { effective, deff: answers / effective }
}
