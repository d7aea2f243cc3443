/** Reading a role from a list: by its id, however it is written, or by what the survey calls it; guesses none. */
import { nearest } from '../logic/nearest.ts'
import type { ContactTerms } from './contact.ts'
import { folded } from './fold.ts'

/**
 * Make a reader of a survey's roles. What two roles are called names neither.
 *
 * @returns of a cell the role's id, or what is wrong in one sentence without its full stop
 * @example roleReader({ roles: ['buyer', 'user'], languages: ['en'], attributes: [] })('Buyer') // { role: 'buyer' }
 */
export function roleReader({ roles, roleWords = {} }: ContactTerms) {
  const called = new Map<string, Set<string>>()
  for (const role of roles)
    for (const words of [role, ...(roleWords[role] ?? [])])
      called.set(folded(words), (called.get(folded(words)) ?? new Set()).add(role))
  return (cell: string): { role: string } | { problem: string } => {
    const [only] = roles
    if (cell === '' && only !== undefined && roles.length === 1) return { role: only }
    if (cell === '') return { problem: `the cell is blank; name a role (${roles.join(', ')})` }
    const own = roles.find((role) => role === cell)
    if (own !== undefined) return { role: own }
    const [found, ...more] = called.get(folded(cell)) ?? []
    if (found !== undefined && more.length === 0) return { role: found }
    if (found !== undefined)
      return { problem: `«${cell}» may be one of several roles (${[found, ...more].join(', ')})` }
    const near = nearest(cell, roles)
    const hint = near === undefined ? '' : `; did you mean «${near}»?`
    return { problem: `«${cell}» is no role (${roles.join(', ')})${hint}` }
  }
}
