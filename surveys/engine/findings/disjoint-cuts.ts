/** Whether two groups can have a person in common; only those that cannot may be compared as different people. */
import type { Survey } from '../model.ts'
import { cutParts } from '../tally/cuts.ts'

/**
 * Tell whether nobody is in both of two cuts of a wave, as far as their names say.
 *
 * A role group stands for its roles. Two attributes may always meet in one person.
 *
 * @example disjointCuts(survey, 'role=buyer', 'role=user&region=North') // true
 */
export function disjointCuts(survey: Pick<Survey, 'groups'>, one: string, other: string): boolean {
  const [first, second] = [cutParts(one), cutParts(other)]
  const roles = [rolesOf(survey, first), rolesOf(survey, second)]
  const [some, others] = roles
  if (some && others && !some.some((role) => others.includes(role))) return true
  return Object.entries(first).some(
    ([key, value]) => key !== 'group' && Object.hasOwn(second, key) && second[key] !== value,
  )
}

function rolesOf({ groups }: Pick<Survey, 'groups'>, parts: Readonly<Record<string, string>>) {
  if (parts.role !== undefined) return [parts.role]
  return groups.find(({ id }) => id === parts.group)?.roles
}
