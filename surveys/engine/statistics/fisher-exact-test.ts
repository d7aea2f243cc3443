/**
 * Fisher's exact test of two shares. It refuses groups that nobody answered in, gives no interval and no odds
 * ratio, and is for two by two only.
 */

import { exactDistribution } from './exact-distribution.ts'
import type { ShareCounts } from './newcombe-difference.ts'
import { probabilityOrdering } from './probability-ordering.ts'

/**
 * Ask how surprising two shares so far apart would be if both groups had the same share, where the answers
 * are too few for a formula.
 *
 * Given how many were counted in both groups together, the count of the later group is hypergeometric; the p
 * value adds up all its outcomes that are no likelier than the observed one. It is rather too large than too
 * small: with few answers no p value near the wanted level may exist. Where none or all were counted it is 1.
 * Equal to `fisher.test(rbind(c(x1, n1 - x1), c(x2, n2 - x2)))$p.value` in R.
 * Source: Fisher 1935, The Logic of Inductive Inference, Journal of the Royal Statistical Society 98, 39-82;
 * the order by probability as in Freeman & Halton 1951.
 *
 * @param before whole numbers, the count from 0 to n, n from 1
 * @param after whole numbers likewise; neither order nor which answers are counted changes the result
 * @returns the two-sided p value, from 0 to 1
 * @throws RangeError when a group has no answers, a count is not a whole number from 0 to its n, or there are
 *   a million possible outcomes or more
 * @example fisherExactTest({ count: 3, n: 10 }, { count: 9, n: 10 }) // => 0.019766611097880443
 */
export function fisherExactTest(before: ShareCounts, after: ShareCounts): number {
  for (const { count, n } of [before, after]) {
    if (n === 0) throw new RangeError('fisherExactTest requires answers in both groups')
    if (!(Number.isInteger(n) && Number.isInteger(count) && count >= 0 && count <= n)) {
      throw new RangeError('fisherExactTest requires whole numbers, the count from zero to all answers')
    }
  }
  const counted = before.count + after.count
  const fewest = Math.max(0, counted - before.n)
  const most = Math.min(after.n, counted)
  const probabilities = exactDistribution(most - fewest, (step) => {
    const inLater = fewest + step
    const stillToMove = ((after.n - inLater) / (inLater + 1)) * (counted - inLater)
    return stillToMove / (before.n - counted + inLater + 1)
  })
  return probabilityOrdering(probabilities, after.count - fewest)
}
