/** Erasing a response: out of the log and out of the tallies in one step, folded or not. */
import type { Survey } from '#engine/model.ts'
import type { Move } from '#engine/tally/fold.ts'
import type { Store } from '../store/store.ts'
import { stepOf } from './fold.ts'

/** Tries against folds that happen at the same time; each lost one means that another step was taken. */
const mostTries = 50

/**
 * Erase a response, and everything else of the same chain.
 *
 * Takes a number even where the row is in no tally yet: a fold that has read the row already must fail.
 *
 * @returns whether there was anything to erase
 */
export async function erase(
  store: Store,
  survey: Survey,
  by: { id: string } | { chain: string },
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries++) {
    const found = await store.chain(survey.id, by)
    const rows = [...found.rows, ...found.superseded]
    if (rows.length === 0) return false
    // Of several folded rows of a chain only the last is in the tallies; the fold deletes the others.
    const moves = found.superseded.slice(-1).map((response): Move => ({ sign: -1, response }))
    const step = await stepOf(
      store,
      survey,
      found,
      { moves, erase: rows.map(({ seq }) => seq) },
      found.watermark,
      [],
    )
    if (await store.fold(step)) return true
  }
  throw new Error(`a response of ${survey.id} was not erased: ${mostTries} other steps came first`)
}
