/** Who answered and whom they stand for, and which words they used, beside what is known of them. */
import { rates } from '#engine/fieldwork/rates.ts'
import { clusterSums } from '#engine/statistics/cluster-sums.ts'
import { clusteredMean } from '#engine/statistics/clustered-mean.ts'
import { kishDesignEffect } from '#engine/statistics/kish-design-effect.ts'
import { logOddsTerms } from '#engine/statistics/log-odds-terms.ts'
import { rake } from '#engine/statistics/rake.ts'
import { weightedMean } from '#engine/statistics/weighted-mean.ts'
import clustered from '../../fixtures/golden/clustered.json' with { type: 'json' }
import words from '../../fixtures/golden/log-odds-terms.json' with { type: 'json' }
import raking from '../../fixtures/golden/raking.json' with { type: 'json' }
import response from '../../fixtures/golden/response-rates.json' with { type: 'json' }
import { type Comparison, compare, eachApart } from './comparison.ts'
import { sumsOf } from './sums-of.ts'

/** The reference went on raking until no margin was off by more than this. */
const RAKING_TOLERANCE = 1e-6

/** Compare accounts, weights, response rates and words. */
export function respondents(): Comparison[] {
  return [byAccount(), ...weighted(), responseRates(), terms()]
}

function byAccount(): Comparison {
  const { account, x } = clustered
  const people = Map.groupBy(x.entries(), ([person]) => account[person])
  const sums = clusterSums([...people.values()].map((entries) => sumsOf(entries.map(([, answer]) => answer))))
  const known = { made: 'R, survey', cases: [clustered] } as const
  return compare({ key: 'clustered', by: clusteredMean, ...known }, (wanted) => {
    const { mean, se, simpleSe, deff, each } = clusteredMean(sums)
    const ofList = clusteredMean(sums, wanted.listed)
    return [
      ...eachApart([mean, se, simpleSe, deff], [wanted.mean, wanted.se, wanted.simpleSe, wanted.deff]),
      ...eachApart([ofList.se, each.mean, each.se], [wanted.listedSe, wanted.each.mean, wanted.each.se]),
    ]
  })
}

function weighted(): Comparison[] {
  const known = { made: 'R, survey', cases: [raking] } as const
  return [
    compare({ key: 'raking.weight', by: rake, ...known, tolerance: RAKING_TOLERANCE }, (wanted) => {
      const cells = wanted.cells.map(({ role, region, n }) => ({ categories: [role, region], n }))
      const { weights } = rake(cells, [margin(wanted.roles), margin(wanted.regions)])
      return eachApart(
        weights,
        wanted.cells.map(({ weight }) => weight),
      )
    }),
    compare({ key: 'raking.mean', by: weightedMean, ...known }, (wanted) => {
      const { mean, standardError } = weightedMean(wanted.cells)
      return eachApart([mean, standardError], [wanted.mean, wanted.standardError])
    }),
    compare({ key: 'raking.deff', by: kishDesignEffect, made: 'formula', cases: [raking] }, (wanted) => {
      const { deff, effective } = kishDesignEffect(wanted.cells)
      return eachApart([deff, effective], [wanted.deff, wanted.effective])
    }),
  ]
}

function responseRates(): Comparison {
  const known = { made: 'formula', cases: response.cases } as const
  return compare({ key: 'response-rates', by: rates, ...known }, (wanted) => {
    const { I, P, R, NC, O, UH, UO, ineligible, ...shares } = wanted
    const found = rates({ I, P, R, NC, O, UH, UO, ineligible })
    const names = Object.keys(shares) as (keyof typeof shares)[]
    return eachApart(
      names.map((name) => found[name]),
      names.map((name) => shares[name]),
    )
  })
}

function terms(): Comparison {
  const known = { made: 'formula', cases: [words] } as const
  return compare({ key: 'log-odds-terms', by: logOddsTerms, ...known }, (wanted) => {
    const found = logOddsTerms(wanted.terms, wanted.prior)
    const figures = (rows: readonly { logOdds: number; z: number }[]) =>
      rows.flatMap(({ logOdds, z }) => [logOdds, z])
    return eachApart(figures(found), figures(wanted.terms))
  })
}

function margin(rows: readonly (readonly (string | number)[])[]): Map<string, number> {
  return new Map(rows.map(([name, count]) => [String(name), Number(count)]))
}
