/** How many were invited to what an anonymous cut's figures are about; says nothing where others may have answered, too. */
import type { Survey } from '../model.ts'
import { wholeCut } from '../tally/cuts.ts'
import type { FieldworkPart } from '../wire-fieldwork.ts'
import type { StandingGroup } from './counts.ts'
import { type InvitedByCut, rolesCuts, splits } from './invited-by-cut.ts'
import { type Unjoined, unjoinedParts } from './unjoined-parts.ts'

/** What is known of an anonymous wave's answers and of its links. */
export interface UnjoinedWave extends Unjoined {
  /** Links that somebody holds: all but those that were passed on. */
  readonly held: number
}

/**
 * Count those who were invited, by cut, where nobody is joined to an answer; see `invitedByCut`.
 *
 * It is the base of RR2 as fieldwork estimates it: whoever answered or declined is taken to be among those of whom
 * nothing else was heard. There is no number at all where answers came without a link, or where links belong to nobody on
 * the list, since nobody can tell which answers those are; and none for roles that are told together with others.
 *
 * @example invitedUnjoined(survey, groups, wave, new Map([['all', 23], …])) // { all: 60 }
 */
export function invitedUnjoined(
  survey: Pick<Survey, 'roles' | 'groups'>,
  groups: readonly StandingGroup[],
  wave: UnjoinedWave,
  tallied: ReadonlyMap<string, number>,
): InvitedByCut {
  const { whole, roles: parts, apart } = unjoinedParts(groups, survey.roles, wave)
  if (apart.open !== 0 || wave.held > whole.invited) return {}
  const invited = rolesCuts(survey).flatMap(({ cut, roles }): [string, number][] => {
    if (cut !== wholeCut && splits(roles, parts)) return []
    const own = cut === wholeCut ? [whole] : parts.filter(({ roles: [role = ''] }) => roles.includes(role))
    const theirs = sum(own, ({ answered }) => answered) === (tallied.get(cut) ?? 0)
    return theirs && own.every(({ rates }) => rates !== null) ? [[cut, sum(own, baseOf)]] : []
  })
  return Object.fromEntries(invited)
}

function baseOf({ dispositions: { I, P, R, UO } }: FieldworkPart): number {
  return I + P + R + UO
}

function sum(parts: readonly FieldworkPart[], number: (part: FieldworkPart) => number): number {
  return parts.reduce((total, part) => total + number(part), 0)
}
