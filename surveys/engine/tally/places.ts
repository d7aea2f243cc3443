/**
 * Where each sum of a tally stands in one row of numbers, so that tallies are added up by place and not by name. A name is
 * given a place when it is met first, and keeps it.
 */

/** Fields of the sums over people who answered the same number of items, in the order of their places. */
export const personFields = ['n', 'sum', 'squares'] as const

/** Sums over the same items: `n` stands first, then the sum of each item, then their products. */
export interface Block {
  readonly place: number
  readonly items: number
}

export interface Places {
  /** How many there are by now. */
  readonly count: () => number
  /** Find how often an item was answered by a value. */
  readonly item: (item: string, value: string) => number
  /** Find the first of the three places of a measure's sums over people. */
  readonly people: (measure: string, answered: string) => number
  /**
   * Find the first place of a measure's block.
   *
   * @param names the items, joined with commas
   * @param items how many they are
   */
  readonly block: (measure: string, names: string, items: number) => number
  readonly names: PlaceNames
}

/** What stands where, by name. */
export interface PlaceNames {
  readonly items: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly measures: ReadonlyMap<string, MeasurePlaces>
}

interface MeasurePlaces {
  readonly people: ReadonlyMap<string, number>
  readonly complete: ReadonlyMap<string, Block>
}

/** Begin with no place. */
export function openPlaces(): Places {
  let taken = 0
  const items = new Map<string, Map<string, number>>()
  const measures = new Map<string, { people: Map<string, number>; complete: Map<string, Block> }>()
  const take = (many: number) => {
    taken += many
    return taken - many
  }
  const measureOf = (measure: string) =>
    slotOf(measures, measure, () => ({ people: new Map(), complete: new Map() }))
  return {
    count: () => taken,
    item: (item, value) =>
      slotOf(
        slotOf(items, item, () => new Map<string, number>()),
        value,
        () => take(1),
      ),
    people: (measure, answered) =>
      slotOf(measureOf(measure).people, answered, () => take(personFields.length)),
    block: (measure, names, count) =>
      slotOf(measureOf(measure).complete, names, () => ({
        place: take(blockPlaces(count)),
        items: count,
      })).place,
    names: { items, measures },
  }
}

/** Count the places of a block of so many items. */
export function blockPlaces(items: number): number {
  return 1 + items + productsOf(items)
}

/** Count the products of some items with each other and themselves. */
export function productsOf(items: number): number {
  return (items * (items + 1)) / 2
}

/** Read what stands under a key, or put there what is made. */
export function slotOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
