/**
 * The test of two shares that different people gave. It refuses groups that nobody answered in, is not for
 * the same people asked twice, and says which of two tests it has used.
 */

import { fisherExactTest } from './fisher-exact-test.ts'
import type { ShareCounts } from './newcombe-difference.ts'
import { normalCdf } from './normal-distribution.ts'

/** `z` is above zero where the later share is larger; Fisher's test knows no such distance. */
export type TwoProportionTest =
  | { readonly test: 'N-1'; readonly z: number; readonly p: number }
  | { readonly test: 'Fisher'; readonly z: null; readonly p: number }

/** Below this expected count the normal distribution is no description of the counts. */
const LEAST_EXPECTED = 1

/**
 * Ask how surprising two shares so far apart would be if both groups had the same share.
 *
 * The test is the pooled z test with its variance multiplied by N / (N - 1), N the answers of both groups
 * together, which holds its level for far smaller groups than the test without that factor. Where any of the
 * four expected counts is below 1, Fisher's exact test takes its place.
 * In R: `sqrt((N - 1) / N * prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$statistic)` is the size of z, and
 * `2 * pnorm(-abs(z))` is p.
 * Source: Campbell 2007, Chi-Squared and Fisher-Irwin Tests of Two-by-Two Tables With Small Sample
 * Recommendations, Statistics in Medicine 26, 3661-3675.
 *
 * @param before whole numbers, the count from 0 to n, n from 1
 * @param after whole numbers likewise
 * @returns the test's name, its z in standard errors or null, and the two-sided p value from 0 to 1
 * @throws RangeError when a group has no answers or a count is not a whole number from 0 to its n
 * @example
 * twoProportionTest({ count: 48, n: 80 }, { count: 56, n: 70 })
 * // => { test: 'N-1', z: 2.641323272294126, p: 0.008258287929380749 }
 */
export function twoProportionTest(before: ShareCounts, after: ShareCounts): TwoProportionTest {
  for (const { count, n } of [before, after]) {
    if (n === 0) throw new RangeError('twoProportionTest requires answers in both groups')
    if (!(Number.isInteger(n) && Number.isInteger(count) && count >= 0 && count <= n)) {
      throw new RangeError('twoProportionTest requires whole numbers, the count from zero to all answers')
    }
  }
  const answers = before.n + after.n
  const counted = before.count + after.count
  const smallerGroup = Math.min(before.n, after.n)
  const leastExpected = (smallerGroup / answers) * Math.min(counted, answers - counted)
  if (leastExpected < LEAST_EXPECTED) {
    return { test: 'Fisher', z: null, p: fisherExactTest(before, after) }
  }
  const pooled = counted / answers
  const variance = (pooled * (1 - pooled) * answers) / before.n / after.n
  const difference = after.count / after.n - before.count / before.n
  const z = difference / Math.sqrt((variance * answers) / (answers - 1))
  return { test: 'N-1', z, p: 2 * normalCdf(-Math.abs(z)) }
}
