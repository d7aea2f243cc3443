/** Groups within a cut of which single findings tell, besides the cut itself; judges none. */
import { figureOf } from './figure-of.ts'
import type { Finding, Snapshot } from './finding.ts'
import { measuredOf } from './measured.ts'

/** People, and what is added up of them; a sum of rounded values is right but for `slack`. */
export interface InnerGroup {
  readonly n: number
  readonly sum: number
  readonly slack: number
}

/** Below this, two sums that were worked out of figures are the same. */
const rounding = 1e-6

/** Indexes are paired in hundredths of a point, so that their sums miss a little; nobody who moves moves by less than this. */
const ofIndex = 0.1

/**
 * List the groups of which a finding tells: those who answered early and those who answered late; the dissatisfied who
 * were asked further; and with those who answered the wave before, too, all who did not.
 *
 * @param snapshot that the finding stands in
 * @returns always as many for a kind of finding
 * @example innerGroups(phases, snapshot) // [{ n: 20, sum: 7, … }, { n: 14, sum: 2, … }]
 */
export function innerGroups(finding: Finding, snapshot: Snapshot): InnerGroup[] {
  switch (finding.kind) {
    case 'phases':
      return [finding.early, finding.late].map(({ n, score }) => ({ n, sum: n * score, slack: rounding }))
    case 'silence':
      return [{ n: finding.asked, sum: finding.told, slack: rounding }]
    case 'pairs': {
      const figure = figureOf(snapshot, finding.item)
      const all = figure && measuredOf(figure)
      if (!all) return []
      const slack = all.unit === 'index' ? ofIndex : rounding
      return [{ n: all.n - finding.n, sum: all.n * all.value - finding.after, slack }]
    }
    default:
      return []
  }
}
