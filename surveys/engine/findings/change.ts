/** How a figure differs between two waves, or two groups without a person in common; says nothing about it. */
import type { Change } from './compared.ts'
import { differenceOf } from './difference.ts'
import type { Finding } from './finding.ts'
import { type Measured, measuredOf } from './measured.ts'
import { pairsEffect } from './pairs-effect.ts'
import type { PairsFinding } from './study.ts'

/**
 * Compare an item's figure before and after.
 *
 * People who answered in both waves make the interval narrower, as far as they say alike: their pairs are taken into
 * account, unless answers that were erased since have left sums that go together no more, or they are too few to know.
 * Without pairs, figures are compared as if all were different people, which makes intervals wide rather than narrow
 * where people stay much the same.
 *
 * @param pairs of the item, from the snapshot after, about the wave before
 * @returns `undefined` where the two are not of one kind, are no figures, or one stands on a spread that nobody knows
 * @example changeOf(before, after) // { item: 'refer', unit: 'score', difference: 0.3, low: 0.078, high: 0.504, … }
 */
export function changeOf(before: Finding, after: Finding, pairs?: PairsFinding): Change | undefined {
  if (before.kind !== after.kind) return undefined
  const [earlier, later] = [measuredOf(before), measuredOf(after)]
  if (!earlier || !later) return undefined
  const known = pairs && tells(earlier, later, pairs) ? pairs : undefined
  const difference = differenceOf(earlier, later, known)
  if (!difference) return undefined
  return {
    item: after.item,
    ...difference,
    before: { n: earlier.n, value: earlier.value },
    after: { n: later.n, value: later.value },
    ...(known ? { pairs: known.n } : {}),
  }
}

function tells(before: Measured, after: Measured, pairs: PairsFinding): boolean {
  if (before.unit === 'score' || after.unit === 'score')
    return fits(before, pairs, pairs.before) && fits(after, pairs, pairs.after)
  return pairsEffect(before, after, pairs) !== 1
}

/** Whether those in both waves leave others in this one who can have answered so. */
function fits(measured: Measured, { n, product }: PairsFinding, sum: number): boolean {
  if (measured.unit !== 'score' || n === 0) return false
  const { up, down } = measured.counts
  const others = measured.n - n
  return Math.abs(up - down - sum) <= others && Math.abs(product) <= up + down
}
