/** Making the snapshots of a wave out of what has been released; computes from sums alone. */
import { allQuestions } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import type { Release, ReleasedMeasure, WithheldReason } from '../privacy/release.ts'
import { isUnbounded } from '../privacy/standing.ts'
import { fewestForFigure, thresholdsOf } from '../privacy/thresholds.ts'
import type { Finding, Snapshot, WithheldFinding } from './finding.ts'
import { indexFinding } from './index-finding.ts'
import { itemFinding } from './item-finding.ts'

/**
 * Make the snapshot of one cut: its figures in the order of the survey, measures first.
 *
 * @example snapshotOf(survey, released).findings.find(({ item }) => item === 'refer')
 */
export function snapshotOf(survey: Survey, released: Release): Snapshot {
  const measures = Object.entries(released.measures).map(([measure, state]) =>
    measureFinding(survey, measure, state),
  )
  const items = allQuestions(survey).flatMap((question) =>
    itemsOf(question).map((item) => {
      const state = Object.hasOwn(released.items, item) ? released.items[item] : undefined
      if (state?.shown === 'nothing') return withheldFinding(survey, item, state.reason, question)
      return state && itemFinding(question, item, state.counts, state.shown === 'histogram')
    }),
  )
  const findings = [...measures, ...items].filter((finding): finding is Finding => finding !== undefined)
  const { cut, responses } = released
  return { cut, ...(responses === undefined ? {} : { responses }), findings }
}

function measureFinding(survey: Survey, measure: string, state: ReleasedMeasure): Finding | undefined {
  if (state.shown === 'nothing') return withheldFinding(survey, measure, state.reason)
  const scale = allQuestions(survey).find((question) => question.measure === measure && 'from' in question)
  return scale && 'from' in scale
    ? indexFinding(measure, state.sums, scale, state.shown === 'histogram')
    : undefined
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

function itemsOf({ id, rows }: Question): string[] {
  if (rows.length === 0) return [id]
  return rows.filter(({ retired }) => !retired).map((row) => `${id}.${row.id}`)
}
