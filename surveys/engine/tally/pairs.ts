/** Sums over people who answered two waves that follow each other, by which waves are compared person by person. */
import type { Survey } from '../model.ts'
import type { Counted } from './cuts.ts'
import { openFolding } from './folding.ts'
import { countOf, type ItemCounts } from './tally.ts'
import type { Changes } from './tally-key.ts'

/** As much of a response as pairs are made of. */
export type Paired = Pick<Counted, 'role' | 'answers' | 'wave' | 'withhold'>

/** What somebody has answered to one wave, before a step of the tallies and after it; the same where it is not touched. */
export interface Standing {
  readonly before: Paired | undefined
  readonly after: Paired | undefined
}

/** Sums over pairs: `before` and `after` are sums of the values of the two waves, `product` of their products. */
export interface PairSums {
  readonly n: number
  readonly before: number
  readonly after: number
  readonly product: number
}

/**
 * Sum what a step changes about pairs of waves.
 *
 * @param people each person's answers by wave
 * @example
 * pairChanges(survey, [new Map([['2026-H1', { before: one, after: one }], ['2026-H2', { before: undefined, after: two }]])])
 * // one tally: of '2026-H2', '*pairs=2026-H1', in which `refer` has { n: 1, before: 1, after: -1, product: -1 }
 */
export function pairChanges(survey: Survey, people: Iterable<ReadonlyMap<string, Standing>>): Changes {
  const folding = openFolding(survey)
  for (const waves of people) folding.pair(waves)
  return folding.changes()
}

/** Read the sums of pairs of one item. */
export function pairSums(counts: ItemCounts): PairSums {
  const of = (name: keyof PairSums) => countOf(counts, name)
  return { n: of('n'), before: of('before'), after: of('after'), product: of('product') }
}
