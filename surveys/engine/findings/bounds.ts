/** Where a score would lie whatever the silent think; takes no part in any test. */
import { noAssumptionBounds } from '../statistics/no-assumption-bounds.ts'
import type { ScoreBounds } from './compared.ts'
import type { Finding } from './finding.ts'
import { measuredOf } from './measured.ts'

/**
 * Bound a score by what everybody who was invited could say: the worst, or the best.
 *
 * @param invited people who were invited; where more answered, as open pages let them, nobody knows who was silent
 * @returns `undefined` for what is no score, and where more answered than were invited
 * @example boundsOf(refer, 120) // { item: 'refer', n: 100, invited: 120, low: 0.208…, high: 0.541… }
 */
export function boundsOf(finding: Finding, invited: number): ScoreBounds | undefined {
  const measured = measuredOf(finding)
  if (measured?.unit !== 'score' || measured.n > invited) return undefined
  const { low, high } = noAssumptionBounds(measured.counts, invited)
  return { item: finding.item, n: measured.n, invited, low, high }
}
