/** Telling the recipients of an anonymous survey beside its answers, which belong to none of them; tells of no handful. */
import type { AnsweredApart, FieldworkPart } from '../wire-fieldwork.ts'
import { countsOf, type FieldworkCounts, type StandingGroup } from './counts.ts'
import { partsBy } from './parts.ts'
import { poolRoles } from './pool-roles.ts'
import { rates } from './rates.ts'

/** What is known of the answers to an anonymous survey, which belong to no recipient. */
export interface Unjoined {
  /** Answers by the role that was answered. */
  readonly byRole: ReadonlyMap<string, number>
  /** Links by which somebody declined, and that were passed on. */
  readonly declined: number
  readonly passedOn: number
  /** Answers by personal links; `null` where those on open pages cannot be told from them yet. */
  readonly byLink: number | null
}

/** Tell the recipients of an anonymous survey: the whole, and roles of which none is of a handful. */
export function unjoinedParts(
  groups: readonly StandingGroup[],
  roles: readonly string[],
  { byRole, declined, passedOn, byLink }: Unjoined,
): { whole: FieldworkPart; roles: (FieldworkPart & { roles: readonly string[] })[]; apart: AnsweredApart } {
  const all = [...byRole.values()].reduce((sum, count) => sum + count, 0)
  const open = byLink === null ? null : Math.max(0, all - byLink)
  const whole = withAnswered(countsOf(groups), byLink ?? all, { declined, passedOn })
  const invited = partsBy(groups, ({ role }) => role, roles)
  const pooled = poolRoles(invited.map(([role, part]) => [role, part.invited]))
  return {
    whole: open === null ? { ...whole, rates: null } : whole,
    roles: pooled.map(({ roles: together }) => {
      const own = groups.filter(({ role }) => together.includes(role))
      const answered = together.reduce((sum, role) => sum + (byRole.get(role) ?? 0), 0)
      const part = withAnswered(countsOf(own), answered)
      // Whoever answered on an open page is in no list, and in which role they did is told with the others.
      return { roles: together, ...part, rates: open === 0 ? part.rates : null }
    }),
    apart: { open, otherLinks: 0 },
  }
}

/**
 * Put answers beside recipients to whom they are not joined: whoever answered or declined is taken to be among those of whom
 * nothing else was heard. There is no rate where more answered than were asked.
 */
function withAnswered(
  counts: FieldworkCounts,
  answered: number,
  { declined = 0, passedOn = 0 } = {},
): FieldworkPart {
  const { R, UO, ...none } = counts.dispositions
  const silent = UO - answered - declined
  const refused = R + Math.min(0, silent)
  const dispositions = {
    ...none,
    I: answered,
    R: Math.max(0, refused),
    UO: Math.max(0, silent),
    ineligible: declined,
  }
  const told = { ...counts, answered, declined, passedOn, dispositions }
  return { ...told, rates: refused < 0 ? null : rates(dispositions) }
}
