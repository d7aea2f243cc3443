/**
 * The exact test of a share against a fixed benchmark. It refuses an empty base and a benchmark of none or
 * all, which a single answer would prove or disprove, and gives no interval.
 */

import { exactDistribution } from './exact-distribution.ts'
import { probabilityOrdering } from './probability-ordering.ts'

/** What the truth would be if it is not the benchmark: elsewhere, above it or below it. */
export type Alternative = 'different' | 'greater' | 'less'

/**
 * Ask how surprising a count would be if the true share were the benchmark, such as a published share of
 * another study that is taken as it stands.
 *
 * Nothing is approximated. For `different`, all counts that are no likelier than the observed one are added up;
 * for `greater` the counts from it upwards, for `less` those down to none.
 * Equal to `binom.test(count, n, benchmark, alternative)$p.value` in R, where `different` is `two.sided`.
 * Source: Clopper & Pearson 1934, Biometrika 26, 404-413, for the tails; the order by probability as in
 * Freeman & Halton 1951.
 *
 * @param count the answers counted, a whole number from 0 to `n`
 * @param n all answers that could have been counted, a whole number from 1 and below 1e6
 * @param benchmark a share above 0 and below 1
 * @param alternative which side surprises; say it before looking at the answers
 * @returns the p value, from 0 to 1
 * @throws RangeError when `n` is not a whole number from 1 and below 1e6, `count` is not a whole number from 0
 *   to `n`, or the benchmark is outside its range
 * @example binomialTest(31, 40, 0.46) // => 0.00008459788343153232
 */
export function binomialTest(
  count: number,
  n: number,
  benchmark: number,
  alternative: Alternative = 'different',
): number {
  if (n === 0) throw new RangeError('binomialTest requires at least one answer')
  if (!(Number.isInteger(n) && Number.isInteger(count) && count >= 0 && count <= n)) {
    throw new RangeError('binomialTest requires whole numbers, the count from zero to all answers')
  }
  if (!(benchmark > 0 && benchmark < 1)) {
    throw new RangeError('binomialTest requires a benchmark between 0 and 1')
  }
  const odds = benchmark / (1 - benchmark)
  const probabilities = exactDistribution(n, (below) => ((n - below) / (below + 1)) * odds)
  if (alternative === 'different') return probabilityOrdering(probabilities, count)
  const tail = alternative === 'greater' ? probabilities.slice(count) : probabilities.slice(0, count + 1)
  return Math.min(
    1,
    tail.reduce((sum, probability) => sum + probability, 0),
  )
}
