/** How many were invited to what a cut's figures are about; says nothing where others answered, too. */
import type { Survey } from '../model.ts'
import { cutName, wholeCut } from '../tally/cuts.ts'
import type { TalliedGroup } from './counts.ts'
import { type Disposition, dispositionOf } from './disposition.ts'
import { poolRoles } from './pool-roles.ts'

/** People who were invited, by cut: of the whole, of roles and of role groups. */
export type InvitedByCut = Readonly<Record<string, number>>

/** A cut that is made of whole roles. */
interface RolesCut {
  readonly cut: string
  readonly roles: readonly string[]
}

/** Whoever is in the base of RR2, fieldwork's headline: neither those who said that it is not for them, nor the unsent. */
const inBase: ReadonlySet<Disposition> = new Set<Disposition>(['I', 'P', 'R', 'UO'])

/**
 * Count those who were invited, by cut, where each is joined to what they answered.
 *
 * The number is the base of RR2, so that results and fieldwork call the same people invited: bounced ones are in it,
 * and nobody who said that they are not the one to ask. A cut has none where its answers are not all of these people, in
 * the role they were invited in: then “23 of 60 invited” would count some who are not among the 60.
 *
 * @param groups of everybody on the wave's list
 * @param tallied responses in the tallies, by cut, withheld ones included
 * @param guarded whether single people must not be told from a role's numbers: small roles are then pooled
 * @example invitedByCut(survey, groups, new Map([['all', 23], …]), false) // { all: 60, 'role=buyer': 20, … }
 */
export function invitedByCut(
  survey: Pick<Survey, 'roles' | 'groups'>,
  groups: readonly TalliedGroup[],
  tallied: ReadonlyMap<string, number>,
  guarded: boolean,
): InvitedByCut {
  const sum = (of: readonly TalliedGroup[]) => of.reduce((total, { count }) => total + count, 0)
  const listed = (role: string) => sum(groups.filter((group) => group.role === role))
  const roleSizes = survey.roles.map((role) => [role, listed(role)] as const).filter(([, size]) => size > 0)
  const pooled = guarded ? poolRoles(roleSizes) : []
  const invited = rolesCuts(survey).flatMap(({ cut, roles }): [string, number][] => {
    if (cut !== wholeCut && splits(roles, pooled)) return []
    const own = cut === wholeCut ? groups : groups.filter(({ role }) => roles.includes(role))
    const base = own.filter((group) => inBase.has(dispositionOf(group)))
    const answered = own.filter(({ talliedAs }) => talliedAs !== null)
    const known = answered.every(
      (group) => base.includes(group) && (cut === wholeCut || roles.includes(group.talliedAs ?? '')),
    )
    const theirs = known && sum(answered) === (tallied.get(cut) ?? 0)
    return theirs ? [[cut, sum(base)]] : []
  })
  return Object.fromEntries(invited)
}

/** List the cuts that are made of whole roles: the whole, every role, and every role group. */
export function rolesCuts({ roles, groups }: Pick<Survey, 'roles' | 'groups'>): RolesCut[] {
  return [
    { cut: wholeCut, roles },
    ...roles.map((role) => ({ cut: cutName({ role }), roles: [role] })),
    ...groups.map(({ id, roles: members }) => ({ cut: cutName({ group: id }), roles: members })),
  ]
}

/** Tell whether some of the roles that are told together are among these, and others are not. */
export function splits(
  roles: readonly string[],
  pooled: readonly { readonly roles: readonly string[] }[],
): boolean {
  return pooled.some(
    ({ roles: together }) =>
      together.some((role) => roles.includes(role)) && !together.every((role) => roles.includes(role)),
  )
}
