/** The bodies of the owner's doors, which the command line, the owner's page and the worker exchange; types and shared limits. */
import type { PrivacyPromise } from './model.ts'

/** What an owner's key may open: each owner's route names one. */
export type Door = 'import' | 'recipients' | 'fieldwork' | 'words' | 'manage'

/** `GET /api/owner`: what the caller may do, and how things stand. */
export interface OwnerIndex {
  /** Name of the leader or of the key. */
  readonly who: string
  readonly doors: readonly Door[]
  /** The surveys in the caller's scope. */
  readonly surveys: readonly OwnedSurvey[]
  readonly mail: MailStanding
  /** Origin of the site that mails lead to, such as `https://surveys.example`. */
  readonly site: string
}

export interface OwnedSurvey {
  readonly survey: string
  readonly promise: PrivacyPromise
  readonly keep: 'here' | 'owner'
  readonly reminders: 0 | 1 | 2
  /** Days from a mail to the reminder that follows it. */
  readonly remindAfterDays: number
  readonly roles: readonly string[]
  readonly languages: readonly string[]
  readonly attributes: readonly string[]
  /** The wave that today belongs to. */
  readonly current: string
  /** Waves that were begun, the newest first. */
  readonly waves: readonly {
    readonly wave: string
    readonly openedOn: string
    readonly closesOn: string | null
    readonly closed: boolean
    readonly invited: boolean
  }[]
}

export interface MailStanding {
  /** By what mails go out; `null` where nothing is set up. */
  readonly mailer: 'mailbox' | 'smtp' | null
  /** What is missing for mails to go out, in one sentence. */
  readonly missing: string | null
  readonly due: number
  readonly failed: number
  /** When the next one is due (ISO 8601). */
  readonly nextAt: string | null
  /** Mails a minute at most. */
  readonly aMinute: number
  /** Hours of the day, `HH:MM` where the recipient is, between which nothing is sent. */
  readonly quiet: { readonly from: string; readonly to: string }
}

/** `GET /api/contacts/salt`: persons are named by the HMAC-SHA256 of their address under it, in the letters of ids. */
export interface ContactsSalt {
  readonly salt: string
}

/** Why somebody is invited or not. */
export type Verdict =
  | 'invite'
  /** Was invited to this wave already and has not answered. */
  | 'invited'
  | 'answered'
  /** Said that they are not the one to ask. */
  | 'declined'
  | 'unsubscribed'
  | 'bounced'
  /** Was asked by another survey not long ago; `since` says when. */
  | 'recent'

/** `POST /api/contacts/:survey/check`: writes nothing. */
export interface CheckBody {
  readonly wave?: string
  /** At most `contactBatch`. */
  readonly persons: readonly string[]
}

export interface CheckResult {
  readonly wave: string
  /** First day on which the wave is closed, by today's rules if it has not begun. */
  readonly closesOn: string | null
  readonly closed: boolean
  /** One for each person, in their order. */
  readonly verdicts: readonly Judged[]
}

export interface Judged {
  readonly verdict: Verdict
  /** ISO date; with `recent`, when they were asked, and with `unsubscribed` and `bounced`, since when. */
  readonly since?: string
}

/** Persons or rows of one body at most. */
export const contactBatch = 500

/**
 * One row of `POST /api/recipients/:survey`.
 *
 * - `keep: here`: `person` and `address`, no `hash`; the worker makes the link
 * - `keep: owner`: `hash` and `person`, never an address
 * - anonymous: `hash` alone; persons come apart, in `recipients`
 * - a link for whatever purpose: `hash` alone
 */
export interface RecipientRow {
  /** SHA-256 of the token, in lower-case hex. */
  readonly hash?: string
  readonly person?: string
  readonly address?: string
  readonly name?: string
  /** IANA name of the recipient's time zone. */
  readonly zone?: string
  readonly role: string
  readonly language?: string
  readonly attributes?: Readonly<Record<string, string>>
}

/** `POST /api/recipients/:survey`; sent again it changes nothing. */
export interface RecipientsBody {
  readonly wave?: string
  readonly links?: readonly RecipientRow[]
  /** Anonymous surveys only: who was invited, without a link. */
  readonly recipients?: readonly Required<Pick<RecipientRow, 'person' | 'role'>>[]
  /** What is sent by these links is judged and never stored. */
  readonly test?: boolean
}

export interface RecipientsResult {
  readonly added: number
  readonly known: number
  /** Rows that were not taken, by their place from 0, with why. */
  readonly refused: readonly ({ readonly row: number } & Judged)[]
  /** The token of the unsubscribe link of each row's person, in the order of the rows; only where rows name persons. */
  readonly unsubscribe?: readonly string[]
}

/** `POST /api/recipients/:survey/test` (`keep: here`): one mail at once, whose link stores nothing. */
export interface TestBody extends Omit<RecipientRow, 'hash' | 'person' | 'address'> {
  readonly address: string
  readonly kind?: 'invitation' | 'reminder' | 'feedback'
  readonly wave?: string
}

export interface TestResult {
  readonly to: string
  readonly subject: string
}

/** `POST /api/mails/:survey/handed`: what the owner's own mailer was given; once per person and kind. */
export interface HandedBody {
  readonly wave?: string
  readonly kind: 'invitation' | 'reminder' | 'reminder-2' | 'feedback'
  /** At most `contactBatch`. */
  readonly persons: readonly string[]
  /**
   * Name of the run that asks, in the letters of ids: interrupted and asking again, it may give out again what it was given.
   * Without one, what was given once is never given again.
   */
  readonly run?: string
}

export interface HandedResult {
  /** One for each person: whether this kind may be given out now; `false` where it was before, or must not be. */
  readonly may: readonly boolean[]
}

/** `POST /api/mails/:survey/feedback` (`keep: here`): mails to those who answered. */
export interface FeedbackBody {
  readonly wave: string
}

/** What comes of it; `GET …/feedback?wave=` tells beforehand. */
export interface FeedbackResult {
  /** Mails that are due now, or would be. */
  readonly due: number
  /** Of those who answered, who had it before. */
  readonly before: number
  /** Promises that it tells. */
  readonly promises: number
}

/** `POST /api/waves/:survey/close`: closes a wave today, for good. */
export interface CloseBody {
  readonly wave: string
}

export interface CloseResult {
  readonly closesOn: string
}

/**
 * `POST /api/bounces`: mails that came back, as texts (RFC 5322), or who is known from them already. The sender vouches that
 * they are real; nobody is written to no more who was never on a list.
 */
export interface BouncesBody {
  /** At most `bounceBatch`. */
  readonly messages?: readonly string[]
  /** At most `contactBatch`. */
  readonly people?: readonly ReturnedPerson[]
}

export interface ReturnedPerson {
  /** Who it may be, as mails often are passed on: whoever was on a list first is taken. */
  readonly persons: readonly string[]
  readonly outcome: 'bounced' | 'complained'
}

export interface BouncesResult {
  /** Persons whose mails came back for good. */
  readonly bounced: number
  readonly complained: number
  /** Came back for now only, or said nothing that is understood. */
  readonly ignored: number
  /** About nobody who was ever on a list, or, where a mail must show it, not about a mail of ours. */
  readonly unknown: number
}

/** Mails of one body at most. */
export const bounceBatch = 50
