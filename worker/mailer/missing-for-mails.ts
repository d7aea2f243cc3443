/** What is missing for mails to go out, said to whoever can set it; sends none. */
import type { Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'

/**
 * Say in one sentence what is missing.
 *
 * @returns `null` where mails can go out
 */
export function missingForMails(
  { MAILER, SMTP_URL }: Pick<Settings, 'MAILER' | 'SMTP_URL'>,
  { mail }: Pick<Definitions, 'mail'>,
): string | null {
  switch (MAILER) {
    case 'mailbox':
      return null
    case 'smtp':
      if (!SMTP_URL)
        return 'MAILER is «smtp», but SMTP_URL is not set: the address and password of the mail server.'
      return mail.from === undefined
        ? 'The programme file names no address that mails come from: «mail: from:».'
        : null
    default:
      return 'No mail goes out: set MAILER to «smtp» and SMTP_URL to the mail server, as the README says.'
  }
}
