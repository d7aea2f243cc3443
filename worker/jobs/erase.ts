/** Erasing a response: out of the log and out of the tallies in one step, folded or not. */
import type { Move } from '#engine/tally/fold.ts'
import type { Definition } from '../definitions.ts'
import type { Store } from '../store/store.ts'
import { isOutdated, stepOf } from './fold.ts'
import { recount } from './recount.ts'

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
  definition: Definition,
  by: { id: string } | { chain: string },
): Promise<boolean> {
  const { survey } = definition
  for (let tries = 0; tries < mostTries; tries++) {
    const found = await store.chain(survey.id, by)
    const rows = [...found.rows, ...found.superseded]
    if (rows.length === 0) return false
    if (isOutdated(definition, found)) {
      await recount(store, definition, found)
      continue
    }
    // Folding deletes what has been superseded, so every folded row that is left is in the tallies.
    const moves = found.superseded.map((response): Move => ({ sign: -1, response }))
    const erased = { moves, erase: rows.map(({ seq }) => seq) }
    if (await store.fold(await stepOf(store, definition, found, erased, found.watermark, []))) return true
  }
  throw new Error(`a response of ${survey.id} was not erased: ${mostTries} other steps came first`)
}
