/** Port to what is new for leaders, as counts; tells no answer. */
import type { Only } from '#engine/programme.ts'

/** What has come in since a moment. */
export interface News {
  readonly answers: number
  /** Stories that may be told. */
  readonly stories: number
}

export interface NewsStore {
  /**
   * Count what a survey has received since a moment (ISO 8601).
   *
   * @param stories ids of its questions that ask for a story
   * @param only whose answers are counted: of these people those who are not withheld
   */
  newsOf(survey: string, since: string, stories: readonly string[], only?: Only): Promise<News>
  /** Tell which site the last invitations led to; `null` before the first. */
  lastSite(): Promise<string | null>
}
