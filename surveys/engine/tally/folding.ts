/** Summing responses, and pairs of them, one after the other; what is known of a survey is found out once for all of them. */
import type { Survey } from '../model.ts'
import type { Counted } from './cuts.ts'
import { openItems } from './items.ts'
import { openLedger, type WrittenTally } from './ledger.ts'
import { openPairs } from './own-pairs.ts'
import { type OwnTally, openReader } from './own-tally.ts'
import { openTotals } from './own-totals.ts'
import type { Paired, Standing } from './pairs.ts'
import { openEntries } from './parts-of.ts'
import type { Tally } from './tally.ts'
import type { Changes, TallyKey } from './tally-key.ts'

export interface Folding {
  /** Put a response in, or with −1 take it out. */
  move(response: Counted, sign: 1 | -1): void
  /** Put in and take out the pairs of one person, whose answers are given by wave. */
  pair(waves: ReadonlyMap<string, Standing>): void
  /** Give the keys of what was changed. */
  keys(): TallyKey[]
  /** Add what stands already under a key that was changed. */
  stand(key: TallyKey, tally: Tally): void
  /** Write every sum, by its key's text; of what came to zero that of nobody. */
  written(): Map<string, WrittenTally>
  changes(): Changes
}

/**
 * Begin to sum the responses to a survey.
 *
 * Answers, the products of buckets, and pairs have a ledger each, since none of their sums is one of another's.
 *
 * @example
 * const folding = openFolding(survey)
 * folding.move(response, 1)
 * folding.written().get('all all 0')?.text // '{"items":{"refer":{"9":1}},"measures":{},"responses":1}'
 */
export function openFolding(survey: Survey): Folding {
  const [answers, buckets, pairs] = [openLedger(), openLedger(), openLedger()]
  const ledgers = [answers, buckets, pairs]
  const items = openItems()
  const readAnew = openReader(survey, items, answers.places)
  /** Whoever is put in is read again for their pair. */
  const known = new WeakMap<Paired, OwnTally>()
  const read = (response: Paired) => known.get(response) ?? readAnew(response)
  const entriesOf = openEntries(survey, items, { answers: answers.places, buckets: buckets.places })
  const totalsOf = openTotals(survey, answers, buckets)
  const pair = openPairs(survey, pairs, read)
  return {
    move(response, sign) {
      const totals = totalsOf(response)
      const own = readAnew(response)
      if (survey.cadence !== undefined) known.set(response, own)
      const entries = entriesOf(response.role, own)
      answers.addTo([...totals.united, ...totals.attributes.flat()], entries.all, sign)
      if (entries.joint) answers.addTo(totals.united, entries.joint, sign)
      if (totals.account) answers.addTo([totals.account], entries.account, sign)
      if (entries.day) answers.addTo([totals.day()], entries.day, sign)
      if (entries.bucket) buckets.addTo([totals.bucket()], entries.bucket, sign)
    },
    pair,
    keys: () => ledgers.flatMap((ledger) => ledger.keys()),
    stand(key, tally) {
      const ledger = ledgers.find((one) => one.has(key))
      ledger?.add(key, ledger.enter(tally), 1)
    },
    written: () => new Map(ledgers.flatMap((ledger) => [...ledger.written()])),
    changes: () => new Map(ledgers.flatMap((ledger) => [...ledger.changes()])),
  }
}
