/** Making the snapshots of a wave out of what has been released; computes from sums alone. */
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import type { Release } from '../privacy/release.ts'
import type { Finding, Snapshot } from './finding.ts'
import { indexFinding } from './index-finding.ts'
import { itemFinding } from './item-finding.ts'

/**
 * Make the snapshot of one cut: its figures in the order of the survey, measures first.
 *
 * @example snapshotOf(survey, released).findings.find(({ item }) => item === 'refer')
 */
export function snapshotOf(survey: Survey, released: Release): Snapshot {
  const findings: Finding[] = []
  for (const [measure, state] of Object.entries(released.measures)) {
    if (state.shown === 'nothing') findings.push({ kind: 'withheld', item: measure, reason: state.reason })
    else {
      const scale = allQuestions(survey).find(
        (question) => question.measure === measure && 'from' in question,
      )
      const finding = scale && 'from' in scale ? indexFinding(measure, state.sums, scale) : undefined
      if (finding) findings.push(finding)
    }
  }
  for (const question of allQuestions(survey)) {
    const items =
      question.rows.length > 0 ? question.rows.map(({ id }) => `${question.id}.${id}`) : [question.id]
    for (const item of items) {
      const state = Object.hasOwn(released.items, item) ? released.items[item] : undefined
      if (!state) continue
      const finding: Finding | undefined =
        state.shown === 'nothing'
          ? { kind: 'withheld', item, reason: state.reason }
          : itemFinding(question, item, state.counts, state.shown === 'histogram')
      if (finding) findings.push(finding)
    }
  }
  const { cut, responses } = released
  return { cut, ...(responses === undefined ? {} : { responses }), findings }
}
