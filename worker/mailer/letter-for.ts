/** What becomes of a mail whose turn has come: a letter, a later moment, or an end; looks at the present and sends nothing. */
import { dayIn } from '#engine/logic/wave.ts'
import { headersOf } from '#engine/mail/headers-of.ts'
import { senderOf } from '#engine/mail/letter-of.ts'
import type { Letter } from '#engine/mail/mail.ts'
import { isZone, quietUntil } from '#engine/mail/quiet-hours.ts'
import type { MailKind } from '#engine/mailing.ts'
import { linkToken } from '../access/derived.ts'
import { sha256 } from '../access/secrets.ts'
import type { Definitions } from '../definitions.ts'
import type { ClaimedMail } from '../store/mail-store.ts'
import { composeFor, messageIdFor } from './compose.ts'
import type { Desk } from './desk.ts'
import { leaderMail } from './leader-mail.ts'
import { whyNot } from './why-not.ts'

export type Turn =
  | { readonly send: Letter }
  /** Until when it is night where they are (milliseconds since 1970). */
  | { readonly wait: number }
  | { readonly stop: string }
  | { readonly fail: string }

/** Decide about a mail to somebody who is asked. */
export async function letterForPerson(desk: Desk, mail: ClaimedMail): Promise<Turn> {
  const { definitions, settings, site, now } = desk
  const { survey, wave, person, recipient, link } = mail
  const kind = mail.kind as MailKind
  const definition = definitions.surveys.get(survey)
  const today = dayIn(definitions.timeZone, now)
  const against = whyNot(mail, kind, definition?.sending.keep, today)
  if (against !== undefined) return { stop: against }
  if (!definition || !recipient || recipient.address === null || !link)
    return { stop: 'there is nobody to write to' }
  const wait = nightOf(definitions, recipient.zone, now)
  if (wait !== undefined) return { wait }
  const token = await linkToken(settings, survey, wave, person)
  if ((await sha256(token)) !== link.hash)
    return {
      fail: 'their link was made under another LINK_KEY; set that one again, or invite them to the next wave',
    }
  const { role, language, address, name } = recipient
  const to = { person, address, name, role, language, attributes: link.attributes, token }
  const { closesOn } = mail
  return {
    send: await composeFor(settings, { definitions, definition, kind, wave, closesOn, site, today }, to),
  }
}

/** Decide about a mail to a leader. */
export async function letterForLeader(desk: Desk, mail: ClaimedMail): Promise<Turn> {
  const { definitions, site, now } = desk
  const wait = nightOf(definitions, null, now)
  if (wait !== undefined) return { wait }
  const composed = await leaderMail(desk, mail)
  if (typeof composed === 'string') return { stop: composed }
  const { email: address, name } = composed.leader
  const kind = mail.kind.startsWith('alert') ? 'alert' : 'digest'
  return {
    send: {
      ...composed.mail,
      to: { address, name },
      ...senderOf(definitions, definitions.language, site),
      messageId: await messageIdFor(mail, site),
      headers: headersOf({ kind, site }),
    },
  }
}

/** Tell until when it is night where somebody is; of whom no zone is known, where the company is. */
function nightOf({ mail, timeZone }: Definitions, zone: string | null, now: Date): number | undefined {
  return quietUntil(mail.quiet, zone !== null && isZone(zone) ? zone : timeZone, now.getTime())
}
