/** Port to what persons wish about their mails, and to the mails that a wish holds back; who they are, it cannot tell. */

/** What is known of a person who came by the link at a mail's foot. */
export interface Wish {
  /** Of the survey's list, where they are on it. */
  readonly language: string | null
  /** What they want no more mails about, by their own word or a complaint; `all` goes before `survey`. */
  readonly ended: 'survey' | 'all' | null
}

export interface WishStore {
  readWish(survey: string, person: string): Promise<Wish>
  /**
   * Stop what waits to be sent to persons who are on a list of ours; what is on its way is not called back.
   *
   * @param scope a survey, or `*` for all
   * @param why in words for the owner
   * @returns how many mails
   */
  stopMails(persons: readonly string[], scope: string, why: string): Promise<number>
  /**
   * Take back that a person wants no mails about a survey, or at all, and let go what that had stopped in waves that are
   * open. A bounce stays.
   *
   * @param today ISO date
   * @param reasons why they were stopped, in the words by which they were
   */
  writeAgain(survey: string, person: string, today: string, reasons: readonly string[]): Promise<void>
  /** Tell which of these persons are or were on a list of some surveys, or of any. */
  knownPersons(persons: readonly string[], surveys: 'all' | readonly string[]): Promise<string[]>
  /** Tell on which lists of ours a person is or was, the newest first; empty where they never were on any. */
  listsOf(person: string): Promise<{ survey: string; wave: string }[]>
}
