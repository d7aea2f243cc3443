/** Everything of a wave that its figures are made of, straight from who answered; and the snapshots that come of it. */
import { readClusters } from '#engine/findings/clusters.ts'
import type { Finding, Snapshot } from '#engine/findings/finding.ts'
import { waveSnapshots } from '#engine/findings/wave-snapshots.ts'
import type { WaveSums } from '#engine/findings/wave-sums.ts'
import type { Survey } from '#engine/model.ts'
import { release, type WaveStage } from '#engine/privacy/release.ts'
import { type CutTallies, pairTallies } from '#engine/privacy/withheld.ts'
import { account, type Counted, cutFamily, cutParts, dayFamily } from '#engine/tally/cuts.ts'
import { foldMoves } from '#engine/tally/fold.ts'
import { emptyTally, type Tally } from '#engine/tally/tally.ts'
import type { Changes } from '#engine/tally/tally-key.ts'

let made = 0

/** Make a response of which only what matters is said. */
export function someone(answers: Counted['answers'], more: Partial<Counted> = {}): Counted {
  made++
  return {
    role: 'user',
    attributes: {},
    answers,
    wave: '2026-H2',
    withhold: false,
    chain: `chain ${made}`,
    receivedAt: '2026-09-01',
    ...more,
  }
}

/** Repeat somebody, each with a chain of their own. */
export function many(count: number, answers: Counted['answers'], more: Partial<Counted> = {}): Counted[] {
  return Array.from({ length: count }, () => someone(answers, more))
}

/** Pair the tallies of each cut. */
export function halvesOf(changes: Changes): Map<string, CutTallies> {
  const halves = new Map<string, readonly [Tally, Tally]>()
  for (const { key, tally } of changes.values()) {
    const [counted, withheld] = halves.get(key.cut) ?? [emptyTally(), emptyTally()]
    halves.set(key.cut, key.withheld ? [counted, tally] : [tally, withheld])
  }
  return new Map([...halves].map(([cut, [counted, withheld]]) => [cut, pairTallies(counted, withheld)]))
}

/** Sum up a wave as it is gathered from the store. */
export function sumsOf(survey: Survey, all: readonly Counted[], more: Partial<WaveSums> = {}): WaveSums {
  const changes = foldMoves(
    survey,
    all.map((response) => ({ sign: 1, response })),
  )
  const reader = readClusters(survey)
  const accounts = [...changes.values()].filter(({ key }) => Object.hasOwn(cutParts(key.cut), account))
  for (const tally of accounts.toSorted((one, other) => (one.key.cut < other.key.cut ? -1 : 1)))
    reader.take(tally)
  const halves = halvesOf(changes)
  const days = [...halves].filter(([cut]) => cutFamily(cut) === dayFamily)
  return {
    cuts: halves,
    clusters: reader.done(),
    days: new Map(days.map(([cut, tallies]) => [cutParts(cut)[dayFamily] ?? '', tallies])),
    listed: [],
    ...more,
  }
}

/** Make the snapshots of a wave. */
export function snapshotsOf(
  survey: Survey,
  all: readonly Counted[],
  more: Partial<WaveSums> = {},
  stage: WaveStage = 'sealed',
): Snapshot[] {
  const sums = sumsOf(survey, all, more)
  return waveSnapshots(survey, release(survey, sums.cuts, stage), sums)
}

/** Find what was found of one kind, in one cut. */
export function found<K extends Finding['kind']>(
  snapshots: readonly Snapshot[],
  kind: K,
  item?: string,
  cut = 'all',
): Extract<Finding, { kind: K }> | undefined {
  return snapshots
    .find((snapshot) => snapshot.cut === cut)
    ?.findings.find(
      (finding): finding is Extract<Finding, { kind: K }> =>
        finding.kind === kind && (item === undefined || finding.item === item),
    )
}
