/**
 * Adding up many small tallies by key. Each count is given a place when it is met first, and from then on only numbers
 * are added, which takes a small part of the time that merging the tallies one by one would.
 */
import { type CompleteSums, emptyTally, type ItemCounts, type PersonSums, slot, type Tally } from './tally.ts'
import { type Changes, keyText, type TallyKey } from './tally-key.ts'

/** A tally as places and what stands on them. */
export interface Entry {
  readonly responses: number
  readonly places: readonly number[]
  readonly amounts: readonly number[]
}

export interface Ledger {
  /** Note a tally, to be added to several keys. */
  enter(tally: Tally): Entry
  add(key: TallyKey, entry: Entry, sign: 1 | -1): void
  /** Give what was added; of what came to zero nothing is left but the key. */
  changes(): Changes
}

/** Writes one sum into a tally. */
type Writer = (tally: Tally, sum: number) => void

/** What was added under one key. */
interface Account {
  readonly key: TallyKey
  readonly entries: Entry[]
  readonly signs: (1 | -1)[]
}

const personFields = ['n', 'sum', 'squares'] as const satisfies (keyof PersonSums)[]

/**
 * Open an empty ledger.
 *
 * @example
 * const ledger = openLedger()
 * ledger.add(key, ledger.enter(tally), 1)
 * ledger.changes() // the tally, under its key
 */
export function openLedger(): Ledger {
  const index = openIndex()
  const accounts = new Map<string, Account>()
  return {
    enter: (tally) => enter(index, tally),
    add(key, entry, sign) {
      const account = slotOf(accounts, keyText(key), () => ({ key, entries: [], signs: [] }))
      account.entries.push(entry)
      account.signs.push(sign)
    },
    changes() {
      const scratch = new Float64Array(index.writers.length)
      const changes: Changes = new Map()
      for (const [text, account] of accounts)
        changes.set(text, { key: account.key, tally: balance(account, index, scratch) })
      return changes
    },
  }
}

/** Sum what stands under one key; `scratch` holds zeros before and after. */
function balance({ entries, signs }: Account, { writers }: Index, scratch: Float64Array): Tally {
  const tally = emptyTally()
  const touched = new Set<number>()
  entries.forEach(({ responses, places, amounts }, at) => {
    const sign = signs[at] ?? 1
    tally.responses += sign * responses
    places.forEach((place, nth) => {
      touched.add(place)
      scratch[place] = (scratch[place] ?? 0) + sign * (amounts[nth] ?? 0)
    })
  })
  for (const place of touched) {
    const sum = scratch[place] ?? 0
    if (sum !== 0) writers[place]?.(tally, sum)
    scratch[place] = 0
  }
  return tally
}

function enter(index: Index, { responses, items, measures }: Tally): Entry {
  const places: number[] = []
  const amounts: number[] = []
  for (const item of Object.keys(items)) {
    const counts = items[item] ?? {}
    for (const value of Object.keys(counts)) {
      places.push(index.item(item, value))
      amounts.push(counts[value] ?? 0)
    }
  }
  for (const [measure, { people, complete }] of Object.entries(measures)) {
    for (const [answered, sums] of Object.entries(people)) {
      let place = index.people(measure, answered)
      for (const field of personFields) {
        places.push(place++)
        amounts.push(sums[field])
      }
    }
    for (const [names, sums] of Object.entries(complete)) {
      let place = index.complete(measure, names, sums)
      for (const amount of [sums.n, ...sums.sums, ...sums.products]) {
        places.push(place++)
        amounts.push(amount)
      }
    }
  }
  return { responses, places, amounts }
}

/** Where each sum stands; blocks of sums take places side by side, of which the first is given. */
interface Index {
  readonly writers: readonly Writer[]
  readonly item: (item: string, value: string) => number
  readonly people: (measure: string, answered: string) => number
  readonly complete: (measure: string, items: string, like: CompleteSums) => number
}

function openIndex(): Index {
  const writers: Writer[] = []
  const items = new Map<string, Map<string, number>>()
  const blocks = new Map<string, number>()
  const place = (added: readonly Writer[]) => writers.push(...added) - added.length
  return {
    writers,
    item: (item, value) =>
      slotOf(
        slotOf(items, item, () => new Map<string, number>()),
        value,
        () => place([writeItem(item, value)]),
      ),
    people: (measure, answered) =>
      slotOf(blocks, `${measure} ${answered}`, () =>
        place(personFields.map((field) => writePeople(measure, answered, field))),
      ),
    complete: (measure, names, like) =>
      slotOf(blocks, `${measure} of ${names}`, () => place(completeWriters(measure, names, like))),
  }
}

function writeItem(item: string, value: string): Writer {
  return (tally, sum) => {
    slot<ItemCounts>(tally.items, item, () => ({}))[value] = sum
  }
}

function writePeople(measure: string, answered: string, field: keyof PersonSums): Writer {
  return (tally, sum) => {
    slot(measureOf(tally, measure).people, answered, () => ({ n: 0, sum: 0, squares: 0 }))[field] = sum
  }
}

function completeWriters(measure: string, names: string, { sums, products }: CompleteSums): Writer[] {
  const own = (tally: Tally) =>
    slot(measureOf(tally, measure).complete, names, () => ({
      n: 0,
      sums: sums.map(() => 0),
      products: products.map(() => 0),
    }))
  return [
    (tally, sum) => {
      own(tally).n = sum
    },
    ...sums.map((_, nth): Writer => {
      return (tally, sum) => {
        own(tally).sums[nth] = sum
      }
    }),
    ...products.map((_, nth): Writer => {
      return (tally, sum) => {
        own(tally).products[nth] = sum
      }
    }),
  ]
}

function measureOf(tally: Tally, measure: string) {
  return slot(tally.measures, measure, () => ({ people: {}, complete: {} }))
}

function slotOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
