/** Publishing: from tallies to the snapshots that leaders read, by the survey's promise. */
import { mayReplace } from '#engine/findings/may-replace.ts'
import { snapshotOf } from '#engine/findings/snapshots.ts'
import { release } from '#engine/privacy/release.ts'
import { type CutTallies, pairTallies } from '#engine/privacy/withheld.ts'
import { emptyTally, type Tally } from '#engine/tally/tally.ts'
import type { Definition } from '../definitions.ts'
import type { KeyedTally, Store, WaveStanding } from '../store/store.ts'

/**
 * Publish every wave of a survey whose tallies, rules or state have changed since it was published.
 *
 * @param today the day in the programme's time zone
 * @returns the waves that were published
 */
export async function publish(
  store: Store,
  definition: Definition,
  today: string,
  now: Date,
): Promise<string[]> {
  const { survey, version } = definition
  const published: string[] = []
  for (const standing of await store.standings(survey.id)) {
    const closed = isClosed(standing, today)
    const state = closed ? `${version} closed` : version
    if (standing.number === 0 || isPublished(standing, state)) continue
    if (survey.promise !== 'named' && !closed) continue
    const cuts = pairCuts(await store.waveTallies(survey.id, standing.wave))
    const snapshots = release(survey, cuts, closed).map((released) => snapshotOf(survey, released))
    if (survey.promise !== 'named' && standing.published) {
      const before = await store.readSnapshots(survey.id, standing.wave)
      if (!mayReplace(before.snapshots, snapshots)) continue
    }
    await store.publish({
      survey: survey.id,
      wave: standing.wave,
      number: standing.number,
      version: state,
      publishedAt: now.toISOString(),
      snapshots,
      oneADay: survey.promise === 'named',
    })
    published.push(standing.wave)
  }
  return published
}

/** Tell whether a wave takes no more answers that were begun now. */
export function isClosed({ closesOn }: { readonly closesOn: string | null }, today: string): boolean {
  return closesOn !== null && today >= closesOn
}

function isPublished({ published, number }: WaveStanding, state: string): boolean {
  return published?.number === number && published.version === state
}

function pairCuts(tallies: readonly KeyedTally[]): Map<string, CutTallies> {
  const pairs = new Map<string, { counted: Tally; withheld: Tally }>()
  for (const { key, tally } of tallies) {
    const pair = pairs.get(key.cut) ?? { counted: emptyTally(), withheld: emptyTally() }
    pairs.set(key.cut, { ...pair, [key.withheld ? 'withheld' : 'counted']: tally })
  }
  return new Map([...pairs].map(([cut, { counted, withheld }]) => [cut, pairTallies(counted, withheld)]))
}
