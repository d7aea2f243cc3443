/** The port to whatever carries mails away; composes none and decides about nobody. */
import type { Letter } from '#engine/mail/mail.ts'

/**
 * What became of a letter, by what it means for the next ones.
 *
 * - `accepted`: it is with somebody who delivers it
 * - `hard`: refused for good; `recipient` where it is the address that cannot be reached, and not what is written
 * - `soft`: refused for now, or lost on the way; the same letter may be taken later
 * - `whole`: nothing can be sent now, whoever it is for: a login that is refused, a server that is not there
 */
export type Sent =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'hard'; readonly detail: string; readonly recipient: boolean }
  | { readonly outcome: 'soft' | 'whole'; readonly detail: string }

export interface Mailer {
  readonly name: 'mailbox' | 'smtp' | 'cloudflare'
  /** Whether mails leave this machine, so that they go out no faster than the programme says. */
  readonly paced: boolean
  /** Send one letter; what a server refuses is told, never thrown. */
  send(letter: Letter): Promise<Sent>
  /** End what was kept open from one letter to the next; sending again opens it again. */
  close(): Promise<void>
}
