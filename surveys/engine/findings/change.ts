/** How a figure differs between two waves, or two groups without a person in common; says nothing about it. */
import type { Change } from './compared.ts'
import { differenceOf } from './difference.ts'
import type { Finding, PairsFinding } from './finding.ts'
import { type Measured, measuredOf } from './measured.ts'

/**
 * Compare an item's figure before and after.
 *
 * People who answered in both waves make the interval of a score narrower, as far as they say alike: their pairs are
 * taken into account, unless answers that were erased since have left sums that go together no more. Other figures are
 * compared as if all were different people, which makes their intervals wide rather than narrow wherever people stay much
 * the same.
 *
 * @param pairs of the item, from the snapshot after, about the wave before
 * @returns `undefined` where the two are not of one kind, are no figures, or one stands on a spread that nobody knows
 * @example changeOf(before, after) // { item: 'refer', unit: 'score', difference: 0.3, low: 0.078, high: 0.504, … }
 */
export function changeOf(before: Finding, after: Finding, pairs?: PairsFinding): Change | undefined {
  if (before.kind !== after.kind) return undefined
  const [earlier, later] = [measuredOf(before), measuredOf(after)]
  if (!earlier || !later) return undefined
  const paired =
    pairs !== undefined && pairsFit(earlier, pairs, pairs.before) && pairsFit(later, pairs, pairs.after)
  const difference = differenceOf(earlier, later, paired ? pairs : undefined)
  if (!difference) return undefined
  return {
    item: after.item,
    ...difference,
    before: { n: earlier.n, value: earlier.value },
    after: { n: later.n, value: later.value },
    ...(paired ? { pairs: pairs.n } : {}),
  }
}

/** Whether those in both waves leave others in this one who can have answered so. */
function pairsFit(measured: Measured, { n, product }: PairsFinding, sum: number): boolean {
  if (measured.unit !== 'score' || n === 0) return false
  const { up, down } = measured.counts
  const others = measured.n - n
  return Math.abs(up - down - sum) <= others && Math.abs(product) <= up + down
}
