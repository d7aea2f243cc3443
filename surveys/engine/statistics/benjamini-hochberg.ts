/**
 * Benjamini and Hochberg's correction of the p values of one family. It refuses what is no probability, and
 * is for finding what is worth a look, not for saying that something has changed.
 */

/**
 * Correct p values of tests that are read together, so that of all that fall below a level no larger share
 * than the level is there by mistake, on average.
 *
 * The largest p stays, the next is multiplied by the size of the family over one less and so on; none exceeds
 * a larger one's. It holds for tests that are independent or rise and fall together.
 * Equal to `p.adjust(p, "BH")` in R.
 * Source: Benjamini & Hochberg 1995, Controlling the False Discovery Rate, Journal of the Royal Statistical
 * Society B 57, 289-300; as corrected values, Yekutieli & Benjamini 1999, Journal of
 * Statistical Planning and Inference 82, 171-196.
 *
 * @param p the p values of one family, each from 0 to 1, fixed before looking; may be empty
 * @returns corrected p values from 0 to 1, in the order given
 * @throws RangeError when a p value is not a number from 0 to 1
 * @example benjaminiHochberg([0.012, 0.2, 0.03]) // => [0.036000000000000004, 0.2, 0.045]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  if (!p.every((value) => value >= 0 && value <= 1)) {
    throw new RangeError('benjaminiHochberg requires p values from 0 to 1')
  }
  const largestFirst = [...p.entries()].sort(([, one], [, other]) => other - one)
  const corrected = [...p]
  let smallest = 1
  for (const [rank, [place, value]] of largestFirst.entries()) {
    smallest = Math.min(smallest, (p.length / (p.length - rank)) * value)
    corrected[place] = smallest
  }
  return corrected
}
