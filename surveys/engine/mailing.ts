/** How people are written to and in which words, in types and nothing else; composes no mail. */
import type { Notice } from './model.ts'

/** Mails to people who are asked; each goes to a person at most once a wave. */
export type MailKind = 'invitation' | 'reminder' | 'reminder-2' | 'feedback'

/** How a survey reaches its people. */
export interface Sending {
  /** Where addresses are kept: with the worker, which then sends, or with the owner alone. */
  readonly keep: 'here' | 'owner'
  /** Reminders a person gets at most. */
  readonly reminders: 0 | 1 | 2
  /** Days from the invitation to the reminder, and from one reminder to the next; at least 3. */
  readonly remindAfterDays: number
}

/** What holds for all mails of the company; never part of any file of the site. */
export interface MailRules {
  /** Address that mails come from; without it nothing can be sent by SMTP. */
  readonly from?: string
  /** Address that answers to mails go to, where it is another. */
  readonly replyTo?: string
  /** Hours of the day, `HH:MM` where the recipient is, between which nothing is sent; `from` may be later than `to`. */
  readonly quiet: { readonly from: string; readonly to: string }
  /** Days that pass at least between invitations of one person to different surveys. */
  readonly everyDays: number
  /** Mails a minute at most. */
  readonly aMinute: number
}

/** The company's names in one language. */
export interface CompanyWords {
  readonly company: string
  readonly sector: string
  readonly sender: string
}

/** The question that a mail asks by links: one choice, asked first and of everybody in the role. */
export interface FirstQuestion {
  readonly id: string
  readonly title: string
  readonly low?: string
  readonly high?: string
  /** In the order of the page; values as the page's address takes them. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** What the mails of one survey say in one language; attributes are not filled in yet. */
export interface MailWords {
  /** The survey's title. */
  readonly title: string
  /** Only those that the file words itself. */
  readonly notices: Readonly<Partial<Record<'invitation' | 'reminder' | 'feedback', Notice>>>
  /** By role; a role whose first question is none of one choice has none. */
  readonly first: Readonly<Record<string, FirstQuestion>>
}
