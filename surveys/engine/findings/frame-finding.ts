/** Whether those who answered are made up like the list, by role; says nothing about why. */
import { chiSquareGoodnessOfFit } from '../statistics/chi-square-goodness-of-fit.ts'
import { cutName } from '../tally/cuts.ts'
import { type RoleStanding, roleGroups } from './role-groups.ts'
import type { FrameFinding } from './study.ts'

/** Below so many answers a comparison with the list tells nothing. */
const fewestAnswers = 10

/**
 * Compare the roles of those who answered with those of the list.
 *
 * Roles with few answers are compared together, under a name that holds all of theirs.
 *
 * @param roles who answered, by role
 * @param listed how many of each role were invited
 * @param fewest answers that a group needs
 * @returns nothing where too few answered, fewer than two groups are left, or answers came from elsewhere than the list
 * @example frameFinding(roles, new Map([['buyer', 40], ['user', 80]]), 5) // { kind: 'frame', item: 'role', n: 36, p: 0.51, … }
 */
export function frameFinding(
  roles: readonly RoleStanding[],
  listed: ReadonlyMap<string, number>,
  fewest: number,
): FrameFinding | undefined {
  const known = new Map(roles.map((role) => [role.role, role]))
  const all = [...new Set([...known.keys(), ...listed.keys()])].map(
    (role) => known.get(role) ?? { role, n: 0, alone: true },
  )
  const groups = roleGroups(all, fewest).map((members) => ({
    cut: cutName({ role: members.join(', ') }),
    listed: members.reduce((sum, role) => sum + (listed.get(role) ?? 0), 0),
    answered: members.reduce((sum, role) => sum + (known.get(role)?.n ?? 0), 0),
  }))
  const n = groups.reduce((sum, { answered }) => sum + answered, 0)
  const total = groups.reduce((sum, group) => sum + group.listed, 0)
  if (n < fewestAnswers || groups.length < 2) return undefined
  if (groups.some((group) => group.answered > group.listed || group.listed === 0)) return undefined
  const { p } = chiSquareGoodnessOfFit(
    groups.map(({ answered }) => answered),
    groups.map((group) => group.listed / total),
  )
  return { kind: 'frame', item: 'role', n, groups, p }
}
