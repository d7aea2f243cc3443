/**
 * McDonald's omega of a battery of items, from sums that a tally keeps instead of the answers. It refuses sums
 * of the wrong shape and models that cannot be trusted, and gives no verdict on what is reliable enough.
 */

import { covarianceMatrix } from './covariance-matrix.ts'
import type { ItemSums } from './cronbach-alpha.ts'
import { oneFactorModel } from './one-factor-model.ts'

/**
 * Measure which share of the variance of a battery's total comes from the one thing its items have in common:
 * its reliability without alpha's assumption that all items hang on that thing alike.
 *
 * The square of the sum of the loadings over itself plus the sum of the uniquenesses, of the one-factor model
 * by maximum likelihood. Equal to omega from `lavaan::cfa(std.lv = TRUE)` in R, to 1e-5 and better.
 * Source: McDonald 1999, Test Theory: A Unified Treatment, equation 6.20b.
 *
 * @param items sums and products in points and points squared; the same n behind every one of them
 * @returns a number from 0 to 1; null where there is no model to trust, as `oneFactorModel` says: fewer than
 *   three items (two have `spearmanBrown`), items that do not vary, improper solutions; and below two cases.
 *   Show alpha alone then
 * @throws RangeError, by `covarianceMatrix`, when `n` is not a whole number of zero or more, the sums have the
 *   wrong shape or are not finite, or no answers could have them
 * @example
 * mcdonaldOmega({ n: 5, sums: [18, 19, 15], products: [70, 73, 57, 79, 60, 51] }) // => 0.8254214729370009
 */
export function mcdonaldOmega(items: ItemSums): number | null {
  if (items.n === 0 || items.n === 1) return null
  const model = oneFactorModel(covarianceMatrix(items))
  if (model === null) return null
  const common = model.loadings.reduce((sum, loading) => sum + loading, 0) ** 2
  return common / (common + model.uniquenesses.reduce((sum, uniqueness) => sum + uniqueness, 0))
}
