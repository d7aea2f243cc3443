/**
 * The answers that a net score could come from and that are spread the furthest. It knows nothing of the
 * answers that were given, and so gives nothing of them away.
 */

import type { NetCounts } from './adjusted-wald-interval.ts'

/**
 * Find the counts of the widest spread among all that have the same net and the same number of answers.
 *
 * Where the true counts would tell who said what, an interval made of these stands in the place of theirs: it
 * is a function of net and number alone, and no counts with that net have a wider one. As few answers are level
 * as can be, which is none or one.
 * In R: `level <- (n - abs(net)) %% 2; c((n - level + net) / 2, level, (n - level - net) / 2)`.
 * Source: the variance of answers of 1, 0 and -1 is the share that is not level less the square of the score, so
 * it grows with every two level answers that become one up and one down.
 *
 * @param net answers up less answers down, a whole number from -n to n
 * @param n all answers, a whole number from 1
 * @returns counts that add up to `n`
 * @throws RangeError when `n` is not a whole number from 1 or `net` is not a whole number from -n to n
 * @example
 * widestNetCounts(1, 6)
 * // => { up: 3, level: 1, down: 2 }
 */
export function widestNetCounts(net: number, n: number): NetCounts {
  if (!(Number.isInteger(n) && n > 0)) {
    throw new RangeError('widestNetCounts requires a whole number of answers, from one')
  }
  if (!(Number.isInteger(net) && Math.abs(net) <= n)) {
    throw new RangeError('widestNetCounts requires a whole net no further from zero than there are answers')
  }
  const level = (n - Math.abs(net)) % 2
  return { up: (n - level + net) / 2, level, down: (n - level - net) / 2 }
}
