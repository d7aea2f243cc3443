/** Putting small roles together where a survey is anonymous, so that no count is of a handful; hides no count of the whole. */

/** Fewest invited persons of whom an anonymous survey tells apart whether they answered. */
export const fewestInvited = 5

/** Roles that are counted as one. */
export interface PooledRoles {
  readonly roles: readonly string[]
  /** How many of them were invited. */
  readonly invited: number
}

/**
 * Pool roles with fewer than five invited; while the pool itself is that small, the next smallest role joins it, or else
 * the whole without the other roles would tell what the pool hides.
 *
 * @param invited how many were invited, by role
 * @returns every role once; in the order given, the pool last
 * @example poolRoles([['buyer', 9], ['user', 3], ['executive', 2]]) // [{ roles: ['buyer'], invited: 9 }, { roles: ['user', 'executive'], invited: 5 }]
 */
export function poolRoles(invited: readonly (readonly [role: string, count: number])[]): PooledRoles[] {
  const pooled = new Set<string>()
  let size = 0
  for (const [role, count] of invited.toSorted(([, one], [, other]) => one - other)) {
    if (count >= fewestInvited && (pooled.size === 0 || size >= fewestInvited)) break
    pooled.add(role)
    size += count
  }
  const alone = invited.filter(([role]) => !pooled.has(role))
  const pool = invited.filter(([role]) => pooled.has(role)).map(([role]) => role)
  return [
    ...alone.map(([role, count]) => ({ roles: [role], invited: count })),
    ...(pool.length > 0 ? [{ roles: pool, invited: size }] : []),
  ]
}
