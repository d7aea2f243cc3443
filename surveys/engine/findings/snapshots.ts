/** Making the snapshots of a wave out of what has been released; computes from sums alone. */
import { allQuestions } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import type { Release, WithheldReason } from '../privacy/release.ts'
import { isUnbounded } from '../privacy/standing.ts'
import { fewestForFigure, thresholdsOf } from '../privacy/thresholds.ts'
import { betweenClusterSpread } from '../statistics/between-cluster-spread.ts'
import { answeredCount, peopleCount } from '../tally/counts.ts'
import { wholeCut } from '../tally/cuts.ts'
import type { Finding, RatedFinding, Snapshot, WithheldFinding } from './finding.ts'
import { indexFinding } from './index-finding.ts'
import { itemFinding } from './item-finding.ts'
import { itemsOf } from './items-of.ts'
import type { Accounts } from './widening.ts'

/** Finds the accounts behind a figure that stands on so many people, by its item or measure. */
export type AccountsBehind = (item: string, n: number) => Accounts | undefined

/**
 * Make the snapshot of one cut: its figures in the order of the survey, measures first.
 *
 * @param accounts gives what is known of the accounts behind a figure
 * @example snapshotOf(survey, released).findings.find(({ item }) => item === 'refer')
 */
export function snapshotOf(
  survey: Survey,
  released: Release,
  accounts: AccountsBehind = () => undefined,
): Snapshot {
  const isWhole = released.cut === wholeCut
  const coarse = survey.promise !== 'named'
  const measures = Object.entries(released.measures).map(([measure, state]) => {
    if (state.shown === 'nothing') return withheldFinding(survey, measure, state.reason)
    const scale = allQuestions(survey).find((question) => question.measure === measure && 'from' in question)
    if (!scale || !('from' in scale)) return undefined
    const behind = accounts(measure, peopleCount(state.sums))
    return indexFinding(measure, state.sums, scale, state.shown === 'histogram', {
      accounts: behind,
      reliability: isWhole,
      coarse,
    })
  })
  const items = allQuestions(survey).flatMap((question) =>
    itemsOf(question).map((item) => {
      const state = Object.hasOwn(released.items, item) ? released.items[item] : undefined
      if (state?.shown === 'nothing') return withheldFinding(survey, item, state.reason, question)
      if (!state) return undefined
      const behind = accounts(item, answeredCount(state.counts))
      const finding = itemFinding(question, item, state.counts, state.shown === 'histogram', behind)
      return isWhole && finding?.kind === 'rated' ? withSpread(question, finding, behind) : finding
    }),
  )
  const findings = [...measures, ...items].filter((finding): finding is Finding => finding !== undefined)
  const { cut, responses } = released
  return { cut, ...(responses === undefined ? {} : { responses }), findings }
}

/** Tell of a value how far accounts lie apart, where there are enough of them. */
function withSpread(
  { measure }: Question,
  finding: RatedFinding,
  behind: Accounts | undefined,
): RatedFinding {
  const found = measure === 'values' && finding.clustered && behind ? betweenClusterSpread(behind.sums) : null
  if (!found || !behind) return finding
  const { clusters, sd, low, high } = found
  const told = (value: number) => (behind.coarse ? Math.round(value * 100) / 100 : value)
  const limits = { low: told(low), high: high === null ? null : told(high) }
  return { ...finding, between: { accounts: clusters, sd: told(sd), ...limits } }
}

/** Say why nothing is shown; how many it would take is told only where that is more than usual. */
function withheldFinding(
  survey: Survey,
  item: string,
  reason: WithheldReason,
  question?: Question,
): WithheldFinding {
  const { figures, comments } = thresholdsOf(survey)
  const fewest = question && isUnbounded(question) ? comments : figures
  const told = reason === 'too-few' && fewest > fewestForFigure
  return { kind: 'withheld', item, reason, ...(told ? { fewest } : {}) }
}
