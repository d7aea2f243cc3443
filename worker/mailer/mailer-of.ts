/** By what mails go out, read from the settings: one for people, one for leaders, or what is missing in one sentence. */

import { readSmtpUrl, smtpForms } from '#engine/mail/smtp-url.ts'
import type { Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'
import type { MailStore } from '../store/mail-store.ts'
import { openCloudflare } from './cloudflare.ts'
import { openMailbox } from './mailbox.ts'
import type { Mailer } from './mailer.ts'
import { openSmtp } from './smtp.ts'

export interface Mailers {
  /** For those who are asked. */
  readonly people: Mailer | null
  /** For sign-in links, alerts and digests. */
  readonly leaders: Mailer | null
  /** What is missing for mails to people to go out; `null` where nothing is. */
  readonly missing: string | null
}

/**
 * Find out by what mails go out; opens no connection yet.
 *
 * @param clock milliseconds since 1970
 */
export function mailersOf(
  settings: Settings,
  { mail: { from } }: Pick<Definitions, 'mail'>,
  store: Pick<MailStore, 'keepMail'>,
  clock: () => number = Date.now,
): Mailers {
  if (settings.MAILER === 'mailbox') {
    const mailbox = openMailbox(store, clock)
    return { people: mailbox, leaders: mailbox, missing: null }
  }
  const smtp = smtpOf(settings, from)
  const cloudflare = settings.EMAIL && from !== undefined ? openCloudflare(settings.EMAIL) : null
  const found = typeof smtp === 'string' ? null : smtp
  return { people: found, leaders: cloudflare ?? found, missing: typeof smtp === 'string' ? smtp : null }
}

function smtpOf({ MAILER, SMTP_URL }: Settings, from: string | undefined): Mailer | string {
  if (MAILER && MAILER !== 'smtp')
    return `MAILER is «${MAILER}»; it must be «smtp», or «mailbox» on your own machine.`
  if (!SMTP_URL) return `Nothing sends mails yet: set SMTP_URL, as ${smtpForms}.`
  const server = readSmtpUrl(SMTP_URL)
  if (typeof server === 'string') return server
  if (from === undefined)
    return 'The programme file names no address that mails come from: write «from:» under «mail:» in programme.md.'
  return openSmtp(server, from.slice(from.lastIndexOf('@') + 1))
}
