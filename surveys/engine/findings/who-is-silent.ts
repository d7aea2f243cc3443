/** What those who were invited and said nothing could mean for the figures; asks nobody, and guesses no number. */
import { wholeCut } from '../tally/cuts.ts'
import { askedRoles } from './asked-roles.ts'
import { boundsOf } from './bounds.ts'
import type { ScoreBounds, SilentRange } from './compared.ts'
import type { ComparedAsked, Lookup } from './compared-asked.ts'
import type { Snapshot } from './finding.ts'
import { headlineItems } from './headlines.ts'
import { invitedTo } from './invited-to.ts'
import { silentRange } from './silent-range.ts'

/** Give how many of everybody on the list are dissatisfied and tell nobody, where that is known. */
export function silentOf(asked: ComparedAsked, lookup: Lookup): SilentRange | null {
  const finding = shownOf(asked, lookup)?.findings.find((one) => one.kind === 'silence')
  if (!finding) return null
  const listed = invitedFor(asked, lookup, finding.item)
  return (listed === undefined ? undefined : silentRange(finding, listed)) ?? null
}

/** Bound each headline that is a score by what those who did not answer could have said. */
export function scoreBounds(asked: ComparedAsked, lookup: Lookup): ScoreBounds[] {
  const shown = shownOf(asked, lookup)
  return headlineItems(asked.survey).flatMap((item) => {
    const invited = invitedFor(asked, lookup, item)
    const findings = shown?.findings.filter((finding) => finding.item === item) ?? []
    if (invited === undefined) return []
    return findings.flatMap((finding) => boundsOf(finding, invited) ?? []).slice(0, 1)
  })
}

function shownOf({ survey, wave, cut }: ComparedAsked, lookup: Lookup): Snapshot | undefined {
  return lookup({ survey: survey.id, wave, cut })
}

/** Who was invited stands in the snapshot of the whole. */
function invitedFor({ survey, wave, cut }: ComparedAsked, lookup: Lookup, item: string): number | undefined {
  const whole = lookup({ survey: survey.id, wave, cut: wholeCut })
  return invitedTo(whole?.invited, cut, askedRoles(survey, item), survey)
}
