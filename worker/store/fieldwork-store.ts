/** Port to counts of a wave in the field; reads groups and sums, never a row for a person. */
import type { TalliedGroup } from '#engine/fieldwork/counts.ts'
import type { Listed } from '#engine/findings/listed.ts'

/** Mails of one kind in one state, by when they went. */
export interface MailCount {
  readonly kind: string
  readonly state: 'due' | 'sending' | 'sent' | 'failed' | 'stopped' | 'handed'
  /** The quarter of an hour (number since 1970) in which they went; `null` for those that have not. */
  readonly quarter: number | null
  readonly count: number
}

/** What was answered in a wave, by when; of each chain only what stands last. */
export interface AnswerCount {
  /** The role that was answered; empty where it is not asked for. */
  readonly role: string
  /** An ISO date, or else the quarter of an hour (number since 1970). */
  readonly when: string | number
  /** Whether it came by a link. */
  readonly linked: boolean
  readonly count: number
}

/** The links of a wave; those for trying out are none. */
export interface LinkCounts {
  /** All of them, also those that were passed on. */
  readonly links: number
  readonly declined: number
  readonly passedOn: number
  /** By which something was sent in an anonymous survey. */
  readonly spent: number
}

export interface FieldworkStore {
  /**
   * Count recipients of a wave by what is known of them; a group may come in several parts.
   *
   * @param askedOfAll questions that everybody in a role is asked, by role; half of them make a partial answer
   */
  standingGroups(
    survey: string,
    wave: string,
    askedOfAll: Readonly<Record<string, readonly string[]>>,
  ): Promise<TalliedGroup[]>
  /** Tell whether a wave's list is so long that it is counted in parts, and not often. */
  hasLongList(survey: string, wave: string): Promise<boolean>
  /** Count the mails of a wave. */
  mailCounts(survey: string, wave: string): Promise<MailCount[]>
  /**
   * Count what was answered in a wave; a count may come in several parts.
   *
   * @param only `folded`: by role and only what the tallies hold, so that nobody learns of a moment
   */
  answerCounts(survey: string, wave: string, only: 'all' | 'folded'): Promise<AnswerCount[]>
  /** Count the links of a wave by what became of them. */
  linkCounts(survey: string, wave: string): Promise<LinkCounts>
  /**
   * Count who was invited to a wave by role, and by a value that the list says of them where that can be known; whoever
   * was not the one to ask is left out. A group may come in several parts.
   *
   * @param attribute `null` for none
   */
  listedGroups(survey: string, wave: string, attribute: string | null): Promise<Listed[]>
  /** Tell when the first reminder of a wave went out or was given to the owner (milliseconds since 1970). */
  firstReminder(survey: string, wave: string): Promise<number | null>
  /** List the waves of a survey that have begun, the newest first. */
  begunWaves(survey: string): Promise<string[]>
  /**
   * Close a wave on a day for good, and stop its invitations and reminders that wait.
   *
   * @param day ISO date; a wave that closes then or earlier stays as it is
   * @param why in words for the owner
   * @returns the first day on which it is closed; `null` where no such wave has begun
   */
  closeWave(survey: string, wave: string, day: string, why: string): Promise<string | null>
}
