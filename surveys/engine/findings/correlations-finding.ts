/** How far each rated item moves together with referral, out of sums of products; says nothing about why. */
import { correlation, type MeasuredCorrelation } from '../statistics/correlation.ts'
import { addInto, emptyTally, type MeasureSums } from '../tally/tally.ts'
import type { CorrelationsFinding } from './finding.ts'

/** People who answered both, below whom a correlation is not told. */
const fewestPairs = 30

/**
 * Correlate every item with the outcome.
 *
 * @param buckets blocks of two, the outcome first, by bucket
 * @param items in the order in which they are told; of others nothing is
 * @param coarse whether correlations may only be told to one decimal, because more would lead to what single people said
 * @returns nothing where no item has thirty people, or everybody said the same
 * @example correlationsFinding('refer', buckets, ['care.listen'], false)?.items[0] // { item: 'care.listen', n: 60, r: 0.41, … }
 */
export function correlationsFinding(
  outcome: string,
  buckets: readonly MeasureSums[],
  items: readonly string[],
  coarse: boolean,
): CorrelationsFinding | undefined {
  const { complete } = sumOf(buckets)
  const found = items.flatMap((item) => {
    const block = complete[`${outcome},${item}`]
    if (!block || block.n < fewestPairs) return []
    const { n, sums, products } = block
    const [x = 0, y = 0] = sums
    const [xx = 0, xy = 0, yy = 0] = products
    const measured = correlation({ n, x, y, xx, yy, xy })
    if (measured === null || measured.low === null) return []
    return [{ item, n, ...(coarse ? rounded(n, measured.r) : measured) }]
  })
  if (found.length === 0) return undefined
  const n = Math.max(...found.map((one) => one.n))
  return { kind: 'correlations', item: outcome, outcome, n, items: found }
}

/** Round a correlation, and lay the interval about what is left of it: of standardised answers it is their product. */
function rounded(n: number, exact: number): MeasuredCorrelation {
  const r = Math.round(exact * 10) / 10
  const { low, high } = correlation({ n, x: 0, y: 0, xx: 1, yy: 1, xy: r }) ?? { low: r, high: r }
  return { r, low: low ?? r, high: high ?? r }
}

function sumOf(buckets: readonly MeasureSums[]): MeasureSums {
  const total = emptyTally()
  for (const sums of buckets) addInto(total, { responses: 0, items: {}, measures: { all: sums } }, 1)
  return total.measures.all ?? { people: {}, complete: {} }
}
