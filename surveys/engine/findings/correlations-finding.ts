/** How far each rated item moves together with referral, out of sums of products; says nothing about why. */
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts'
import { correlation, type MeasuredCorrelation } from '../statistics/correlation.ts'
import { studentTCdf } from '../statistics/student-t-cdf.ts'
import { addInto, emptyTally, type MeasureSums } from '../tally/tally.ts'
import type { CorrelationsFinding } from './study.ts'

/** People who answered both, below whom a correlation is not told. */
const fewestPairs = 30

/** At most this share of what is said to move together does so by chance, on average. */
const falseShare = 0.05

/**
 * Correlate every item with the outcome.
 *
 * Each is held against none by Student’s t of n − 2 degrees of freedom, and all of them are corrected together.
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
    const { r, low, high } = coarse ? rounded(n, measured.r) : measured
    return [{ item, n, r, low, high }]
  })
  if (found.length === 0) return undefined
  const n = Math.max(...found.map((one) => one.n))
  const adjusted = benjaminiHochberg(found.map(chanceOf))
  const judged = found.map((one, place) => {
    const corrected = adjusted[place] ?? 1
    const apart = one.low > 0 || one.high < 0
    return { ...one, adjusted: corrected, holds: apart && corrected < falseShare }
  })
  return { kind: 'correlations', item: outcome, outcome, n, items: judged }
}

/** How likely chance alone takes a correlation as far from none, either way. */
function chanceOf({ n, r }: { readonly n: number; readonly r: number }): number {
  const left = 1 - r * r
  return left <= 0 ? 0 : 2 * studentTCdf(-Math.abs(r) * Math.sqrt((n - 2) / left), n - 2)
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
