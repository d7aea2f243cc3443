/** Erasing a response: out of the log and out of the tallies in one step, folded or not, and its draft before. */
import type { Rules } from '../definitions.ts'
import type { Store } from '../store/store.ts'
import { isOutdated, stepOf } from './fold.ts'
import type { LoggedMove } from './people-of.ts'
import { recount } from './recount.ts'

/** Tries against folds that happen at the same time; each lost one means that another step was taken. */
const mostTries = 50

/**
 * Erase a response, and everything else of the same chain, what was not sent yet as well.
 *
 * Takes a number even where the row is in no tally yet: a fold that has read the row already must fail.
 *
 * @returns whether there was anything to erase
 */
export async function erase(
  store: Store,
  rules: Rules,
  by: { id: string } | { chain: string },
): Promise<boolean> {
  const { survey } = rules
  // By a response's id its draft is found only while the response is there.
  const dropped = await store.dropDrafts(survey.id, by)
  for (let tries = 0; tries < mostTries; tries++) {
    const found = await store.chain(survey.id, by)
    const rows = [...found.rows, ...found.superseded]
    if (rows.length === 0) return dropped
    if (isOutdated(rules, found)) {
      await recount(store, rules, found)
      continue
    }
    // Folding deletes what has been superseded, so every folded row that is left is in the tallies.
    const moves = found.superseded.map((response): LoggedMove => ({ sign: -1, response }))
    const erased = { moves, erase: rows.map(({ seq }) => seq) }
    const step = await stepOf(store, rules, found, erased, found.watermark, [])
    // Whoever answered in two waves stands in the sums of both.
    const takenBack = [...new Set(step.tallies.map(({ key }) => key.wave))]
    if (await store.fold({ ...step, takenBack })) return true
  }
  throw new Error(`a response of ${survey.id} was not erased: ${mostTries} other steps came first`)
}
