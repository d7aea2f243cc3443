/**
 * Adding up many small tallies by key. Each count is given a place when it is met first, and from then on only numbers
 * are added, which takes a small part of the time that merging the tallies one by one would.
 */
import { type Entry, entryOf } from './entry.ts'
import { openLaidEntry } from './laid-entry.ts'
import { openPlaces, type Places, slotOf } from './places.ts'
import { readTally } from './read-tally.ts'
import type { Tally } from './tally.ts'
import { type Changes, keyText, type TallyKey } from './tally-key.ts'
import { openWriter } from './write-tally.ts'

/** What was added under one key. */
export interface Total {
  readonly key: TallyKey
  responses: number
  /** A few entries are kept as they are. */
  entries: Entry[]
  signs: (1 | -1)[]
  /** Many are summed up in a row of numbers of their own. */
  sums?: Float64Array
}

/** A sum under its key, in its canonical form; see `encodeTally`. */
export interface WrittenTally {
  readonly key: TallyKey
  readonly text: string
}

export interface Ledger {
  readonly places: Places
  /** Note a tally, to be added to several keys. */
  enter(tally: Tally): Entry
  /** Find what was added under a key, to add to it again and again. */
  total(key: TallyKey): Total
  addTo(totals: readonly Total[], entry: Entry, sign: 1 | -1): void
  add(key: TallyKey, entry: Entry, sign: 1 | -1): void
  /** Tell whether something was added under a key. */
  has(key: TallyKey): boolean
  /** Give the keys to which something was added. */
  keys(): TallyKey[]
  /** Write what was added, as of nobody where it came to zero. */
  written(): Map<string, WrittenTally>
  /** Give what was added; of what came to zero nothing is left but the key. */
  changes(): Changes
}

/** From so many entries on, a row of numbers takes less memory than they do. */
const few = 16

/**
 * Open an empty ledger.
 *
 * @example
 * const ledger = openLedger()
 * ledger.add(key, ledger.enter(tally), 1)
 * ledger.changes() // the tally, under its key
 */
export function openLedger(): Ledger {
  const places = openPlaces()
  const write = openWriter(places)
  const totals = new Map<string, Total>()
  /** What is being added, and what was kept of others before. */
  const [laid, kept] = [openLaidEntry(), openLaidEntry()]
  const ledger: Ledger = {
    places,
    enter: (tally) => entryOf(places, tally),
    total(key) {
      const text = keyText(key)
      return totals.get(text) ?? slotOf(totals, text, () => ({ key, responses: 0, entries: [], signs: [] }))
    },
    addTo(all, entry, sign) {
      laid.lay(entry, sign)
      for (const total of all) {
        total.responses += sign * entry.responses
        if (total.sums) {
          total.sums = longEnough(total.sums, places.count())
          laid.addTo(total.sums)
        } else keep(total, entry, sign)
      }
    },
    add: (key, entry, sign) => ledger.addTo([ledger.total(key)], entry, sign),
    has: (key) => totals.has(keyText(key)),
    keys: () => Array.from(totals.values(), ({ key }) => key),
    written: () => summed((key, responses, sums) => ({ key, text: write(responses, sums) })),
    changes: () =>
      summed((key, responses, sums) => ({ key, tally: readTally(places.names, responses, sums) })),
  }
  return ledger

  function keep(total: Total, entry: Entry, sign: 1 | -1): void {
    total.entries.push(entry)
    total.signs.push(sign)
    if (total.entries.length <= few) return
    total.sums = new Float64Array(places.count())
    addKept(total, total.sums)
    total.entries = []
    total.signs = []
  }

  function addKept({ entries, signs }: Total, sums: Float64Array): void {
    for (const [nth, entry] of entries.entries()) {
      kept.lay(entry, signs[nth] ?? 1)
      kept.addTo(sums)
    }
  }

  function summed<T>(make: (key: TallyKey, responses: number, sums: Float64Array) => T): Map<string, T> {
    const scratch = new Float64Array(places.count())
    const made = new Map<string, T>()
    for (const [text, total] of totals) {
      if (!total.sums) addKept(total, scratch)
      made.set(text, make(total.key, total.responses, total.sums ?? scratch))
      if (!total.sums) clearKept(total, scratch)
    }
    return made
  }

  function clearKept({ entries }: Total, scratch: Float64Array): void {
    for (const entry of entries) {
      kept.lay(entry, 1)
      kept.clearIn(scratch)
    }
  }
}

function longEnough(sums: Float64Array, places: number): Float64Array {
  if (sums.length >= places) return sums
  const longer = new Float64Array(Math.max(places, 2 * sums.length))
  longer.set(sums)
  return longer
}
