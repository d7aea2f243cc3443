/** Port to the queue of mails, and to the mailbox of this machine; sends none. */
import type { PersonStanding, Recipient, SuppressionReason } from './recipient-store.ts'
import type { FoundLink, Wave } from './store.ts'

/** What makes a mail the same mail: nobody gets one of a kind twice. */
export interface MailKey {
  readonly survey: string
  readonly wave: string
  readonly person: string
  /** A person's `MailKind`, or a leader's `digest …` or `alert …`. */
  readonly kind: string
}

export interface NewMail extends MailKey {
  /** Milliseconds since 1970: not before. */
  readonly dueAt: number
}

/** Whom a mail is for: people who are asked, or leaders. */
export type Readers = 'people' | 'leaders'

/** A mail that nobody else sends before the lease is over, with all that decides whether and how it goes out. */
export interface ClaimedMail extends MailKey {
  /** Tries before this one. */
  readonly tries: number
  /** Milliseconds since 1970. */
  readonly lease: number
  /** `null` for leaders, and where the list names them no more. */
  readonly recipient:
    | (Pick<Recipient, 'role' | 'language' | 'address' | 'name' | 'zone'> & Pick<PersonStanding, 'passedOn'>)
    | null
  readonly link: Pick<FoundLink['link'], 'hash' | 'state' | 'attributes'> | null
  /** First day on which the wave is closed; `null` while nobody can tell. */
  readonly closesOn: Wave['closesOn']
  /** Origin of the site that was known when the wave was invited. */
  readonly site: string | null
  readonly answered: PersonStanding['answered']
  readonly suppressed: SuppressionReason | null
}

/** What became of a claimed mail. */
export type MailOutcome =
  | { readonly state: 'sent'; readonly at: number }
  /** To be tried again; `tries` as it is to be written down. */
  | { readonly state: 'due'; readonly at: number; readonly tries: number; readonly error: string | null }
  | { readonly state: 'failed' | 'stopped'; readonly error: string }

export interface QueueStanding {
  /** Mails that wait, whenever they are due. */
  readonly due: number
  readonly failed: number
  /** When the next one is due (milliseconds since 1970); `null` where none waits. */
  readonly nextAt: number | null
  /** Why the last try of one that waits failed; `null` where none has. */
  readonly error: string | null
}

/** A mail as it would have arrived. */
export interface KeptMail {
  /** Its Message-ID, without angle brackets. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly arrivedAt: number
  readonly recipient: string
  readonly subject: string
  /** The whole of it (RFC 5322). */
  readonly raw: string
}

/** Whom a reminder is for: whoever had the mail before it, that long ago, and has not answered. */
export interface Reminding {
  readonly survey: string
  readonly kind: 'reminder' | 'reminder-2'
  readonly after: 'invitation' | 'reminder'
  /** Milliseconds since 1970: the mail before was sent then or earlier. */
  readonly sentBefore: number
  /** ISO date: the wave closes then or later, or nobody can tell when. */
  readonly openUntil: string
  readonly dueAt: number
}

/** Mails of feedback, as counts. */
export interface Feedback {
  readonly due: number
  readonly before: number
}

export interface MailStore {
  /** Put mails into the queue, each once for good; tells how many are new. */
  queueMails(mails: readonly NewMail[]): Promise<number>
  /**
   * Take the mail that has waited longest and is due, or whose sender's lease is over.
   *
   * @param lease until when nobody else takes it (milliseconds since 1970)
   */
  claimMail(readers: Readers, now: number, lease: number): Promise<ClaimedMail | null>
  /** Write down what became of a claimed mail; where the lease was lost meanwhile, only that it was sent. */
  settleMail(mail: ClaimedMail, outcome: MailOutcome): Promise<void>
  /**
   * Put off everything that is due to people in one time zone, some thousands at a time.
   *
   * @param zone `null` for those whose zone is not known
   */
  putOffMails(zone: string | null, now: number, until: number): Promise<void>
  /**
   * Make one kind of reminder due in all waves of a survey, some thousands at a time; tells how many. Of a long list another
   * part has its turn every five minutes, and each within three hours.
   */
  queueReminders(reminding: Reminding): Promise<number>
  /** Count those who answered a wave and can be written to: who would get feedback, and who had it before. */
  countFeedback(survey: string, wave: string): Promise<Feedback>
  /** Make feedback due for them; tells what it made due, and who had it before. */
  queueFeedback(survey: string, wave: string, dueAt: number): Promise<Feedback>
  /** Tell how the queue stands, for some surveys or for everything in it. */
  mailStanding(surveys: 'all' | readonly string[]): Promise<QueueStanding>
  /** Keep a mail in the mailbox; the same Message-ID again changes nothing. */
  keepMail(mail: KeptMail): Promise<void>
  /** List the mailbox, the newest first. */
  keptMails(limit: number): Promise<Omit<KeptMail, 'raw'>[]>
  keptMail(id: string): Promise<KeptMail | null>
}
