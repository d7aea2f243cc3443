/** From a person to a letter: words, links and headers put together; makes no token and no name of a mail, and sends nothing. */
import type { CompiledPromise, WorkerFile } from '../model.ts'
import { feedbackMail } from './feedback-mail.ts'
import { headersOf } from './headers-of.ts'
import { hostOf } from './host-of.ts'
import { invitationMail } from './invitation-mail.ts'
import type { Letter, MailContext, MailPerson } from './mail.ts'
import { oneLine } from './one-line.ts'

/** What is known of the company, whatever is written about. */
export type Sender = Pick<WorkerFile, 'language' | 'mail' | 'company' | 'promises'>

/** What is written about, the same for all of a wave. */
export interface Occasion extends Pick<MailContext, 'kind' | 'wave' | 'closesOn' | 'site' | 'today'> {
  readonly definition: Pick<WorkerFile['surveys'][number], 'survey' | 'mail'>
}

/** Whom it is written to. */
export interface Addressee extends MailPerson {
  readonly address: string
  readonly language: string
}

/**
 * Compose a letter to somebody who is asked, in their language where the survey speaks it.
 *
 * @param messageId without angle brackets
 * @throws where nothing was compiled to write the survey in that language
 */
export function letterOf(sender: Sender, occasion: Occasion, to: Addressee, messageId: string): Letter {
  const { definition, kind, wave, site } = occasion
  const { survey } = definition
  const language = survey.languages.includes(to.language) ? to.language : (survey.languages[0] ?? 'en')
  const words = definition.mail[language]
  const company = sender.company[language]
  if (!words || !company) throw new Error(`nothing was compiled to write ${survey.id} in ${language}`)
  const { closesOn, today } = occasion
  const home = sender.language
  const context: MailContext = { survey, language, home, today, words, company, kind, wave, closesOn, site }
  const { address, language: _, ...person } = to
  const mail =
    kind === 'feedback'
      ? feedbackMail(context, person, promisesOf(sender.promises, survey.id, wave))
      : invitationMail(context, person)
  return {
    ...mail,
    to: { address, ...(person.name === undefined ? {} : { name: oneLine(person.name) }) },
    ...senderOf(sender, language, site),
    messageId,
    headers: headersOf({ kind, survey: survey.id, site, unsubscribe: person.unsubscribe }),
  }
}

/**
 * Give the text whose hash names a mail, always alike, so that mail systems know it again where it has to be sent twice.
 *
 * @example mailName({ survey: 'sales', wave: '2026-H2', person, kind: 'invitation' }) // '["mail","sales","2026-H2",…]'
 */
export function mailName(mail: { survey: string; wave: string; person: string; kind: string }): string {
  return JSON.stringify(['mail', mail.survey, mail.wave, mail.person, mail.kind])
}

/** Tell whom mails come from; where the programme names nobody, which only a machine of one's own lets pass, the site. */
export function senderOf(
  { mail, company }: Pick<Sender, 'mail' | 'company'>,
  language: string,
  site: string,
): Pick<Letter, 'from' | 'replyTo'> {
  const { from = `surveys@${hostOf(site)}`, replyTo } = mail
  const name = company[language]?.company ?? ''
  return { from: { address: from, name }, ...(replyTo === undefined ? {} : { replyTo }) }
}

/** Name the promises that were made for a survey: for this wave of it, or for none in particular. */
export function promisesOf(
  promises: readonly CompiledPromise[],
  survey: string,
  wave: string,
): CompiledPromise[] {
  return promises.filter(
    ({ terms }) => terms.surveys.includes(survey) && (terms.wave === undefined || terms.wave === wave),
  )
}
