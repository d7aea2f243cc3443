/** What changed between two waves and how many answers it takes to see a change, beside what is known of them. */
import { detectableDifference } from '#engine/statistics/detectable-difference.ts'
import { meanInterval } from '#engine/statistics/mean-interval.ts'
import { netScoreDifference } from '#engine/statistics/net-score-difference.ts'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'
import { overlappingSamplesVariance } from '#engine/statistics/overlapping-samples-variance.ts'
import { pairedNetScoreDifference } from '#engine/statistics/paired-net-score-difference.ts'
import { sampleSizeForDifference } from '#engine/statistics/sample-size-for-difference.ts'
import { sampleSizeForPrecision } from '#engine/statistics/sample-size-for-precision.ts'
import { welchDifference } from '#engine/statistics/welch-difference.ts'
import { relativeError } from '../../engine/statistics/relative-error.ts'
import means from '../../fixtures/golden/means.json' with { type: 'json' }
import golden from '../../fixtures/golden/net-score-difference.json' with { type: 'json' }
import overlapping from '../../fixtures/golden/overlapping.json' with { type: 'json' }
import sizes from '../../fixtures/golden/sample-size.json' with { type: 'json' }
import { apart, type Comparison, compare, eachApart } from './comparison.ts'
import { countsOf, momentsOf, pairSumsOf, sumsOf } from './sums-of.ts'

/** Compare differences of net scores and of means, then what is planned by. */
export function differences(): Comparison[] {
  return [...netScoreDifferences(), ...samePeople(), ...meansAndTheirDifferences(), ...plans()]
}

function netScoreDifferences(): Comparison[] {
  const { cases, earlyLate } = golden
  return [
    compare({ key: 'net-score-difference', by: netScoreDifference, made: 'R, NPS', cases }, (known) => {
      const { difference, se, z, p, low, high } = netScoreDifference(known.before, known.after)
      const figures = [known.difference, known.se, known.z, known.low, known.high]
      return [...eachApart([difference, se, z, low, high], figures), relativeError(p, known.p)]
    }),
    compare(
      { key: 'net-score-difference.earlyLate', by: netScoreDifference, made: 'R, NPS', cases: earlyLate },
      (known) => {
        const { difference, se, z, p } = netScoreDifference(known.before, known.after)
        return [
          ...eachApart([difference, se, z], [known.difference, known.se, known.z]),
          relativeError(p, known.p),
        ]
      },
    ),
  ]
}

function samePeople(): Comparison[] {
  const both = overlapping.both.map(([first = Number.NaN, second = Number.NaN]) => ({ first, second }))
  const before = [...both.map(({ first }) => first), ...overlapping.before]
  const after = [...both.map(({ second }) => second), ...overlapping.after]
  const nobody = { n: 0, before: 0, after: 0, product: 0 }
  const known = { made: 'formula', cases: [overlapping] } as const
  return [
    compare({ key: 'overlapping', by: overlappingSamplesVariance, ...known }, (wanted) => {
      const moments = [momentsOf(before), momentsOf(after)] as const
      const se = Math.sqrt(overlappingSamplesVariance(...moments, pairSumsOf(both)))
      const seIndependent = Math.sqrt(overlappingSamplesVariance(...moments, nobody))
      const z = wanted.difference / se
      return [
        ...eachApart([se, seIndependent, z], [wanted.se, wanted.seIndependent, wanted.z]),
        relativeError(2 * normalCdf(-Math.abs(z)), wanted.p),
      ]
    }),
    compare({ key: 'overlapping.difference', by: pairedNetScoreDifference, ...known }, (wanted) => {
      const found = pairedNetScoreDifference(countsOf(before), countsOf(after), pairSumsOf(both))
      return [apart(found.difference, wanted.difference)]
    }),
  ]
}

function meansAndTheirDifferences(): Comparison[] {
  return [
    compare({ key: 'means', by: meanInterval, made: 'R', cases: means.cases }, (known) => {
      const { mean, sd, low, high } = meanInterval(sumsOf(known.answers))
      return eachApart([mean, sd, low, high], [known.mean, known.sd, known.low, known.high])
    }),
    compare({ key: 'means.welch', by: welchDifference, made: 'R', cases: means.welch }, (known) => {
      const found = welchDifference(sumsOf(known.before), sumsOf(known.after))
      const figures = [known.difference, known.t, known.df, known.low, known.high]
      return [
        ...eachApart([found?.difference, found?.t, found?.df, found?.low, found?.high], figures),
        relativeError(found?.p ?? Number.NaN, known.p),
      ]
    }),
  ]
}

function plans(): Comparison[] {
  const { precision, listed, difference } = sizes
  return [
    compare(
      { key: 'sample-size.precision', by: sampleSizeForPrecision, made: 'formula', cases: precision },
      ({ margin, variance, confidence, n }) => [
        apart(sampleSizeForPrecision({ margin, variance, confidence }), n),
      ],
    ),
    compare(
      { key: 'sample-size.listed', by: sampleSizeForPrecision, made: 'formula', cases: listed },
      ({ n, ...plan }) => [apart(sampleSizeForPrecision(plan), n)],
    ),
    compare(
      { key: 'sample-size.difference', by: sampleSizeForDifference, made: 'formula', cases: difference },
      ({ n, unrounded: _, ...plan }) => [apart(sampleSizeForDifference(plan), n)],
    ),
    compare(
      { key: 'sample-size.unrounded', by: detectableDifference, made: 'formula', cases: difference },
      ({ unrounded: n, variance, alpha, power, difference: wanted }) => {
        const plan = { nBefore: n, nAfter: n, varianceBefore: variance, varianceAfter: variance }
        return [apart(detectableDifference({ ...plan, alpha, power }), wanted)]
      },
    ),
  ]
}
