/** Snapshots on a shelf and what is asked of them, for tests of what stands beside each other; makes no figure. */

import type { InvitedByCut } from '#engine/fieldwork/invited-by-cut.ts'
import type { ComparedAsked, Lookup } from '#engine/findings/compared-asked.ts'
import type { Finding } from '#engine/findings/finding.ts'
import type { Survey } from '#engine/model.ts'

/** By `survey wave cut`, what is published there. */
export function shelfOf(
  published: Readonly<Record<string, readonly Finding[]>>,
  invited?: InvitedByCut,
): Lookup {
  return ({ survey, wave, cut }) => {
    const findings = published[`${survey} ${wave} ${cut}`]
    return findings && { cut, findings, ...(invited && cut === 'all' ? { invited } : {}) }
  }
}

/** Ask for the whole of the second of two closed waves, or for what the test says. */
export function asking(survey: Survey, more: Partial<ComparedAsked> = {}): ComparedAsked {
  return {
    survey,
    wave: '2026-H2',
    cut: 'all',
    waves: [
      { wave: '2026-H2', closed: true },
      { wave: '2026-H1', closed: true },
    ],
    others: [],
    aims: { targets: [], benchmarks: {} },
    promises: [],
    mayRead: () => true,
    ...more,
  }
}
