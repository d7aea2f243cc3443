/** Finding an item's own figure in a snapshot, among what else is said of it. */
import type {
  ComparisonFinding,
  Finding,
  IndexFinding,
  NumberFinding,
  RatedFinding,
  ReferralFinding,
  Snapshot,
} from './finding.ts'
import type { FansFinding } from './study.ts'

/** The findings that are one figure with an interval, and can therefore be compared. */
export type Figure =
  | ReferralFinding
  | ComparisonFinding
  | RatedFinding
  | IndexFinding
  | NumberFinding
  | FansFinding

const kinds: readonly Finding['kind'][] = ['referral', 'comparison', 'rated', 'index', 'number', 'fans']

/**
 * Give the figure of an item; `undefined` where it is not asked, withheld, or no figure at all.
 *
 * @param item `question`, `question.row` or a measure
 * @example figureOf(snapshot, 'refer')?.n // 46
 */
export function figureOf(snapshot: Snapshot | undefined, item: string): Figure | undefined {
  return snapshot?.findings.find(
    (finding): finding is Figure => finding.item === item && kinds.includes(finding.kind),
  )
}
