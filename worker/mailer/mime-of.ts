/** A letter as bytes, as mail systems exchange them (RFC 5322); what is shown and what is sent are made here alike. */
import type { Letter } from '#engine/mail/mail.ts'

export interface Mime {
  readonly from: string
  readonly to: string
  readonly raw: Uint8Array
}

/** Write a letter: both parts in UTF-8, lines of at most 76 characters, names and headers encoded so that none adds another. */
export async function mimeOf(letter: Letter): Promise<Mime> {
  // Fetched when the first mail is written, so that the worker answers people without it.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const { to, from, replyTo, messageId, headers, subject, html, text } = letter
  const composed = new MailComposer({
    from: { ...from },
    to: { address: to.address, name: to.name ?? '' },
    ...(replyTo === undefined ? {} : { replyTo }),
    messageId: `<${messageId}>`,
    headers: { ...headers },
    subject,
    text,
    html,
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const envelope = composed.getEnvelope()
  return {
    from: envelope.from || from.address,
    to: envelope.to[0] ?? to.address,
    raw: await composed.build(),
  }
}
