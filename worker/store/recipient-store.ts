/** Port to recipients and to those who are written to no more: who was asked, when, and what came of it. */
import type { MailKind } from '#engine/mailing.ts'
import type { Link, LinkMark, Wave } from './store.ts'

/** Somebody who is invited to a wave. */
export interface Recipient {
  /** Keyed hash of their address. */
  readonly person: string
  /** Hash of their link; `null` in anonymous surveys. Where it is passed on, the new one takes its place. */
  readonly link: string | null
  readonly role: string
  readonly language: string
  /** `null` where the owner keeps addresses, and some time after the close. */
  readonly address: string | null
  readonly name: string | null
  /** IANA name. */
  readonly zone: string | null
  /** ISO date in the programme's time zone. */
  readonly invitedOn: string
}

/** What is put into a wave in one step. */
export interface Invited {
  /** The wave as it begins with these, where it has not begun; `null` leaves it alone, as links for trying out do. */
  readonly wave: Wave | null
  /** Origin of the site that the invitations lead to. */
  readonly site: string
  readonly links: readonly Link[]
  readonly recipients: readonly Recipient[]
  /** Makes an invitation due for each new recipient (milliseconds since 1970); `null` where the owner sends. */
  readonly due: number | null
}

/** How many of each were not there before. */
export interface Added {
  readonly links: number
  readonly recipients: number
}

export type SuppressionReason = 'unsubscribed' | 'bounced' | 'complained'

/** What is known of a person before they are written to; days are ISO dates. */
export interface PersonStanding {
  readonly person: string
  /** Since when they want no more mail, from this survey or at all; a complaint says so, too. */
  readonly unsubscribedOn: string | null
  readonly bouncedOn: string | null
  /** When they were invited to this wave. */
  readonly invitedOn: string | null
  readonly link: string | null
  readonly mark: LinkMark | null
  /** Whether somebody else holds their link by now. */
  readonly passedOn: boolean
  /** What was sent last by their link. */
  readonly answered: 'complete' | 'partial' | null
  /** When another survey asked them last, on or after the day that was named. */
  readonly askedElsewhereOn: string | null
}

/** Mails of one kind that one run of the owner's command gives out. */
export interface Handing {
  readonly survey: string
  readonly wave: string
  readonly kind: MailKind
  /** Names the run. */
  readonly run: string
}

export interface RecipientStore {
  /**
   * Put links, recipients and their invitations into a wave: all of it happens, or nothing. What is there already stays as it
   * is, and nobody gets a second link in the same wave.
   */
  addRecipients(survey: string, invited: Invited): Promise<Added>
  /** Tell which of these links there are in a survey, by their hashes. */
  knownLinks(survey: string, hashes: readonly string[]): Promise<Set<string>>
  /**
   * Tell what is known of persons, in their order.
   *
   * @param askedSince the first day on which being asked by another survey counts (ISO date)
   */
  personStandings(
    survey: string,
    wave: string,
    persons: readonly string[],
    askedSince: string,
  ): Promise<PersonStanding[]>
  /**
   * Write to persons no more. What was noted before stays, except that a person's own word takes the place of a bounce.
   *
   * @param scope a survey, or `*` for all
   * @param day ISO date
   * @returns how many were not noted so before
   */
  suppress(persons: readonly string[], scope: string, reason: SuppressionReason, day: string): Promise<number>
  /** Tell when each of these persons was given a kind of mail, or is to get it (milliseconds since 1970); in their order. */
  handedAt(what: Omit<Handing, 'run'>, persons: readonly string[]): Promise<(number | null)[]>
  /** Note what the owner's own mailer is given; tells whose mail this run has, now or since it asked before. */
  handOver(what: Handing, persons: readonly string[], now: number): Promise<Set<string>>
  /**
   * Delete addresses, and names and time zones with them, of waves that closed on a day or before (ISO date), some thousands at a
   * time; tells how many.
   */
  dropAddresses(closedBy: string): Promise<number>
}
