/** The intervals that results show of a made-up company, by account, and of how its figures changed; judges none. */
import { changeOf } from '#engine/findings/change.ts'
import type { Figure } from '#engine/findings/figure-of.ts'
import type { PairsFinding } from '#engine/findings/study.ts'
import type { PairSums } from '#engine/statistics/overlapping-samples-variance.ts'
import type { Truth } from '../../worlds/instrument.ts'
import type { Tallied } from './tallied.ts'
import type { Tried } from './try-once.ts'

const item = 'care.listen'

interface Known {
  readonly item: string
  readonly name: string
  readonly truth: (truth: Truth) => number
  readonly unit: number
}

const figures: readonly Known[] = [
  { item: 'refer', name: 'referral score', truth: ({ referral }) => referral, unit: 100 },
  { item: 'beside', name: 'balance', truth: ({ net }) => net, unit: 100 },
  { item, name: 'share', truth: ({ shares }) => shares.listen ?? 0, unit: 100 },
  { item: 'care', name: 'care index', truth: ({ index }) => index, unit: 1 },
]

/**
 * List the intervals of figures and of their changes as the product makes them.
 *
 * @param truths of the wave before and of this one
 * @param pairs of referral scores
 */
export function publishedIntervals(
  before: Tallied,
  after: Tallied,
  truths: readonly [Truth, Truth],
  pairs: PairSums,
): Tried[] {
  const [then, now] = truths
  const tried = figures.flatMap((known): Tried[] => {
    const [earlier, later] = [before.figure(known.item), after.figure(known.item)]
    if (!earlier || !later) return []
    const change = changeOf(earlier, later)
    const moved = known.truth(now) - known.truth(then)
    return [
      ...interval(`Published ${known.name}`, known.truth(now), later, known.unit),
      ...(change ? interval(`Published change of the ${known.name}`, moved, change, known.unit) : []),
    ]
  })
  return [...tried, ...meanOf(after.figure(item), now), ...pairedChange(before, after, truths, pairs)]
}

function meanOf(figure: Figure | undefined, { means }: Truth): Tried[] {
  return figure?.kind === 'rated' ? interval('Published mean', means.listen ?? 0, figure.mean, 1) : []
}

function pairedChange(
  before: Tallied,
  after: Tallied,
  [then, now]: readonly [Truth, Truth],
  pairs: PairSums,
): Tried[] {
  const [earlier, later] = [before.figure('refer'), after.figure('refer')]
  const found: PairsFinding = { kind: 'pairs', item: 'refer', wave: '', ...pairs }
  const change = earlier && later && changeOf(earlier, later, found)
  const moved = now.referral - then.referral
  return change ? interval('Published change of the referral score, by pairs', moved, change, 100) : []
}

function interval(
  name: string,
  truth: number,
  { low, high }: { readonly low: number | null; readonly high: number | null },
  unit: number,
): Tried[] {
  return low === null || high === null ? [] : [{ name, truth, low, high, unit }]
}
