/** Whether groups differ at all, before any of them is looked at; says nothing of a single one. */
import { chiSquareTail } from '../statistics/chi-square-cdf.ts'
import type { Omnibus } from './compared.ts'
import type { Measured } from './measured.ts'

/**
 * Test whether all groups could well have the same figure.
 *
 * The squared distances of the groups from what they have in common, each by its own variance if they were alike: that
 * of one answer over all groups together, times the design effect, by its answers. For shares without accounts it is
 * Pearson’s chi-square of the table of groups and answers, in R `chisq.test(table, correct = FALSE)`; for the others its
 * counterpart for means.
 * Source: Cochran 1954, The Combination of Estimates from Different Experiments, Biometrics 10, 101-129, with equal
 * variances.
 *
 * @param groups of one unit, with nobody in two of them
 * @returns `undefined` for fewer than two groups, and where a spread is not known; p is 1 where all answer alike
 * @example omnibus(roles) // { chiSquare: 6.77, freedom: 3, p: 0.0796 }
 */
export function omnibus(groups: readonly Measured[]): Omnibus | undefined {
  const variance = pooledVariance(groups)
  if (groups.length < 2 || variance === undefined) return undefined
  const weights = groups.map(({ n, deff }) => n / deff)
  const weight = weights.reduce((sum, each) => sum + each, 0)
  const common = groups.reduce((sum, { value }, index) => sum + value * (weights[index] ?? 0), 0) / weight
  const squares = groups.reduce(
    (sum, { value }, index) => sum + (weights[index] ?? 0) * (value - common) ** 2,
    0,
  )
  const freedom = groups.length - 1
  const chiSquare = variance > 0 ? squares / variance : 0
  return { chiSquare, freedom, p: chiSquareTail(chiSquare, freedom) }
}

/** How far single answers lie apart: where all are alike in scores and shares, about the middle of all groups. */
function pooledVariance(groups: readonly Measured[]): number | undefined {
  const answers = groups.reduce((sum, { n }) => sum + n, 0)
  const mean = groups.reduce((sum, { n, value }) => sum + n * value, 0) / answers
  let squares = 0
  let within = 0
  for (const group of groups) {
    if (group.unit === 'score') squares += group.counts.up + group.counts.down
    else if (group.unit === 'share') squares += group.count
    else if (!group.sums) return undefined
    else within += group.sums.squares - group.sums.sum ** 2 / group.n
  }
  const [first] = groups
  if (first?.unit === 'score' || first?.unit === 'share') return squares / answers - mean * mean
  return answers > groups.length ? within / (answers - groups.length) : undefined
}
