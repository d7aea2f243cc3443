/** Port to those who asked to be called, and to what leaders note about it. */
import type { Only } from '#engine/programme.ts'
import type { CallbackState } from '#engine/wire-comments.ts'

/** A wish to be called that stands in the log, with what was noted about it. */
export interface LoggedCallback extends CallbackState {
  /** Id of the response; by it the answer can be withdrawn, so it is told to nobody. */
  readonly response: string
  readonly role: string
  readonly withhold: boolean
  readonly attributes: Readonly<Record<string, string>>
  /** How and when to call; may be empty. */
  readonly text: string
  /** ISO 8601; only the day where the survey is anonymous. */
  readonly receivedAt: string
}

/** Which wish is spoken of. */
export interface CallbackKey {
  readonly survey: string
  readonly response: string
  readonly question: string
}

export interface CallbackStore {
  /**
   * Read at most `limit` wishes of a wave to be called, the newest first.
   *
   * @param only whose wishes are read: of these people those who are not withheld
   */
  callbacks(
    survey: string,
    wave: string,
    question: string,
    limit: number,
    only?: Only,
  ): Promise<LoggedCallback[]>
  /**
   * Keep what is noted anew about a wish, and leave the rest as others may have noted it meanwhile.
   *
   * @param before what stood there when it was read
   * @returns `false`, and nothing is kept, where the wish is gone, or something else stands by now where something is noted anew
   */
  keepCallback(key: CallbackKey, state: CallbackState, before: CallbackState, now: number): Promise<boolean>
}
