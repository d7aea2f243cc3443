/** Who acts as an owner: whoever holds the owner's key, a key that was made by it, or a leader with the right to own. */
import type { Door } from '#engine/wire-owner.ts'

export interface Owner {
  /** Name for the audit: a leader's, a key's, or the owner's key. */
  readonly name: string
  readonly surveys: 'all' | readonly string[]
  readonly doors: readonly Door[]
}

/** Every door there is; what the owner's own key opens. */
export const allDoors: readonly Door[] = ['import', 'recipients', 'fieldwork', 'words', 'manage']
