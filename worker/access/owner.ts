/** Who acts as an owner: whoever holds the owner's key, a key that was made by it, or a leader with the right to own. */
import type { Door } from '#engine/wire-owner.ts'
import { inScope } from './leader.ts'

export interface Owner {
  /** Name for the audit: a leader's address, a key's name and id, or the owner's key. */
  readonly name: string
  readonly surveys: 'all' | readonly string[]
  readonly doors: readonly Door[]
  /** On whose account it acts, and what it makes: a leader's address, or the owner's key. */
  readonly account: string
  /** Of a key that was made: what it makes itself ends no later, and with it. */
  readonly key?: { readonly id: string; readonly expiresAt: number }
}

/** Every door there is; what the owner's own key opens. */
export const allDoors: readonly Door[] = ['import', 'recipients', 'fieldwork', 'words', 'manage']

/** What the owner's own key is called. */
export const ownKeyName = 'the owner’s key'

/** Whoever holds the owner's own key, which stands in no database. */
export const keyHolder: Owner = { name: ownKeyName, account: ownKeyName, surveys: 'all', doors: allDoors }

/** Tell whether an owner has a survey in scope. */
export function owns({ surveys }: Pick<Owner, 'surveys'>, survey: string): boolean {
  return inScope(surveys, survey)
}

/** Tell whether an owner has all that another, or a key, has. */
export function covers(owner: Owner, other: Pick<Owner, 'surveys' | 'doors'>): boolean {
  const surveys =
    other.surveys === 'all' ? owner.surveys === 'all' : other.surveys.every((id) => owns(owner, id))
  return surveys && other.doors.every((door) => owner.doors.includes(door))
}
