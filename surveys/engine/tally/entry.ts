/** Entries: what one tally adds, by place; see `ledger.ts`, which adds them up. */
import { blockPlaces, type Places } from './places.ts'
import { readTally } from './read-tally.ts'
import type { ItemCounts, Tally } from './tally.ts'

/** Sums by place. Many people share them, so nobody changes them. */
export interface Amounts {
  readonly places: readonly number[]
  readonly amounts: readonly number[]
}

/** One person's answers to several items, of which products are summed; see `Block`. */
export interface OwnBlock {
  readonly place: number
  readonly given: readonly number[]
}

/** What a tally adds; no place stands in it twice. */
export interface Entry {
  readonly responses: number
  readonly sums: readonly Amounts[]
  readonly blocks: readonly OwnBlock[]
}

/** Count the places on which an entry adds something. */
export function placesOf({ sums, blocks }: Entry): number {
  let count = 0
  for (const { places } of sums) count += places.length
  for (const { given } of blocks) count += blockPlaces(given.length)
  return count
}

/**
 * Tell each place of an entry, and what is added there.
 *
 * @param sign −1 where it is taken out
 */
export function eachPlace(
  { sums, blocks }: Entry,
  sign: 1 | -1,
  tell: (place: number, amount: number) => void,
): void {
  for (const { places, amounts } of sums)
    for (let nth = 0; nth < places.length; nth++) tell(places[nth] as number, sign * (amounts[nth] as number))
  for (const { place, given } of blocks) {
    let next = place
    tell(next++, sign)
    for (const value of given) tell(next++, sign * value)
    for (let one = 0; one < given.length; one++)
      for (let other = one; other < given.length; other++)
        tell(next++, sign * (given[one] as number) * (given[other] as number))
  }
}

/** Lay out the counts of one item by place. */
export function amountsOf(places: Places, item: string, counts: ItemCounts): Amounts {
  return {
    places: Object.keys(counts).map((value) => places.item(item, value)),
    amounts: Object.values(counts),
  }
}

/** Lay out a whole tally by place. */
export function entryOf(places: Places, { responses, items, measures }: Tally): Entry {
  const sums = Object.entries(items).map(([item, counts]) => amountsOf(places, item, counts))
  for (const [measure, { people, complete }] of Object.entries(measures)) {
    for (const [answered, { n, sum, squares }] of Object.entries(people))
      sums.push(from(places.people(measure, answered), [n, sum, squares]))
    for (const [names, { n, sums: own, products }] of Object.entries(complete))
      sums.push(from(places.block(measure, names, own.length), [n, ...own, ...products]))
  }
  return { responses, sums, blocks: [] }
}

/** Lay out sums on places side by side. */
export function from(place: number, amounts: readonly number[]): Amounts {
  return { places: amounts.map((_, nth) => place + nth), amounts }
}

/** Read an entry as the tally that it stands for. */
export function tallyOfEntry({ count, names }: Places, entry: Entry): Tally {
  const row = new Float64Array(count())
  eachPlace(entry, 1, (place, amount) => {
    row[place] = amount
  })
  return readTally(names, entry.responses, row)
}
