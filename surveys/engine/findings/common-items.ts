/** Putting sums of people together who were asked different batteries; estimates nothing. */
import type { ItemSums } from '../statistics/cronbach-alpha.ts'
import { addInto, type CompleteSums, emptyTally } from '../tally/tally.ts'

/** Sums over people who answered all of some items, with the items. */
export interface CommonSums extends ItemSums {
  /** In the order of the sums. */
  readonly items: readonly string[]
}

/**
 * Cut the sums of people with different batteries down to the items that all of them were asked, and add them up.
 *
 * @param complete by the items, joined with commas
 * @example commonItems({ 'a,b': sums, 'a,b,c': others }).items // ['a', 'b']
 */
export function commonItems(complete: Readonly<Record<string, CompleteSums>>): CommonSums {
  const blocks = Object.entries(complete).map(([items, sums]) => ({ items: items.split(','), sums }))
  const [first, ...others] = blocks
  const shared = (first?.items ?? []).filter((item) => others.every(({ items }) => items.includes(item)))
  return sumOf(blocks, shared)
}

/** Take of sums those of some of their items, in another order if need be. */
export function pickItems({ items, ...sums }: CommonSums, wanted: readonly string[]): CommonSums {
  return sumOf([{ items, sums }], wanted)
}

/** Add up sums over the same items. */
export function addCommon(one: CommonSums, other: CommonSums): CommonSums {
  return sumOf(
    [one, other].map(({ items, ...sums }) => ({ items, sums })),
    one.items,
  )
}

function sumOf(
  blocks: readonly { readonly items: readonly string[]; readonly sums: ItemSums }[],
  wanted: readonly string[],
): CommonSums {
  const total = emptyTally()
  for (const { items, sums } of blocks) {
    const measures = { shared: { people: {}, complete: { shared: pick(items, sums, wanted) } } }
    addInto(total, { responses: 0, items: {}, measures }, 1)
  }
  const found = total.measures.shared?.complete.shared ?? { n: 0, sums: [], products: [] }
  return { items: wanted, ...found }
}

function pick(
  items: readonly string[],
  { n, sums, products }: ItemSums,
  wanted: readonly string[],
): CompleteSums {
  const places = wanted.map((item) => items.indexOf(item))
  const product = (one: number, other: number) => {
    const [row, column] = one < other ? [one, other] : [other, one]
    const rowStart = row * items.length - (row * (row - 1)) / 2
    return products[rowStart + column - row] ?? 0
  }
  return {
    n,
    sums: places.map((place) => sums[place] ?? 0),
    products: places.flatMap((place, index) => places.slice(index).map((other) => product(place, other))),
  }
}
