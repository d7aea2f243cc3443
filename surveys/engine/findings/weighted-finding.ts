/** The score as it would be if those who answered were made up like the list; it stands beside the one that was given. */
import { kishDesignEffect } from '../statistics/kish-design-effect.ts'
import type { MeanSums } from '../statistics/mean-interval.ts'
import { rake } from '../statistics/rake.ts'
import { trimWeights } from '../statistics/trim-weights.ts'
import { twoSidedZ } from '../statistics/two-sided-z.ts'
import { weightedMean } from '../statistics/weighted-mean.ts'
import type { WeightedFinding } from './study.ts'

/** Below so many answers, and beyond such a loss of precision, weights make a score worse instead of better. */
const limits = { fewest: 30, deff: 2 }

/** Answers in combinations of groups, and how many of each group are on the list. */
export interface Strata {
  /** What is weighted by. */
  readonly by: readonly string[]
  readonly cells: readonly { readonly categories: readonly string[]; readonly values: MeanSums }[]
  /** One for each of `by`. */
  readonly margins: readonly ReadonlyMap<string, number>[]
}

/**
 * Weight a score to the list.
 *
 * Raked, then trimmed to between a third and three times the mean weight.
 *
 * @param widening by how much accounts widen its interval besides, from 1
 * @returns nothing below thirty answers, where weights do not settle, or where they cost half of the answers
 * @example weightedFinding('refer', strata, 1) // { kind: 'weighted', item: 'refer', n: 60, score: 0.21, deff: 1.08, … }
 */
export function weightedFinding(item: string, strata: Strata, widening: number): WeightedFinding | undefined {
  const cells = strata.cells.filter(({ values }) => values.n > 0)
  const n = cells.reduce((sum, { values }) => sum + values.n, 0)
  if (n < limits.fewest) return undefined
  const raked = rake(
    cells.map(({ categories, values }) => ({ categories, n: values.n })),
    strata.margins,
  )
  if (!raked.converged) return undefined
  const weighted = cells.map(({ values }, index) => ({ ...values, weight: raked.weights[index] ?? 0 }))
  const { weights } = trimWeights(weighted)
  const trimmed = weighted.map((cell, index) => ({ ...cell, weight: weights[index] ?? 0 }))
  const { deff } = kishDesignEffect(trimmed)
  const { mean, standardError } = weightedMean(trimmed)
  if (deff > limits.deff || standardError === null) return undefined
  const reach = twoSidedZ('weightedFinding', 0.95) * standardError * Math.sqrt(widening)
  return {
    kind: 'weighted',
    item,
    n,
    score: mean,
    low: Math.max(-1, mean - reach),
    high: Math.min(1, mean + reach),
    deff,
    by: strata.by,
  }
}
