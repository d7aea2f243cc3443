/** Reading a row of numbers as the tally that it stands for; adds nothing up. */
import { type Block, type PlaceNames, personFields, productsOf } from './places.ts'
import type { CompleteSums, PersonSums, Tally } from './tally.ts'

/** Lay out what stands on the places; what is zero is left out. */
export function readTally(names: PlaceNames, responses: number, sums: Float64Array): Tally {
  return {
    responses,
    items: records(names.items, (values) => filled(records(values, (place) => sums[place] || undefined))),
    measures: records(names.measures, (measure) => {
      const people = records(measure.people, (place) => personOf(sums, place))
      const complete = records(measure.complete, (block) => completeOf(sums, block))
      return filled(people) || filled(complete) ? { people, complete } : undefined
    }),
  }
}

function records<V, T>(map: ReadonlyMap<string, V>, read: (value: V) => T | undefined): Record<string, T> {
  return Object.fromEntries(
    Array.from(map, ([name, value]) => [name, read(value)] as const).filter(
      (entry): entry is [string, T] => entry[1] !== undefined,
    ),
  )
}

function filled<T extends object>(record: T): T | undefined {
  return Object.keys(record).length > 0 ? record : undefined
}

function personOf(sums: Float64Array, place: number): PersonSums | undefined {
  const [n = 0, sum = 0, squares = 0] = sums.subarray(place, place + personFields.length)
  return n || sum || squares ? { n, sum, squares } : undefined
}

function completeOf(sums: Float64Array, { place, items }: Block): CompleteSums | undefined {
  const [n = 0, ...rest] = sums.subarray(place, place + 1 + items + productsOf(items))
  if (!n && rest.every((sum) => sum === 0)) return undefined
  return { n, sums: rest.slice(0, items), products: rest.slice(items) }
}
