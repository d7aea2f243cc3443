/** The sums that one wave of a made-up company comes to, by the product's own way from answers to tallies. */
import { account, cutParts, wholeCut } from '#engine/tally/cuts.ts'
import { foldMoves } from '#engine/tally/fold.ts'
import { emptyTally, merge, type Tally } from '#engine/tally/tally.ts'
import { keyText } from '#engine/tally/tally-key.ts'
import type { Asked } from '../../worlds/company.ts'
import { answersOf, instrument } from '../../worlds/instrument.ts'

const wave = '2026-H1'

export interface Tallied {
  readonly whole: Tally
  readonly accounts: readonly Tally[]
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
  const byAccount = Map.groupBy(changes.values(), ({ key }) => cutParts(key.cut)[account] ?? '')
  byAccount.delete('')
  return {
    whole: changes.get(keyText({ wave, cut: wholeCut, withheld: false }))?.tally ?? emptyTally(),
    accounts: [...byAccount.values()].map((parts) => parts.map(({ tally }) => tally).reduce(merge)),
  }
}

function accountOf({ account }: Asked): string {
  return `A${account}`
}
