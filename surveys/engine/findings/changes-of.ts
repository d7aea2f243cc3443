/** The changes of everything that is shown together, each judged among the others; shows nothing itself. */
import { changeOf } from './change.ts'
import type { JudgedChange } from './compared.ts'
import { figureOf } from './figure-of.ts'
import type { Snapshot } from './finding.ts'
import { judgeTogether } from './judge-together.ts'
import type { PairsFinding } from './study.ts'

/**
 * Compare two snapshots, item by item, and say of each change what may be said.
 *
 * The more is shown together, the more easily one of it moves by chance: p values are corrected by Holm over all
 * items that both snapshots show a figure of, and a change that would have been found is one that would have been found
 * among these. What is withheld, or asked in one of them alone, counts for nothing and makes nobody stricter.
 *
 * @param before of another wave than `after`, or of a group with nobody in common with it; ask `breakBetween` and
 *   `disjointCuts` first
 * @param items everything that is shown together, settled before looking; the order is kept
 * @param since the wave before, where `after` is the wave after it: pairs of the same people are then known
 * @example changesOf(before, after, ['refer', 'care'], '2026-H1') // [{ item: 'refer', verdict: { says: 'up' }, … }]
 */
export function changesOf(
  before: Snapshot,
  after: Snapshot,
  items: readonly string[],
  since?: string,
): JudgedChange[] {
  return judgeTogether(
    items.flatMap((item) => {
      const [earlier, later] = [figureOf(before, item), figureOf(after, item)]
      return (earlier && later && changeOf(earlier, later, pairsOf(after, item, since))) ?? []
    }),
  )
}

function pairsOf({ findings }: Snapshot, item: string, since: string | undefined): PairsFinding | undefined {
  return findings.find(
    (finding): finding is PairsFinding =>
      finding.kind === 'pairs' && finding.item === item && finding.wave === since,
  )
}
