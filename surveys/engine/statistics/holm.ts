/**
 * Holm's correction of the p values of one family. It refuses what is no probability, and decides nothing: a
 * caller compares the corrected values with its level.
 */

/**
 * Correct p values of tests that are read together, so that calling any of them a change by mistake stays as
 * rare as the level says, however many there are: for whatever the product calls changed.
 *
 * The smallest p is multiplied by the size of the family, the next by one less and so on; none falls below a
 * smaller one's, none exceeds 1. It needs no assumption about how the tests hang together.
 * Equal to `p.adjust(p, "holm")` in R.
 * Source: Holm 1979, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of
 * Statistics 6, 65-70.
 *
 * @param p the p values of one family, each from 0 to 1, fixed before looking; may be empty
 * @returns corrected p values from 0 to 1, in the order given
 * @throws RangeError when a p value is not a number from 0 to 1
 * @example holm([0.012, 0.2, 0.03]) // => [0.036000000000000004, 0.2, 0.06]
 */
export function holm(p: readonly number[]): number[] {
  if (!p.every((value) => value >= 0 && value <= 1)) {
    throw new RangeError('holm requires p values from 0 to 1')
  }
  const smallestFirst = [...p.entries()].sort(([, one], [, other]) => one - other)
  const corrected = [...p]
  let largest = 0
  for (const [rank, [place, value]] of smallestFirst.entries()) {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * value))
    corrected[place] = largest
  }
  return corrected
}
