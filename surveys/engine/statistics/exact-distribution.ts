/**
 * The probabilities of whole numbers from 0 upwards, from how each compares with the one before. It refuses
 * more outcomes than it could hold, and is for distributions with a single peak.
 */

/** Beyond this nobody needs an exact test. */
const MOST_OUTCOMES = 1e6

/**
 * Lay out the distribution that an exact test compares an observation with, without a factorial that could
 * overflow.
 *
 * It starts at the peak, walks to both sides by the given ratios, and divides by the sum; so each probability
 * keeps about as many digits as a double has, less those of the number of steps. Outcomes below 1e-308 of
 * the peak are 0. With `(outcome) => ((n - outcome) / (outcome + 1)) * (p / (1 - p))` and `n` it equals
 * `dbinom(0:n, n, p)` in R.
 * Source: Johnson, Kemp & Kotz 2005, Univariate Discrete Distributions, chapters 3 and 6 (ratios of neighbours).
 *
 * @param highest the highest outcome, a whole number from 0 and below 1e6
 * @param ratio the probability of the outcome after the given one, over its own; above 0, and never rising
 * @returns probabilities of the outcomes 0 to `highest`, from 0 to 1, that add up to 1
 * @throws RangeError when `highest` is not such a number
 * @example exactDistribution(2, (outcome) => (2 - outcome) / (outcome + 1)) // => [0.25, 0.5, 0.25]
 */
export function exactDistribution(highest: number, ratio: (outcome: number) => number): number[] {
  if (!(Number.isInteger(highest) && highest >= 0)) {
    throw new RangeError('exactDistribution requires a whole number of zero or more')
  }
  if (highest >= MOST_OUTCOMES)
    throw new RangeError('exactDistribution requires less than a million outcomes')
  let peak = 0
  while (peak < highest && ratio(peak) > 1) peak += 1
  const weights = new Array<number>(highest + 1).fill(0)
  weights[peak] = 1
  let total = 1
  for (let outcome = peak, weight = 1; outcome < highest; outcome += 1) {
    weight *= ratio(outcome)
    weights[outcome + 1] = weight
    total += weight
  }
  for (let outcome = peak, weight = 1; outcome > 0; outcome -= 1) {
    weight /= ratio(outcome - 1)
    weights[outcome - 1] = weight
    total += weight
  }
  return weights.map((weight) => weight / total)
}
