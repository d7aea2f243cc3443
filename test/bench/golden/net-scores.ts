/** Net scores of one wave and their intervals, beside what is known of them. */
import { adjustedNetScore } from '#engine/statistics/adjusted-net-score.ts'
import { adjustedWaldInterval } from '#engine/statistics/adjusted-wald-interval.ts'
import { designAdjustedInterval } from '#engine/statistics/design-adjusted-interval.ts'
import { finiteListInterval } from '#engine/statistics/finite-list-interval.ts'
import { noAssumptionBounds } from '#engine/statistics/no-assumption-bounds.ts'
import { scoreInterval } from '#engine/statistics/score-interval.ts'
import { signTest } from '#engine/statistics/sign-test.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import { relativeError } from '../../engine/statistics/relative-error.ts'
import comparisons from '../../fixtures/golden/better-worse.json' with { type: 'json' }
import design from '../../fixtures/golden/design-effect.json' with { type: 'json' }
import finite from '../../fixtures/golden/finite-list.json' with { type: 'json' }
import referral from '../../fixtures/golden/nps.json' with { type: 'json' }
import score from '../../fixtures/golden/score-interval.json' with { type: 'json' }
import { apart, type Comparison, compare, eachApart } from './comparison.ts'

/** Compare referral scores, then the balance of better and worse. */
export function netScores(): Comparison[] {
  return [...referralScores(), ...whereItIsNotPlain(), ...balances()]
}

function referralScores(): Comparison[] {
  const { cases } = referral
  return [
    compare({ key: 'nps.centre', by: adjustedNetScore, made: 'R, NPS', cases }, (known) => {
      const found = adjustedNetScore('bench', known)
      return [apart(found.score, known.score), apart(found.centre, known.centre)]
    }),
    compare({ key: 'nps.interval95', by: adjustedWaldInterval, made: 'R, NPS', cases }, (known) =>
      limitsApart(adjustedWaldInterval(known), known.interval95),
    ),
    compare({ key: 'nps.interval90', by: adjustedWaldInterval, made: 'R, NPS', cases }, (known) =>
      limitsApart(adjustedWaldInterval(known, 0.9), known.interval90),
    ),
    compare({ key: 'score-interval', by: scoreInterval, made: 'formula', cases: score.cases }, (known) =>
      limitsApart(scoreInterval(known), known),
    ),
  ]
}

/** Where answers cluster, or the list is short. */
function whereItIsNotPlain(): Comparison[] {
  const lists = { made: 'formula', cases: finite.cases } as const
  return [
    compare(
      { key: 'design-effect', by: designAdjustedInterval, made: 'formula', cases: design.cases },
      (known) => {
        const found = designAdjustedInterval(known, known.deff)
        const { centre, se } = adjustedNetScore('bench', known, known.deff)
        return [
          ...limitsApart(found, known),
          ...eachApart([found.effective, centre, se], [known.effective, known.centre, known.se]),
        ]
      },
    ),
    compare({ key: 'finite-list', by: finiteListInterval, ...lists }, (known) =>
      limitsApart(finiteListInterval(known, known.listed), known),
    ),
    compare({ key: 'finite-list.bounds', by: noAssumptionBounds, ...lists }, (known) =>
      limitsApart(noAssumptionBounds(known, known.listed), { low: known.lowest, high: known.highest }),
    ),
  ]
}

function balances(): Comparison[] {
  const cases = comparisons.cases.map((known) => ({
    ...known,
    counts: { up: known.better, level: known.same, down: known.worse },
  }))
  const decided = cases.flatMap(({ shareOfDecided, better, worse }) =>
    shareOfDecided === null ? [] : [{ ...shareOfDecided, better, worse }],
  )
  return [
    compare({ key: 'better-worse', by: adjustedWaldInterval, made: 'formula', cases }, (known) => {
      const found = adjustedWaldInterval(known.counts)
      return [apart(found.score, known.score), ...limitsApart(found, known)]
    }),
    compare(
      { key: 'better-worse.shareOfDecided', by: wilsonInterval, made: 'R', cases: decided },
      ({ better, worse, ...known }) => {
        const found = wilsonInterval(better, better + worse)
        return [apart(found.share, known.share), ...limitsApart(found, known)]
      },
    ),
    compare({ key: 'better-worse.signTestP', by: signTest, made: 'R', cases }, (known) => [
      relativeError(signTest(known.counts), known.signTestP),
    ]),
  ]
}

interface Limits {
  readonly low: number
  readonly high: number
}

function limitsApart(found: Limits, known: Limits): number[] {
  return [apart(found.low, known.low), apart(found.high, known.high)]
}
