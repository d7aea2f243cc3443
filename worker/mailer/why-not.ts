/** Why a mail to somebody who is asked is not sent after all, asked again at the moment of sending. */
import type { MailKind } from '#engine/mailing.ts'
import { isClosed } from '../jobs/publish.ts'
import type { ClaimedMail } from '../store/mail-store.ts'

/** Why somebody is written to no more, in words for the owner. */
export const whySuppressed = {
  unsubscribed: 'they unsubscribed',
  bounced: 'mails to them come back',
  complained: 'they complained of a mail',
} as const

export const closedWave = 'the wave is closed'

/**
 * Tell what speaks against a mail, in words for the owner.
 *
 * @param keep where the survey keeps addresses by now; `undefined` where there is no such survey any more
 * @param today the day in the programme's time zone (ISO date)
 * @returns `undefined` where nothing does
 */
export function whyNot(
  mail: ClaimedMail,
  kind: MailKind,
  keep: 'here' | 'owner' | undefined,
  today: string,
): string | undefined {
  const { recipient, link } = mail
  if (keep === undefined) return 'the survey is no more'
  if (keep === 'owner') return 'the survey leaves mails to its owner'
  if (!recipient || recipient.address === null || !link) return 'their address is kept no more'
  if (mail.suppressed) return whySuppressed[mail.suppressed]
  if (recipient.passedOn) return 'they passed their link on'
  const answered = mail.answered !== null
  if (kind === 'feedback') {
    if (!answered) return 'their answers were withdrawn'
    return isClosed(mail, today) ? undefined : 'the wave is open again'
  }
  if (isClosed(mail, today)) return closedWave
  if (mail.answered === 'complete') return 'they have answered'
  if (link.state === 'declined') return 'they said that they are not the one to ask'
  return undefined
}
