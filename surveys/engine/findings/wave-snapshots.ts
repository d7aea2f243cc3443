/** Making all snapshots of a wave: what is released of each cut, and after it the studies of the whole. */
import type { Survey } from '../model.ts'
import type { Release } from '../privacy/release.ts'
import { answeredCount, peopleCount } from '../tally/counts.ts'
import { wholeCut } from '../tally/cuts.ts'
import type { Tally } from '../tally/tally.ts'
import type { Finding, IndexFinding, Snapshot } from './finding.ts'
import { jointFindings } from './joint-findings.ts'
import { personMeans } from './person-values.ts'
import { snapshotOf } from './snapshots.ts'
import { studiesOf } from './studies.ts'
import type { UnreliableFinding } from './study.ts'
import type { WaveSums } from './wave-sums.ts'
import type { Accounts } from './widening.ts'

/**
 * Make the snapshots of a wave.
 *
 * Where the items of an index do not measure one thing, no cut shows it.
 *
 * @param releases what may be told of each cut
 * @example waveSnapshots(survey, release(survey, cuts, 'sealed'), { cuts, listed: [] })[0].cut // 'all'
 */
export function waveSnapshots(survey: Survey, releases: readonly Release[], sums: WaveSums): Snapshot[] {
  const byCut = new Map(releases.map((released) => [released.cut, released]))
  const made = releases.map((released) => {
    const snapshot = snapshotOf(survey, released, (item, n) =>
      accountsOf(survey, sums, released.cut, item, n),
    )
    const tells = survey.promise === 'named' || released.cut === wholeCut
    return {
      ...snapshot,
      findings: [...snapshot.findings, ...(tells ? jointFindings(survey, released) : [])],
    }
  })
  const whole = made.find(({ cut }) => cut === wholeCut)
  const unfit = (whole?.findings ?? []).filter(isUnfit)
  return made.map(({ findings, ...snapshot }) => ({
    ...snapshot,
    findings: [
      ...findings.map((finding) => withoutUnfit(finding, unfit)),
      ...(snapshot.cut === wholeCut ? studiesOf(survey, byCut, findings, sums) : []),
    ],
  }))
}

/** Find the sums over accounts that stand behind a figure: without withheld answers, unless they entered it. */
function accountsOf(
  survey: Survey,
  { clusters, cuts }: WaveSums,
  cut: string,
  item: string,
  n: number,
): Accounts | undefined {
  const halves = cuts.get(cut)
  if (!clusters || !halves) return undefined
  const entered = survey.promise !== 'named' || n !== baseIn(halves.counted, item)
  const sums = clusters[entered ? 'both' : 'counted'].get(cut)?.get(item)
  const index = survey.promise === 'named' ? undefined : halves.both.measures[item]
  return sums && { sums, coarse: entered, ...(index ? { all: personMeans(index) } : {}) }
}

function baseIn({ items, measures }: Tally, item: string): number {
  const sums = Object.hasOwn(measures, item) ? measures[item] : undefined
  return sums ? peopleCount(sums) : answeredCount((Object.hasOwn(items, item) && items[item]) || {})
}

function isUnfit(finding: Finding): finding is IndexFinding & Required<Pick<IndexFinding, 'reliability'>> {
  return finding.kind === 'index' && finding.reliability?.verdict === 'poor'
}

function withoutUnfit(
  finding: Finding,
  unfit: readonly Required<Pick<IndexFinding, 'item' | 'reliability'>>[],
): Finding | UnreliableFinding {
  const found = finding.kind === 'index' && unfit.find(({ item }) => item === finding.item)
  if (!found || finding.kind !== 'index') return finding
  return { kind: 'unreliable', item: finding.item, n: finding.n, reliability: found.reliability }
}
