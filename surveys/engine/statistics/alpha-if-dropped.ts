/**
 * What Cronbach's alpha of a battery would be without each of its items. It refuses sums of the wrong shape,
 * and is no advice to drop an item: a few answers make it swing.
 */

import { cronbachAlpha, type ItemSums } from './cronbach-alpha.ts'

/**
 * Measure alpha anew without each item in turn, to see which one goes its own way: the others hold together
 * better without it.
 *
 * On the same complete cases as the whole battery's alpha. Equal to `psych::alpha(x)$alpha.drop$raw_alpha`
 * in R. Source: Cronbach 1951, Psychometrika 16, 297-334, equation 2, on the items that are left.
 *
 * @param items sums and products in points and points squared; the same n behind every one of them
 * @returns one number up to 1 per item, in their order; null where alpha is not defined, and so for all items
 *   of a battery of two
 * @throws RangeError, by `cronbachAlpha`, when `n` is not a whole number of zero or more, the sums have the
 *   wrong shape or are not finite, or no answers could have them
 * @example
 * alphaIfDropped({ n: 5, sums: [18, 19, 15], products: [70, 73, 57, 79, 60, 51] })
 * // => [0.6382978723404256, 0.6976744186046511, 0.8679245283018868]
 */
export function alphaIfDropped(items: ItemSums): (number | null)[] {
  // Sums that do not fit each other are refused before parts of them are taken.
  cronbachAlpha(items)
  const { n, sums, products } = items
  const pairs = sums.flatMap((_sum, one) => sums.slice(one).map((_other, step) => [one, one + step]))
  return sums.map((_sum, dropped) =>
    cronbachAlpha({
      n,
      sums: sums.filter((_kept, item) => item !== dropped),
      products: products.filter((_product, index) => !pairs[index]?.includes(dropped)),
    }),
  )
}
