/** From a row of the list to a letter: links, words and headers put together; decides nothing and sends nothing. */
import { addressOf } from '#engine/links/address-of.ts'
import { feedbackMail } from '#engine/mail/feedback-mail.ts'
import { headersOf } from '#engine/mail/headers-of.ts'
import { hostOf } from '#engine/mail/host-of.ts'
import { invitationMail } from '#engine/mail/invitation-mail.ts'
import type { Letter, MailContext, MailPerson } from '#engine/mail/mail.ts'
import { messageIdOf } from '#engine/mail/message-id.ts'
import type { MailKind } from '#engine/mailing.ts'
import type { CompiledPromise } from '#engine/model.ts'
import { unsubscribeToken } from '../access/derived.ts'
import { spokenBy } from '../access/respondent.ts'
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
  const language = spokenBy(survey, to.language)
  const words = definition.mail[language]
  const company = definitions.company[language]
  if (!words || !company) throw new Error(`nothing was compiled to write ${survey.id} in ${language}`)
  // A role that a deployment took away has no page; the choice of roles stands for it.
  const place = survey.roles.includes(to.role) ? to.role : undefined
  const unsubscribe = `${site}/u/${await unsubscribeToken(settings, survey.id, to.person)}`
  const { closesOn, today } = occasion
  const home = definitions.language
  const context: MailContext = { survey, language, home, today, words, company, kind, wave, closesOn, site }
  const person: MailPerson = {
    role: to.role,
    attributes: to.attributes,
    link: `${site}${addressOf(survey, place, language)}?t=${to.token}`,
    unsubscribe,
    ...(to.name === null ? {} : { name: to.name }),
    ...(to.test ? { test: true } : {}),
  }
  const mail =
    kind === 'feedback'
      ? feedbackMail(context, person, promisesOf(definitions, survey.id, wave))
      : invitationMail(context, person)
  return {
    ...mail,
    to: { address: to.address, ...(to.name === null ? {} : { name: to.name }) },
    ...senderOf(definitions, language, site),
    messageId: to.test
      ? messageIdOf(site, newToken())
      : await messageIdFor({ survey: survey.id, wave, person: to.person, kind }, site),
    headers: headersOf({ kind, survey: survey.id, site, unsubscribe }),
  }
}

/** Name a mail, always alike, so that mail systems know it again where it has to be sent twice. */
export async function messageIdFor({ survey, wave, person, kind }: MailKey, site: string): Promise<string> {
  const digest = await sha256(JSON.stringify(['mail', survey, wave, person, kind]))
  return messageIdOf(site, digest.slice(0, 32))
}

/** Tell whom mails come from; where the programme names nobody, which only a machine of one's own lets pass, the site. */
export function senderOf(
  { mail, company }: Pick<Definitions, 'mail' | 'company'>,
  language: string,
  site: string,
): Pick<Letter, 'from' | 'replyTo'> {
  const { from = `surveys@${hostOf(site)}`, replyTo } = mail
  const name = company[language]?.company ?? ''
  return { from: { address: from, name }, ...(replyTo === undefined ? {} : { replyTo }) }
}

/** Name the promises that were made for a survey: for this wave of it, or for none in particular. */
export function promisesOf(
  { promises }: Pick<Definitions, 'promises'>,
  survey: string,
  wave: string,
): CompiledPromise[] {
  return promises.filter(
    ({ terms }) => terms.surveys.includes(survey) && (terms.wave === undefined || terms.wave === wave),
  )
}
