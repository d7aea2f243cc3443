/** Making an index out of a measure's sums, with its reliability; asks nobody whether it may be shown. */
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts'
import { largestSquares } from '../statistics/largest-squares.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import { addInto, type CompleteSums, emptyTally, type MeasureSums } from '../tally/tally.ts'
import type { IndexFinding } from './finding.ts'

/**
 * Make a measure's index: the mean of each person's mean, moved from the items' scale to 0–100.
 *
 * Where people's own means may not be told, neither may an interval that is made of them: in its place stands the widest
 * one that goes with the index and its base.
 *
 * @param scale the scale that all items of the measure share
 * @param distribution whether it may be told how far people's own means lie apart
 * @example indexFinding('care', sums, { from: 1, to: 5 }, true) // value 72.4, from 69.9 to 74.9, alpha 0.82
 */
export function indexFinding(
  measure: string,
  sums: MeasureSums,
  scale: { readonly from: number; readonly to: number },
  distribution: boolean,
): IndexFinding | undefined {
  let n = 0
  let sum = 0
  let squares = 0
  for (const [answered, people] of Object.entries(sums.people)) {
    n += people.n
    sum += people.sum / Number(answered)
    squares += people.squares / Number(answered) ** 2
  }
  if (n === 0) return undefined
  const told = distribution ? squares : largestSquares({ n, sum }, scale)
  const { mean, low, high } = meanInterval({ n, sum, squares: told })
  const onHundred = (value: number) => ((value - scale.from) / (scale.to - scale.from)) * 100
  const within = (value: number | null) =>
    value === null ? null : Math.min(100, Math.max(0, onHundred(value)))
  const common = commonItems(distribution ? sums.complete : {})
  return {
    kind: 'index',
    item: measure,
    n,
    value: onHundred(mean),
    low: within(low),
    high: within(high),
    alpha: cronbachAlpha(common),
    alphaBase: common.n,
  }
}

/** Cut the sums of people with different batteries down to the items that all of them were asked, and add them up. */
function commonItems(complete: Readonly<Record<string, CompleteSums>>): CompleteSums {
  const blocks = Object.entries(complete).map(([items, sums]) => ({ items: items.split(','), sums }))
  const [first, ...others] = blocks
  const shared = (first?.items ?? []).filter((item) => others.every(({ items }) => items.includes(item)))
  const total = emptyTally()
  for (const { items, sums } of blocks) {
    const cut = { people: {}, complete: { shared: pickItems(items, sums, shared) } }
    addInto(total, { responses: 0, items: {}, measures: { shared: cut } }, 1)
  }
  return total.measures.shared?.complete.shared ?? { n: 0, sums: [], products: [] }
}

function pickItems(
  items: readonly string[],
  { n, sums, products }: CompleteSums,
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
