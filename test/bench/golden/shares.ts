/** Shares, tables of counts and families of tests, beside what is known of them. */
import { benjaminiHochberg } from '#engine/statistics/benjamini-hochberg.ts'
import { binomialTest } from '#engine/statistics/binomial-test.ts'
import { chiSquareGoodnessOfFit } from '#engine/statistics/chi-square-goodness-of-fit.ts'
import { chiSquareHomogeneity } from '#engine/statistics/chi-square-homogeneity.ts'
import { complaintRange } from '#engine/statistics/complaint-range.ts'
import { fisherExactTest } from '#engine/statistics/fisher-exact-test.ts'
import { holm } from '#engine/statistics/holm.ts'
import { mannWhitney } from '#engine/statistics/mann-whitney.ts'
import { newcombeDifference } from '#engine/statistics/newcombe-difference.ts'
import { twoProportionTest } from '#engine/statistics/two-proportion-test.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import { relativeError } from '../../engine/statistics/relative-error.ts'
import benchmark from '../../fixtures/golden/benchmark.json' with { type: 'json' }
import complaints from '../../fixtures/golden/complaints.json' with { type: 'json' }
import earlyLate from '../../fixtures/golden/early-late.json' with { type: 'json' }
import fit from '../../fixtures/golden/goodness-of-fit.json' with { type: 'json' }
import table from '../../fixtures/golden/homogeneity.json' with { type: 'json' }
import multiple from '../../fixtures/golden/multiple.json' with { type: 'json' }
import newcombe from '../../fixtures/golden/newcombe.json' with { type: 'json' }
import wilson from '../../fixtures/golden/wilson.json' with { type: 'json' }
import { apart, type Comparison, compare, eachApart } from './comparison.ts'

/** Compare single shares, two of them, many of them, and what corrects for many tests. */
export function shares(): Comparison[] {
  return [...singleShares(), ...twoShares(), ...tables(), ...families()]
}

function singleShares(): Comparison[] {
  return [
    compare({ key: 'wilson', by: wilsonInterval, made: 'R', cases: wilson.cases }, (known) => {
      const { share, low, high } = wilsonInterval(known.count, known.n, known.confidence)
      return eachApart([share, low, high], [known.share, known.low, known.high])
    }),
    compare({ key: 'benchmark', by: binomialTest, made: 'R', cases: benchmark.cases }, (known) =>
      (['different', 'greater', 'less'] as const).map((alternative) =>
        relativeError(binomialTest(known.count, known.n, known.benchmark, alternative), known[alternative]),
      ),
    ),
    compare({ key: 'complaints', by: complaintRange, made: 'formula', cases: complaints.cases }, (known) => {
      const range = complaintRange(known.complaints, { low: known.rate, high: known.rate })
      return [range?.dissatisfied, range?.silent].flatMap((found, place) => {
        const wanted = place === 0 ? known.dissatisfied : known.silent
        return [apart(found?.low, wanted), apart(found?.high, wanted)]
      })
    }),
    compare(
      { key: 'complaints.measured', by: wilsonInterval, made: 'R', cases: [complaints.measured] },
      (known) => {
        const { share, low, high } = wilsonInterval(known.count, known.n)
        return eachApart([share, low, high], [known.share, known.low, known.high])
      },
    ),
  ]
}

function twoShares(): Comparison[] {
  const { cases } = newcombe
  return [
    compare({ key: 'newcombe', by: newcombeDifference, made: 'statsmodels', cases }, (known) => {
      const { difference, low, high } = newcombeDifference(known.before, known.after, known.confidence)
      return eachApart([difference, low, high], [known.difference, known.low, known.high])
    }),
    compare({ key: 'newcombe.z', by: twoProportionTest, made: 'R', cases }, (known) => {
      const { z, p } = twoProportionTest(known.before, known.after)
      return [apart(z, known.z), relativeError(p, known.p)]
    }),
    compare({ key: 'newcombe.fisherP', by: fisherExactTest, made: 'R', cases }, (known) => [
      relativeError(fisherExactTest(known.before, known.after), known.fisherP),
    ]),
  ]
}

function tables(): Comparison[] {
  const { cases } = earlyLate
  return [
    compare({ key: 'homogeneity', by: chiSquareHomogeneity, made: 'R', cases: [table] }, (known) =>
      testApart(chiSquareHomogeneity(known.table), known),
    ),
    compare({ key: 'goodness-of-fit', by: chiSquareGoodnessOfFit, made: 'R', cases: [fit] }, (known) =>
      testApart(chiSquareGoodnessOfFit(known.observed, known.shares), known),
    ),
    compare({ key: 'early-late', by: chiSquareHomogeneity, made: 'R', cases }, (known) =>
      testApart(chiSquareHomogeneity([known.early, known.late]), known),
    ),
    compare({ key: 'early-late.mannWhitneyP', by: mannWhitney, made: 'R', cases }, (known) => {
      const { p } = mannWhitney(known.early.toReversed(), known.late.toReversed())
      return [relativeError(p, known.mannWhitneyP)]
    }),
  ]
}

function families(): Comparison[] {
  const { cases } = multiple
  return [
    compare({ key: 'multiple.holm', by: holm, made: 'R', cases }, (known) =>
      eachApart(holm(known.p), known.holm),
    ),
    compare({ key: 'multiple.benjaminiHochberg', by: benjaminiHochberg, made: 'R', cases }, (known) =>
      eachApart(benjaminiHochberg(known.p), known.benjaminiHochberg),
    ),
  ]
}

interface Test {
  readonly statistic: number
  readonly df: number
  readonly p: number
}

function testApart(found: Test, known: Test): number[] {
  return [apart(found.statistic, known.statistic), apart(found.df, known.df), relativeError(found.p, known.p)]
}
