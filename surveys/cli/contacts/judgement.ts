/** What becomes of one row of a contact list, in types and the words for it; judges none. */
import type { Contact } from '#engine/contacts/contact.ts'
import type { Verdict } from '#engine/wire-owner.ts'

/** Why somebody is invited or not: as the worker judges, or as the list itself does. */
export type RowVerdict =
  | Verdict
  /** Something in the row cannot be used. */
  | 'unreadable'
  /** The same person stands in a row above. */
  | 'duplicate'
  /** Was left out by `--role` or `--language`. */
  | 'left-out'
  /** Could be invited, and is past `--limit`. */
  | 'later'

export interface JudgedRow {
  /** As a spreadsheet counts it. */
  readonly row: number
  readonly verdict: RowVerdict
  /** What makes it so, where the verdict does not say everything. */
  readonly reason?: string
  /** The column that is to blame. */
  readonly column?: string
  /** The address as it stands in the list, where nobody could be read. */
  readonly address: string
  readonly contact?: Contact
  /** Keyed hash of the address. */
  readonly person?: string
}

/** Somebody who was read from a row. */
export type ReadRow = JudgedRow & Required<Pick<JudgedRow, 'contact' | 'person'>>

/** What a verdict means, after a number of rows. */
export const verdictWords: Readonly<Record<RowVerdict, string>> = {
  invite: 'can be invited',
  invited: 'invited to this wave already',
  answered: 'answered already',
  declined: 'said that they are not the ones to ask',
  unsubscribed: 'unsubscribed',
  bounced: 'address cannot be reached',
  recent: 'asked by another survey not long ago',
  unreadable: 'cannot be read',
  duplicate: 'the same person as in a row above',
  'left-out': 'left out by «--role» or «--language»',
  later: 'left for later by «--limit»',
}
