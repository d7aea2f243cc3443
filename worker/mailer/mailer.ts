/** The port to whatever carries mails away; composes none and decides about nobody. */
import type { Letter } from '#engine/mail/mail.ts'
import type { Sent } from '#engine/mail/smtp-outcome.ts'

export interface Mailer {
  readonly name: 'mailbox' | 'smtp' | 'cloudflare'
  /** Whether mails leave this machine: then they go out no faster than the programme says, and never at night. */
  readonly leaves: boolean
  /** Send one letter; what a server refuses is told, never thrown. */
  send(letter: Letter): Promise<Sent>
  /** End what was kept open from one letter to the next; sending again opens it again. */
  close(): Promise<void>
}
