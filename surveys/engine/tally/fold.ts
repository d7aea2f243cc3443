/** Folding responses into the tallies of their cuts; keeps nothing and reads nothing by itself. */
import type { Response } from '../answers/answer.ts'
import type { Survey } from '../model.ts'
import { cutsOf } from './cuts.ts'
import { addInto, emptyTally, type Tally } from './tally.ts'
import { tallyOf } from './tally-of.ts'

/** Which tally is meant: withheld responses are summed apart, so that they can wait for company. */
export interface TallyKey {
  readonly wave: string
  readonly cut: string
  readonly withheld: boolean
}

/** Changes of tallies by key; see `keyText`. */
export type Changes = Map<string, { readonly key: TallyKey; readonly tally: Tally }>

/** A response to put in, or with −1 to take out. */
export interface Move {
  readonly sign: 1 | -1
  readonly response: Pick<Response, 'role' | 'answers' | 'attributes' | 'wave' | 'withhold'>
}

/**
 * Sum responses by cut.
 *
 * @example foldMoves(survey, [{ sign: 1, response }]).size // how many tallies change
 */
export function foldMoves(survey: Survey, moves: Iterable<Move>): Changes {
  const changes: Changes = new Map()
  for (const { sign, response } of moves) {
    const part = tallyOf(survey, response)
    for (const cut of cutsOf(survey, response)) {
      const key = { wave: response.wave, cut, withheld: response.withhold }
      const text = keyText(key)
      const change = changes.get(text) ?? { key, tally: emptyTally() }
      addInto(change.tally, part, sign)
      changes.set(text, change)
    }
  }
  return changes
}

/** Write a tally's key as text; no wave or cut holds a blank. */
export function keyText({ wave, cut, withheld }: TallyKey): string {
  return `${wave} ${cut} ${withheld ? 1 : 0}`
}
