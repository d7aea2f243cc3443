/** The sums that one wave of a made-up company comes to, and its figures, by the product's own way from answers to both. */
import { readClusters } from '#engine/findings/clusters.ts'
import { type Figure, figureOf } from '#engine/findings/figure-of.ts'
import { snapshotOf } from '#engine/findings/snapshots.ts'
import { release } from '#engine/privacy/release.ts'
import { pairTallies } from '#engine/privacy/withheld.ts'
import { account, cutParts, wholeCut } from '#engine/tally/cuts.ts'
import { foldMoves } from '#engine/tally/fold.ts'
import { emptyTally, type Tally } from '#engine/tally/tally.ts'
import { keyText } from '#engine/tally/tally-key.ts'
import type { Asked } from '../../worlds/company.ts'
import { answersOf, instrument } from '../../worlds/instrument.ts'

const wave = '2026-H1'

export interface Tallied {
  readonly whole: Tally
  /** A figure of the whole as it is published: its interval knows of accounts. */
  readonly figure: (item: string) => Figure | undefined
}

/** Tally those who answer. */
export function tallied(asked: readonly Asked[]): Tallied {
  const answering = asked.filter(({ answers }) => answers)
  const changes = foldMoves(
    instrument,
    answering.map((one) => ({
      sign: 1,
      response: {
        chain: String(one.person),
        role: one.role,
        answers: answersOf(one),
        attributes: { account: accountOf(one) },
        wave,
        withhold: false,
        receivedAt: '2026-06-01',
      },
    })),
  )
  const whole = changes.get(keyText({ wave, cut: wholeCut, withheld: false }))?.tally ?? emptyTally()
  const reader = readClusters(instrument)
  const accounts = [...changes.values()].filter(({ key }) => Object.hasOwn(cutParts(key.cut), account))
  for (const one of accounts.toSorted((a, b) => (a.key.cut < b.key.cut ? -1 : 1))) reader.take(one)
  const clusters = reader.done().counted.get(wholeCut)
  const cuts = new Map([[wholeCut, pairTallies(whole, emptyTally())]])
  const [released] = release(instrument, cuts, 'sealed')
  const snapshot =
    released &&
    snapshotOf(instrument, released, (item) => {
      const sums = clusters?.get(item)
      return sums && { sums, coarse: false }
    })
  return { whole, figure: (item) => figureOf(snapshot, item) }
}

function accountOf({ account: of }: Asked): string {
  return `A${of}`
}
