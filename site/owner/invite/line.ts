/** What became of each row of a contact list, in types, and how many there are of each kind; reads none. */
import type { Contact } from '#engine/contacts/contact.ts'
import type { Verdict } from '#engine/wire-owner.ts'

/** Why a row is invited or not: the worker's verdict, or what the list itself says. */
export type Fate = Verdict | 'unreadable' | 'duplicate'

/** In the order in which they are told. */
const fates = [
  'invite',
  'invited',
  'answered',
  'unreadable',
  'duplicate',
  'recent',
  'unsubscribed',
  'bounced',
  'declined',
] as const satisfies readonly Fate[]

export interface Line {
  /** Row of the list, as a spreadsheet counts. */
  readonly number: number
  readonly fate: Fate
  /** The address as it stands there. */
  readonly given: string
  readonly contact?: Contact
  readonly person?: string
  /** What is wrong, or since when. */
  readonly detail?: string
}

/** Lines by their fate, those without any left out. */
export function byFate(lines: readonly Line[]): { readonly fate: Fate; readonly lines: readonly Line[] }[] {
  const groups = Map.groupBy(lines, ({ fate }) => fate)
  return fates.flatMap((fate) => {
    const found = groups.get(fate)
    return found ? [{ fate, lines: found }] : []
  })
}

/**
 * Count lines by role, in the survey's order.
 *
 * @example byRole(['buyer', 'user'], linesOfBuyers) // [['buyer', 12]]
 */
export function byRole(roles: readonly string[], lines: readonly Line[]): [role: string, count: number][] {
  return roles.flatMap((role): [string, number][] => {
    const count = lines.filter(({ contact }) => contact?.role === role).length
    return count === 0 ? [] : [[role, count]]
  })
}
