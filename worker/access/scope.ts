/** What of a survey is in a leader's scope: all of it, or the answers with some values of one attribute. Reads no answer. */
import type { Finding, Snapshot } from '#engine/findings/finding.ts'
import type { PrivacyPromise } from '#engine/model.ts'
import { seller } from '#engine/privacy/one-person.ts'
import type { Leader, Only } from '#engine/programme.ts'
import { cutName, wholeCut } from '#engine/tally/cuts.ts'

type Scoped = Pick<Leader, 'only'>

/**
 * Name the cuts that a scope opens first; all others in it are parts of them.
 *
 * @example basesOf({ only: { attribute: 'team', values: ['Gulf', 'North'] } }) // ['team=Gulf', 'team=North']
 */
export function basesOf({ only }: Scoped): string[] {
  return only ? only.values.map((value) => cutName({ [only.attribute]: value })) : [wholeCut]
}

/**
 * Tell whether a cut is in scope: of some values, these and their parts, and never what holds others as well.
 *
 * @example cutInScope({ only: { attribute: 'team', values: ['Gulf'] } }, 'role=buyer&team=Gulf') // true
 */
export function cutInScope(scoped: Scoped, cut: string): boolean {
  if (!scoped.only) return true
  const bases = basesOf(scoped)
  return cut.split('&').some((part) => bases.includes(part))
}

/**
 * Give of a snapshot in scope what is about its own people: why an index is not shown is measured of the whole, by
 * figures that stand with every cut.
 */
export function withinScope({ only }: Scoped, snapshot: Snapshot): Snapshot {
  if (!only) return snapshot
  const findings = snapshot.findings.map((finding): Finding => {
    if (finding.kind !== 'unreliable') return finding
    const { reliability: _, ...own } = finding
    return own
  })
  return { ...snapshot, findings }
}

/**
 * Tell whose single answers are in scope: everybody's, nobody's, or those of the people with some values.
 *
 * Where nobody is named there are words of the whole wave alone, so that a part of it has none; and who reads answers by
 * a single seller would read results about one person.
 *
 * @param promise that holds for the wave
 */
export function rowsInScope({ only }: Scoped, promise: PrivacyPromise): 'all' | 'none' | Only {
  if (!only) return 'all'
  return promise === 'named' && only.attribute !== seller ? only : 'none'
}
