/** What a mail is made of and what it becomes, in types and nothing else; knows no server and no protocol. */
import type { CompanyWords, MailKind, MailWords } from '../mailing.ts'
import type { Survey } from '../model.ts'

/** A composed mail: both parts say the same. */
export interface Mail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** What all mails of one survey, wave and language share. */
export interface MailContext {
  readonly survey: Survey
  readonly language: string
  /** The programme's own language, which addresses of pages that belong to no survey do not name. */
  readonly home: string
  /** ISO date in the programme's time zone: how promises stand is told as of it. */
  readonly today: string
  readonly words: MailWords
  readonly company: CompanyWords
  readonly kind: MailKind
  readonly wave: string
  /** First day on which the wave is closed (ISO date); `null` while nobody can tell. */
  readonly closesOn: string | null
  /** Origin of the site, such as `https://surveys.example`. */
  readonly site: string
}

/** What differs from one recipient to the next. */
export interface MailPerson {
  readonly role: string
  readonly name?: string
  readonly attributes: Readonly<Record<string, string>>
  /** Their personal link, whole. */
  readonly link: string
  /** Address at which they are written to no more, whole. */
  readonly unsubscribe: string
  /** Marked as a trial, whose answers are not stored. */
  readonly test?: boolean
}

/** A mail with everything that a server needs to deliver it. */
export interface Letter extends Mail {
  readonly to: { readonly address: string; readonly name?: string }
  readonly from: { readonly address: string; readonly name: string }
  readonly replyTo?: string
  /** Without angle brackets; the same whenever the same mail is sent again. */
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
}
