/**
 * The variance of the difference between two means where some people are in both samples. It needs no single
 * answer, only sums over the pairs, and refuses sums that no answers could have.
 */

/** Sums over the people in both samples: of their answers before and after, and of one times the other. */
export interface PairSums {
  readonly n: number
  readonly before: number
  readonly after: number
  readonly product: number
}

/** How many answers a sample has, and how much one of them varies (divisor n). */
export interface SampleMoments {
  readonly n: number
  readonly variance: number
}

/** A variance below nothing by less than this share is rounding. */
const ROUNDING = 1e-12

/**
 * Find how much the difference of two means varies, people who answered twice being partly like themselves.
 *
 * v1 / n1 + v2 / n2 - 2 n12 cov12 / (n1 n2), the covariance with divisor n12 over the pairs. Without pairs it
 * is that of independent samples; with nobody else it is that of the mean change.
 * Source: Kish 1965, Survey Sampling, chapter 12, on overlaps in repeated surveys.
 *
 * @param before moments of the first sample, `n` above zero, in points squared
 * @param after moments of the second
 * @param pairs sums over those in both, `n` zero or more; effective numbers may be broken ones
 * @returns a variance in points squared, zero or more
 * @throws RangeError when a number of answers is not above zero, a variance or the pairs below it, or no
 *   answers could have such sums
 * @example
 * const pairs = { n: 5, before: 1, after: 2, product: 3 }
 * overlappingSamplesVariance({ n: 8, variance: 0.5 }, { n: 10, variance: 0.6 }, pairs)
 * // => 0.0575
 */
export function overlappingSamplesVariance(
  before: SampleMoments,
  after: SampleMoments,
  pairs: PairSums,
): number {
  for (const { n, variance } of [before, after]) {
    if (!(n > 0 && n < Infinity && variance >= 0 && variance < Infinity)) {
      throw new RangeError('overlappingSamplesVariance requires answers, and variances of zero or more')
    }
  }
  if (!(pairs.n >= 0)) throw new RangeError('overlappingSamplesVariance requires pairs of zero or more')
  const apart = before.variance / before.n + after.variance / after.n
  const shared = pairs.n === 0 ? 0 : pairs.product - (pairs.before * pairs.after) / pairs.n
  const variance = apart - (2 * shared) / (before.n * after.n)
  if (!(variance >= -ROUNDING * apart)) {
    throw new RangeError('overlappingSamplesVariance requires sums that some answers could have')
  }
  return Math.max(0, variance)
}
