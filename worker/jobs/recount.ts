/** Counting the log again by new rules, because sums made by old ones cannot be added to or taken from. */

import { openFolding } from '#engine/tally/folding.ts'
import type { WrittenTally } from '#engine/tally/ledger.ts'
import { emptyTally, encodeTally } from '#engine/tally/tally.ts'
import { keyText, type TallyKey } from '#engine/tally/tally-key.ts'
import type { Rules } from '../definitions.ts'
import type { Pending, Store } from '../store/store.ts'
import { peopleOf } from './people-of.ts'
import { sumsVersion } from './sums-version.ts'

/** Rows read at a time; the store gives fewer where they are long. */
const rowsAPage = 1_000
/** Tallies read at a time. */
const talliesAPage = 2_000

const nobody = encodeTally(emptyTally())

/**
 * Count everything up to the watermark again, in one step.
 *
 * Only tallies that come out otherwise are written: what the new rules do not touch keeps its number, and is not
 * published anew.
 *
 * @returns `false` where another step came first; then the caller reads again
 */
export async function recount(store: Store, rules: Rules, pending: Pending): Promise<boolean> {
  const { survey } = rules
  const { number, watermark } = pending
  const folding = openFolding(survey)
  for (let after = 0; after < watermark; ) {
    const rows = await store.folded(survey.id, after, watermark, rowsAPage)
    for (const row of rows) folding.move(row, 1)
    const moves = rows.map((response) => ({ sign: 1 as const, response }))
    // Of each pair the later answer is met once, and brings the earlier one along.
    for (const waves of await peopleOf(store, survey, moves, watermark, 'earlier')) folding.pair(waves)
    after = rows.at(-1)?.seq ?? watermark
  }
  const counted = folding.written()
  const gone: WrittenTally[] = []
  for await (const { key, text } of standing(store, survey.id)) {
    const now = counted.get(keyText(key))
    if (now?.text === text) counted.delete(keyText(key))
    else if (!now && text !== nobody) gone.push({ key, text: nobody })
  }
  return store.fold({
    survey: survey.id,
    number: number + 1,
    watermark,
    version: sumsVersion(rules),
    tallies: [...counted.values(), ...gone],
    erase: [],
    waves: [],
  })
}

/** Read what stands, a page after the other. */
async function* standing(store: Store, survey: string): AsyncGenerator<WrittenTally> {
  for (let after: TallyKey | null = null; ; ) {
    const page: readonly WrittenTally[] = await store.writtenTallies(survey, after, talliesAPage)
    yield* page
    const last = page.at(-1)
    if (!last || page.length < talliesAPage) return
    after = last.key
  }
}
