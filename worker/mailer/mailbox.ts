/** The mailbox of this machine: keeps every letter as it would have been sent, and sends none. */
import type { MailStore } from '../store/mail-store.ts'
import type { Mailer } from './mailer.ts'
import { mimeOf } from './mime-of.ts'

/**
 * Open the mailbox.
 *
 * @param clock milliseconds since 1970
 */
export function openMailbox(store: Pick<MailStore, 'keepMail'>, clock: () => number): Mailer {
  return {
    name: 'mailbox',
    leaves: false,
    async send(letter) {
      const { to, raw } = await mimeOf(letter)
      const { messageId: id, subject } = letter
      await store.keepMail({
        id,
        arrivedAt: clock(),
        recipient: to,
        subject,
        raw: new TextDecoder().decode(raw),
      })
      return { outcome: 'accepted' }
    },
    async close() {},
  }
}
