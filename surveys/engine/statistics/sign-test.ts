/**
 * The test of better against worse. It refuses counts that are none, and takes answers of "the same" for no
 * evidence on either side.
 */

import type { NetCounts } from './adjusted-wald-interval.ts'
import { binomialTest } from './binomial-test.ts'

/**
 * Ask how surprising so uneven a split between better and worse would be if both were as likely, among those
 * who decided for one of them.
 *
 * The exact binomial test of one half. How many answered "the same" does not matter to it, so show their
 * share beside; where nobody decided, nothing surprises and p is 1.
 * Equal to `binom.test(up, up + down)$p.value` in R.
 * Source: Dixon & Mood 1946, The Statistical Sign Test, Journal of the American Statistical Association 41,
 * 557-566.
 *
 * @param counts whole numbers of zero or more, better as `up` and worse as `down`; those who decided are
 *   fewer than 1e6
 * @returns the two-sided p value, from 0 to 1
 * @throws RangeError when a count is not a whole number of zero or more, or, by `binomialTest`, too many
 *   decided
 * @example signTest({ up: 9, level: 3, down: 2 }) // => 0.0654296875
 */
export function signTest(counts: NetCounts): number {
  const { up, level, down } = counts
  if (![up, level, down].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError('signTest requires counts that are whole numbers of zero or more')
  }
  return up + down === 0 ? 1 : binomialTest(up, up + down, 0.5)
}
