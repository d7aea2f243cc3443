/** A letter as bytes, as mail systems exchange them (RFC 5322); delivers none. */
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Letter } from '#engine/mail/mail.ts'

/** Give what nodemailer is told of a letter; no file and no address of it is ever opened. */
export function messageOf(letter: Letter, more: Readonly<Record<string, string>> = {}) {
  const { to, from, replyTo, messageId, headers, subject, html, text } = letter
  return {
    from: { ...from },
    to: { address: to.address, name: to.name ?? '' },
    ...(replyTo === undefined ? {} : { replyTo }),
    messageId: `<${messageId}>`,
    headers: { ...headers, ...more },
    subject,
    text,
    html,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Write a letter: both parts in UTF-8, names and headers encoded so that none adds another. */
export function mimeOf(letter: Letter, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  return new MailComposer(messageOf(letter, more)).compile().build()
}
