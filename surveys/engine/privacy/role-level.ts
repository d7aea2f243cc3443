/** How finely roles are told apart in a wave: one by one, by their groups, or not at all; hides no item. */
import type { Survey } from '../model.ts'
import { cutName } from '../tally/cuts.ts'
import { protect } from './protect.ts'
import { countStanding, type Floors } from './standing.ts'
import { tableOf } from './table.ts'

/** From the finest to the coarsest. */
export type RoleLevel = 'roles' | 'groups' | 'whole'

/**
 * Choose the finest level of roles that can be published: the one at which the most people are in a group that is shown,
 * and the finer one where two show as many.
 *
 * It is chosen once for a wave, by how many answered at all, so that no item's figures stand on another level than the
 * next one's, and one level never follows from the other.
 *
 * @param responses people by role
 * @example roleLevel(survey, new Map([['buyer', 30], ['executive', 2], ['user', 4]]), floors) // 'groups'
 */
export function roleLevel(
  survey: Pick<Survey, 'groups'>,
  responses: ReadonlyMap<string, number>,
  floors: Floors,
): RoleLevel {
  const shownBy = (cutOf: (role: string) => string | undefined) => {
    const members = [...responses].map(([role, people]) => ({
      row: cutOf(role),
      standing: countStanding(people),
    }))
    const shown = protect(tableOf(members), floors)
    return members.reduce((sum, { row, standing }) => sum + (shown.has(row ?? '') ? standing.n : 0), 0)
  }
  const apart = separateGroups(survey)
  const byRole = shownBy((role) => cutName({ role }))
  const byGroup = shownBy((role) => apart.get(role))
  if (byRole === 0 && byGroup === 0) return 'whole'
  return byGroup > byRole ? 'groups' : 'roles'
}

/**
 * Give each role the cut of its group: of groups that overlap, the first of the file, or else what two of them have in
 * common would follow. A role in none has none.
 */
export function separateGroups({ groups }: Pick<Survey, 'groups'>): Map<string, string> {
  const taken = new Map<string, string>()
  for (const { id, roles } of groups) {
    if (roles.some((role) => taken.has(role))) continue
    for (const role of roles) taken.set(role, cutName({ group: id }))
  }
  return taken
}
