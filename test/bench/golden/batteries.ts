/** How well items go together, and which of them go with an outcome, beside what is known of them. */
import { alphaIfDropped } from '#engine/statistics/alpha-if-dropped.ts'
import { correlation } from '#engine/statistics/correlation.ts'
import { correlationMatrix } from '#engine/statistics/correlation-matrix.ts'
import { covarianceMatrix } from '#engine/statistics/covariance-matrix.ts'
import { cronbachAlpha, type ItemSums } from '#engine/statistics/cronbach-alpha.ts'
import { explainedVariance } from '#engine/statistics/explained-variance.ts'
import { feldtInterval } from '#engine/statistics/feldt-interval.ts'
import { jackknife } from '#engine/statistics/jackknife.ts'
import { lmgShares } from '#engine/statistics/lmg-shares.ts'
import { mcdonaldOmega } from '#engine/statistics/mcdonald-omega.ts'
import { oneFactorModel } from '#engine/statistics/one-factor-model.ts'
import { relativeWeights } from '#engine/statistics/relative-weights.ts'
import { varianceInflation } from '#engine/statistics/variance-inflation.ts'
import { itemSumsOf } from '../../engine/statistics/item-sums.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import reliability from '../../fixtures/golden/reliability.json' with { type: 'json' }
import { apart, type Comparison, compare, eachApart, eachRelative } from './comparison.ts'

/** lavaan stops its search for the likeliest model a little before the end. */
const LAVAAN_TOLERANCE = 1e-5

/** Compare reliability, then drivers. */
export function batteries(): Comparison[] {
  return [...reliable(), ...drivers(), jackknifed()]
}

function reliable(): Comparison[] {
  const cases = [reliability.attitude, reliability.care5]
  const model = { made: 'R, lavaan', cases, tolerance: LAVAAN_TOLERANCE } as const
  return [
    compare({ key: 'reliability.alpha', by: cronbachAlpha, made: 'R, psych', cases }, (known) => [
      apart(cronbachAlpha(known), known.alpha),
    ]),
    compare({ key: 'reliability.alphaIfDropped', by: alphaIfDropped, made: 'R, psych', cases }, (known) =>
      eachApart(alphaIfDropped(known), known.alphaIfDropped),
    ),
    compare({ key: 'reliability.feldt', by: feldtInterval, made: 'R', cases }, (known) => {
      const { low, high } = feldtInterval(known.alpha, known.n, known.sums.length)
      return eachApart([low, high], [known.feldt.low, known.feldt.high])
    }),
    compare({ key: 'reliability.omega', by: mcdonaldOmega, ...model }, (known) => [
      apart(mcdonaldOmega(known), known.omega),
    ]),
    // lavaan divides by n where we divide by n - 1.
    compare({ key: 'reliability.loadings', by: oneFactorModel, ...model }, (known) => {
      const shrink = (known.n - 1) / known.n
      const found = oneFactorModel(covarianceMatrix(known))
      const loadings = found?.loadings.map((loading) => loading * Math.sqrt(shrink)) ?? []
      const own = found?.uniquenesses.map((uniqueness) => uniqueness * shrink) ?? []
      return [...eachRelative(loadings, known.loadings), ...eachRelative(own, known.uniquenesses)]
    }),
  ]
}

function drivers(): Comparison[] {
  const cases = [golden.swiss, golden.attitude, golden.care5].map((known) => ({
    ...known,
    correlations: correlationMatrix(covarianceMatrix(known)) ?? [],
  }))
  return [
    compare({ key: 'key-drivers.withOutcome', by: correlation, made: 'R', cases }, (known) =>
      known.withOutcome.flatMap((wanted, index) => {
        const found = correlation(pairWithOutcome(known, index + 1))
        return eachApart([found?.r, found?.low, found?.high], [wanted.r, wanted.low, wanted.high])
      }),
    ),
    compare({ key: 'key-drivers.betweenDrivers', by: correlationMatrix, made: 'R', cases }, (known) =>
      eachApart(
        known.correlations.slice(1).flatMap(([, ...row]) => row),
        known.betweenDrivers.flat(),
      ),
    ),
    compare({ key: 'key-drivers.r2', by: explainedVariance, made: 'R', cases }, (known) => {
      const all = known.withOutcome.map((_driver, index) => index + 1)
      return [apart(explainedVariance(known.correlations, 0, all), known.r2)]
    }),
    compare({ key: 'key-drivers.inflation', by: varianceInflation, made: 'R', cases }, (known) =>
      eachApart(varianceInflation(known.correlations.slice(1).map(([, ...row]) => row)), known.inflation),
    ),
    compare({ key: 'key-drivers.weights', by: relativeWeights, made: 'formula', cases }, (known) => {
      const { r2, weights } = relativeWeights(known.correlations)
      return [apart(r2, known.r2), ...eachApart(weights, known.weights)]
    }),
    compare({ key: 'key-drivers.lmg', by: lmgShares, made: 'R', cases }, (known) => {
      const { r2, shares } = lmgShares(known.correlations)
      return [apart(r2, known.r2), ...eachApart(shares, known.lmg)]
    }),
  ]
}

/** The errors of weights when one group of accounts at a time is left out. */
function jackknifed(): Comparison {
  const { groups, rows } = golden.care5
  const people = Map.groupBy(rows.entries(), ([person]) => groups[person])
  const sums = [...people.values()].map((entries) => itemSumsOf(entries.map(([, row]) => row)))
  const found = jackknife(sums, together, (items) => {
    const correlations = correlationMatrix(covarianceMatrix(items))
    return correlations && relativeWeights(correlations).weights
  })
  const known = { made: 'formula', cases: [golden.care5] } as const
  return compare(
    { key: 'key-drivers.weightErrors', by: jackknife, ...known },
    ({ weights, weightErrors }) => [
      ...eachApart(found?.estimates ?? [], weights),
      ...eachApart(found?.standardErrors ?? [], weightErrors),
    ],
  )
}

function together(one: ItemSums, other: ItemSums): ItemSums {
  const add = (values: readonly number[], others: readonly number[]) =>
    values.map((value, index) => value + (others[index] ?? Number.NaN))
  return {
    n: one.n + other.n,
    sums: add(one.sums, other.sums),
    products: add(one.products, other.products),
  }
}

/** The sums of the outcome, which stands first, and one driver; products stand row by row from the diagonal on. */
function pairWithOutcome({ n, sums, products }: ItemSums, driver: number) {
  const at = (values: readonly number[], place: number) => values[place] ?? Number.NaN
  const rest = sums.length - driver
  return {
    n,
    x: at(sums, 0),
    y: at(sums, driver),
    xx: at(products, 0),
    xy: at(products, driver),
    yy: at(products, products.length - (rest * (rest + 1)) / 2),
  }
}
