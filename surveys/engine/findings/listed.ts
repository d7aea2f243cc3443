/** Who was invited to a wave, counted in groups; knows nobody's answers. */

/** How many on the list have a role and a value of an attribute, as far as the list says so. */
export interface Listed {
  readonly role: string
  /** Of the attribute that is asked about; `null` where the list does not say, or none is. */
  readonly value: string | null
  readonly count: number
}

/** Count the list by role, or by value. */
export function listedBy(listed: readonly Listed[], by: 'role' | 'value'): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of listed) {
    const key = one[by] ?? ''
    counts.set(key, (counts.get(key) ?? 0) + one.count)
  }
  return counts
}
