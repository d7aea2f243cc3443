/** What the door to fieldwork tells about a wave, as the command line, the owner's page and the worker exchange it; types alone. */
import type { FieldworkCounts } from './fieldwork/counts.ts'
import type { RateName, ResponseRates } from './fieldwork/rates.ts'
import type { PrivacyPromise } from './model.ts'

/**
 * `GET /api/fieldwork/:survey?wave=`; without `wave` the newest that has begun.
 *
 * Anonymous surveys: `begun` and `partial` are 0 and `declined` and `passedOn` of the whole alone, because nobody is joined
 * to a link; what was answered is told once a day; roles with fewer than five invited are pooled; no languages.
 */
export interface FieldworkBody {
  readonly survey: string
  readonly promise: PrivacyPromise
  /** Waves that have begun, the newest first. */
  readonly waves: readonly string[]
  readonly wave: string
  /** Day of the first invitation, else of the first response (ISO date). */
  readonly openedOn: string
  /** First day on which it is closed (ISO date); `null` while nobody can tell. */
  readonly closesOn: string | null
  readonly closed: boolean
  readonly whole: FieldworkPart
  /** In the survey's order; pooled roles last. */
  readonly roles: readonly (FieldworkPart & { readonly roles: readonly string[] })[]
  readonly languages: readonly (FieldworkPart & { readonly language: string })[]
  /** Days on which something was sent or answered, in their order. */
  readonly days: readonly FieldworkDay[]
  /** Reminders that went out, or were given to the owner's mailer. */
  readonly reminders: number
  readonly apart: AnsweredApart
  /** The definitions of the figures, in sentences to be printed with them. */
  readonly definition: FieldworkDefinition
}

/** Counts of recipients, and the rates that follow from them; `null` where they cannot be told. */
export interface FieldworkPart extends FieldworkCounts {
  readonly rates: ResponseRates | null
}

export interface FieldworkDay {
  /** ISO date in the programme's time zone. */
  readonly day: string
  /** Invitations that went out, or were given to the owner's mailer. */
  readonly sent: number
  /** Recipients' answers, whole or in part, by the day of their last version. */
  readonly answered: number
}

/** Answers that no recipient of the wave gave. */
export interface AnsweredApart {
  /** Without a link, on an open page or by an import; `null` where an anonymous survey cannot tell them apart yet. */
  readonly open: number | null
  /** By a link that belongs to nobody on the list. */
  readonly otherLinks: number
}

export interface FieldworkDefinition {
  readonly dispositions: readonly string[]
  readonly rates: Readonly<Record<RateName, string>>
  readonly source: string
}
