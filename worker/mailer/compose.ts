/** From a row of the list to a letter: the links of a person and the name of their mail; decides nothing and sends nothing. */
import { personalLink } from '#engine/links/personal-link.ts'
import { letterOf, mailName } from '#engine/mail/letter-of.ts'
import type { Letter } from '#engine/mail/mail.ts'
import { messageIdOf } from '#engine/mail/message-id.ts'
import type { MailKind } from '#engine/mailing.ts'
import { unsubscribeToken } from '../access/derived.ts'
import { newToken, sha256 } from '../access/secrets.ts'
import type { Definition, Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'
import type { MailKey } from '../store/mail-store.ts'

/** What is written about, the same for all of a wave. */
export interface Occasion {
  readonly definitions: Definitions
  readonly definition: Definition
  readonly kind: MailKind
  readonly wave: string
  /** First day on which the wave is closed (ISO date). */
  readonly closesOn: string | null
  /** Origin of the site. */
  readonly site: string
  /** ISO date in the programme's time zone. */
  readonly today: string
}

/** Whom it is written to, and by which link they answer. */
export interface Addressee {
  readonly person: string
  readonly address: string
  readonly name: string | null
  readonly role: string
  readonly language: string
  readonly attributes: Readonly<Record<string, string>>
  /** Their link's token. */
  readonly token: string
  /** Marks the mail as a trial, which has a new Message-ID each time. */
  readonly test?: boolean
}

/** Compose a mail to somebody who is asked. */
export async function composeFor(settings: Settings, occasion: Occasion, to: Addressee): Promise<Letter> {
  const { definitions, definition, kind, wave, site } = occasion
  const { survey } = definition
  const { person, address, name, role, language, attributes, token, test } = to
  const addressee = {
    address,
    role,
    language,
    attributes,
    link: personalLink(site, survey, role, language, token),
    unsubscribe: `${site}/u/${await unsubscribeToken(settings, survey.id, person)}`,
    ...(name === null ? {} : { name }),
    ...(test ? { test } : {}),
  }
  const messageId = test
    ? messageIdOf(site, newToken())
    : await messageIdFor({ survey: survey.id, wave, person, kind }, site)
  return letterOf(definitions, occasion, addressee, messageId)
}

/** Name a mail, always alike, so that mail systems know it again where it has to be sent twice. */
export async function messageIdFor(mail: MailKey, site: string): Promise<string> {
  return messageIdOf(site, (await sha256(mailName(mail))).slice(0, 32))
}
