/** What people who answered twice take from the variance of a difference of shares or means; scores have their own way. */
import type { PairSums } from '../statistics/overlapping-samples-variance.ts'
import type { MeasuredMean, MeasuredShare } from './measured.ts'

/** Answers added to a share, half of them counted, so that nobody is ever surely alike. */
const ADDED = 2

/** Pairs from which on it is known well enough how far they say alike. */
const fewest = { share: 10, index: 30, number: 30 }

/**
 * Tell what part of the variance is left, of what it would be if all were different people.
 *
 * 1 - 2 s / (n1 n2 (v1 / n1 + v2 / n2)), s being the sum over the pairs of the products less what chance would make of
 * it. Shares have one answer added that counts and one that does not, on either side.
 * Source: Kish 1965, Survey Sampling, chapter 12; Agresti & Caffo 2000, The American Statistician 54, 280-288, for the
 * added answers.
 *
 * @param pairs of shares as 1 and 0; of means in their unit
 * @returns above 0, and 1 where nothing can be said: too few pairs, or sums that go together no more
 * @example pairsEffect(before, after, { n: 40, before: 24, after: 27, product: 20 }) // 0.7…
 */
export function pairsEffect<T extends MeasuredShare | MeasuredMean>(
  before: T,
  after: T,
  pairs: PairSums,
): number {
  const [one, other] = [spreadOf(before), spreadOf(after)]
  if (!one || !other || pairs.n < fewest[before.unit]) return 1
  if (pairs.n > Math.min(before.n, after.n)) return 1
  const shared = pairs.product - (pairs.before * pairs.after) / pairs.n
  const apart = one.variance / one.n + other.variance / other.n
  const left = 1 - (2 * shared) / (one.n * other.n * apart)
  return left > 0 ? left : 1
}

function spreadOf(measured: MeasuredShare | MeasuredMean): { n: number; variance: number } | undefined {
  if (measured.unit === 'share') {
    const n = measured.n + ADDED
    const share = (measured.count + ADDED / 2) / n
    return { n, variance: share * (1 - share) }
  }
  if (!measured.sums || measured.n < 2) return undefined
  const { n, sum, squares } = measured.sums
  return { n, variance: Math.max(0, squares - (sum * sum) / n) / (n - 1) }
}
