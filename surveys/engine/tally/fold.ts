/** Folding responses into the tallies of their cuts; keeps nothing and reads nothing by itself. */
import type { Survey } from '../model.ts'
import type { Counted } from './cuts.ts'
import { openFolding } from './folding.ts'
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
  const folding = openFolding(survey)
  for (const { sign, response } of moves) folding.move(response, sign)
  return folding.changes()
}
