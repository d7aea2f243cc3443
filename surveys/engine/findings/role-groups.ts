/** Which roles may be counted or weighted alone, and which only together; reads no score. */
import { collapseCategories } from '../statistics/collapse-categories.ts'

/** What is known of a role's answers. */
export interface RoleStanding {
  readonly role: string
  readonly n: number
  /** Whether it may be told of alone. */
  readonly alone: boolean
}

/**
 * Put roles together until each group has enough answers.
 *
 * Roles that may not be told of alone stay together, with the smallest of the others where they are too few: taken apart in
 * another way than in the figures, they would show by the difference what single roles said.
 *
 * @param fewest answers that a group needs
 * @example roleGroups([{ role: 'buyer', n: 12, alone: true }, { role: 'user', n: 4, alone: true }], 5) // [['buyer', 'user']]
 */
export function roleGroups(roles: readonly RoleStanding[], fewest: number): string[][] {
  const guarded = roles.filter(({ alone }) => !alone)
  const open = roles.filter(({ alone }) => alone)
  if (guarded.length === 0) return collapseCategories(new Map(open.map(({ role, n }) => [role, n])), fewest)
  const together = guarded.map(({ role }) => role)
  let joined = guarded.reduce((sum, { n }) => sum + n, 0)
  const rest = open.toSorted((one, other) => one.n - other.n)
  for (let next = rest[0]; next && (next.n < fewest || joined < fewest); next = rest[0]) {
    rest.shift()
    together.push(next.role)
    joined += next.n
  }
  const groups = open.filter((one) => rest.includes(one)).map(({ role }) => [role])
  return [...groups, together]
}
