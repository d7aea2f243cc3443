/** Folding responses into the tallies of their cuts; keeps nothing and reads nothing by itself. */
import type { Survey } from '../model.ts'
import type { Counted } from './cuts.ts'
import { openLedger } from './ledger.ts'
import { partsOf } from './parts-of.ts'
import type { Changes } from './tally-key.ts'

/** A response to put in, or with −1 to take out. */
export interface Move {
  readonly sign: 1 | -1
  readonly response: Counted
}

/** Names what is summed, and how: sums of another kind can be neither added to nor taken from. */
export const kindOfSums = '2'

/**
 * Sum responses by cut.
 *
 * @example foldMoves(survey, [{ sign: 1, response }]).size // how many tallies change
 */
export function foldMoves(survey: Survey, moves: Iterable<Move>): Changes {
  const ledger = openLedger()
  for (const { sign, response } of moves) {
    const { wave, withhold: withheld } = response
    for (const { cuts, tally } of partsOf(survey, response)) {
      const entry = ledger.enter(tally)
      for (const cut of cuts) ledger.add({ wave, cut, withheld }, entry, sign)
    }
  }
  return ledger.changes()
}
