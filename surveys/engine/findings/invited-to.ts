/** How many were invited to a figure, where it was asked of some roles only; counts nobody anew. */
import type { InvitedByCut } from '../fieldwork/invited-by-cut.ts'
import type { Survey } from '../model.ts'
import { cutName, cutParts, wholeCut } from '../tally/cuts.ts'

/**
 * Give how many of a cut were invited and in a role that was asked.
 *
 * @param invited of the whole's snapshot
 * @param asked roles that were asked for the figure
 * @returns `undefined` where it cannot be told: of cuts by attributes, and where a role has no number of its own
 * @example invitedTo({ all: 60, 'role=buyer': 20, 'role=user': 40 }, 'all', ['buyer'], survey) // 20
 */
export function invitedTo(
  invited: InvitedByCut | undefined,
  cut: string,
  asked: readonly string[],
  survey: Pick<Survey, 'roles' | 'groups'>,
): number | undefined {
  const members = rolesOf(cut, survey)
  const those = members.filter((role) => asked.includes(role))
  if (!invited || those.length === 0) return undefined
  if (those.length === members.length) return invited[cut]
  return those
    .map((role) => invited[cutName({ role })])
    .reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0)
}

/** List the roles that a cut is made of; none where it is made of something else. */
function rolesOf(cut: string, { roles, groups }: Pick<Survey, 'roles' | 'groups'>): readonly string[] {
  if (cut === wholeCut) return roles
  const { role, group, ...others } = cutParts(cut)
  if (Object.keys(others).length > 0) return []
  if (role !== undefined) return [role]
  return groups.find(({ id }) => id === group)?.roles ?? []
}
