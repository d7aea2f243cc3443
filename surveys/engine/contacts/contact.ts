/** What a contact list says about people, in types and the limits that list and worker share. */
import type { Survey } from '../model.ts'

/** What a list is read against. */
export interface ContactTerms extends Pick<Survey, 'roles' | 'languages' | 'attributes'> {
  /** What roles are called besides by their ids, in any language, by role. */
  readonly roleWords?: Readonly<Record<string, readonly string[]>>
}

/** Somebody who can be invited. */
export interface Contact {
  /** Address as mails are sent to it. */
  readonly to: string
  /** The same for every way of writing the address. */
  readonly normal: string
  readonly name?: string
  readonly role: string
  /** One that the survey speaks. */
  readonly language?: string
  /** IANA name of a time zone. */
  readonly zone?: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What a column may answer, besides attributes. */
export const contactFields = ['email', 'name', 'first-name', 'last-name', 'role', 'language', 'zone'] as const

export type ContactField = (typeof contactFields)[number]

/** What a column answers. */
export type ContactTarget = ContactField | `attribute.${string}`

/** Characters of one attribute's value at most. */
export const longestAttribute = 200
/** Characters of a name at most. */
export const longestName = 200
