/**
 * The reliability of the mean of two items, from sums that a tally keeps instead of the answers. It refuses
 * any other number of items, for which alpha and omega are there.
 */

import { covarianceMatrix } from './covariance-matrix.ts'
import type { ItemSums } from './cronbach-alpha.ts'

/** What two items that are opposites may leave by rounding. */
const ROUNDING = 1e-12

/**
 * Measure how far two items rise and fall together, as the reliability of both taken as one.
 *
 * 2r / (1 + r), r the correlation of the two. Unlike alpha it does not fall when one item merely varies more
 * than the other. Equal to `2 * cor(x, y) / (1 + cor(x, y))` in R.
 * Source: Spearman 1910 and Brown 1910, British Journal of Psychology 3, 271-295 and 296-322; for two items,
 * Eisinga, te Grotenhuis & Pelzer 2013, International Journal of Public Health 58, 637-642.
 *
 * @param items of two items: sums and products in points and points squared, the same n behind every one
 * @returns a number up to 1, negative when the items work against each other; null where an item does not
 *   vary, one is the exact opposite of the other, or there are fewer than two cases
 * @throws RangeError when there are not two items or, by `covarianceMatrix`, `n` is not a whole number of
 *   zero or more, a sum is not finite, or no answers could have such sums
 * @example spearmanBrown({ n: 4, sums: [14, 15], products: [54, 56, 59] }) // => 0.9711298032232137
 */
export function spearmanBrown(items: ItemSums): number | null {
  if (items.sums.length !== 2) throw new RangeError('spearmanBrown requires two items')
  if (items.n === 0 || items.n === 1) return null
  const [[first = 0, together = 0] = [], [, second = 0] = []] = covarianceMatrix(items)
  const bound = Math.sqrt(first * second)
  return bound === 0 || bound + together <= ROUNDING * bound ? null : (2 * together) / (bound + together)
}
