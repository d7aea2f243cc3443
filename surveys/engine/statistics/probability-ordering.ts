/**
 * The two-sided p value of an exact test, by the order of probabilities. It refuses an outcome that the
 * distribution does not have, and doubles no tail.
 */

/** Probabilities that are equal but for rounding count as equal; R's exact tests use the same allowance. */
const EQUAL = 1 + 1e-7

/**
 * Add up the probabilities of all outcomes that are no likelier than the observed one: what counts as at
 * least as surprising on either side where a distribution is not symmetric.
 *
 * Equal to the two-sided p values of R's `binom.test` and `fisher.test`.
 * Source: Freeman & Halton 1951, Note on an Exact Treatment of Contingency, Goodness of Fit and Other Problems
 * of Significance, Biometrika 38, 141-149.
 *
 * @param probabilities of the outcomes 0, 1, 2 and so on; they add up to 1
 * @param observed an outcome, an index of `probabilities`
 * @returns a probability from 0 to 1
 * @throws RangeError when `observed` is no index of `probabilities`
 * @example probabilityOrdering([0.4, 0.3, 0.2, 0.1], 2) // => 0.30000000000000004
 */
export function probabilityOrdering(probabilities: readonly number[], observed: number): number {
  const own = probabilities[observed]
  if (own === undefined) {
    throw new RangeError('probabilityOrdering requires an outcome that has a probability')
  }
  const noLikelier = probabilities.filter((probability) => probability <= own * EQUAL)
  return Math.min(
    1,
    noLikelier.reduce((sum, probability) => sum + probability, 0),
  )
}
