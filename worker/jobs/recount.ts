/** Counting the log again by new rules, because sums made by old ones cannot be added to or taken from. */

import { foldMoves } from '#engine/tally/fold.ts'
import { pairChanges } from '#engine/tally/pairs.ts'
import { addInto, emptyTally, encodeTally } from '#engine/tally/tally.ts'
import { type Changes, keyText } from '#engine/tally/tally-key.ts'
import type { Rules } from '../definitions.ts'
import type { KeyedTally, Pending, Store } from '../store/store.ts'
import { peopleOf } from './people-of.ts'
import { sumsVersion } from './sums-version.ts'

/** Rows read at a time. */
const rowsAPage = 250

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
  const counted: Changes = new Map()
  for (let after = 0; after < watermark; ) {
    const rows = await store.folded(survey.id, after, watermark, rowsAPage)
    const moves = rows.map((response) => ({ sign: 1 as const, response }))
    // Of each pair the later answer is met once, and brings the earlier one along.
    const pairs = pairChanges(survey, await peopleOf(store, survey, moves, watermark, 'earlier'))
    for (const [text, { key, tally }] of [...foldMoves(survey, moves), ...pairs]) {
      const sum = counted.get(text)
      if (sum) addInto(sum.tally, tally, 1)
      else counted.set(text, { key, tally })
    }
    after = rows.at(-1)?.seq ?? watermark
  }
  const before = await store.allTallies(survey.id)
  const standing = new Map(before.map(({ key, tally }) => [keyText(key), encodeTally(tally)]))
  const gone = before.filter(({ key }) => !counted.has(keyText(key)))
  const tallies: KeyedTally[] = [
    ...counted.values(),
    ...gone.map(({ key }) => ({ key, tally: emptyTally() })),
  ]
  const changed = tallies.filter(({ key, tally }) => standing.get(keyText(key)) !== encodeTally(tally))
  return store.fold({
    survey: survey.id,
    number: number + 1,
    watermark,
    version: sumsVersion(rules),
    tallies: changed,
    erase: [],
    waves: [],
  })
}
