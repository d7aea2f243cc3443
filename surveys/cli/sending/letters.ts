/** Composing the letters that an owner sends by themselves, in the words that the worker would use; delivers none. */
import { createHash } from 'node:crypto'
import type { LinkRow } from '#engine/links/links-table.ts'
import { dayIn } from '#engine/logic/wave.ts'
import { letterOf, mailName } from '#engine/mail/letter-of.ts'
import type { Letter } from '#engine/mail/mail.ts'
import { messageIdOf } from '#engine/mail/message-id.ts'
import type { MailKind } from '#engine/mailing.ts'
import type { Standing } from '../invitations/standing.ts'

/** What a letter is made of: a row of `links.csv`, maybe marked as a trial. */
export type LetterRow = LinkRow & { readonly test?: boolean }

/**
 * Prepare the composing of letters of one kind.
 *
 * @throws where the programme names no address that mails come from
 */
export function lettersFor(standing: Standing, kind: MailKind, now: Date): (row: LetterRow) => Letter {
  const { found, wave, closesOn, site } = standing
  const { file, survey } = found
  if (file.mail.from === undefined)
    throw new Error(
      'The programme file names no address that mails come from; write «mail:» with «from:» into it, and deploy.',
    )
  const occasion = { definition: found, kind, wave, closesOn, site, today: dayIn(file.timeZone, now) }
  return ({ email, name, zone: _, person, test = false, ...to }) => {
    const named = name === '' ? {} : { name }
    const marked = test ? { test } : {}
    // A trial is another mail each time; any other is the same however often it is sent.
    const digest = hash(test ? to.link : mailName({ survey: survey.id, wave, person, kind }))
    return letterOf(file, occasion, { ...to, ...named, ...marked, address: email }, messageIdOf(site, digest))
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
