/** Port to what people wrote and what was decided about it: stories that are told, comments that are not shown. */
import type { Only } from '#engine/programme.ts'

/** An answer in words that stands in the log; nothing newer has taken its place. */
export interface LoggedWords {
  /** Id of the response; by it the answer can be withdrawn, so it is told to nobody. */
  readonly response: string
  readonly role: string
  readonly language: string
  readonly withhold: boolean
  readonly attributes: Readonly<Record<string, string>>
  /** The number that was answered to the question of rating, if one was asked for. */
  readonly rating: number | null
  readonly text: string
}

export interface StoryDecision {
  readonly response: string
  readonly question: string
  readonly state: 'shown' | 'hidden'
  /** As it is told. */
  readonly text: string
}

export interface CommentDecision {
  readonly response: string
  readonly question: string
  readonly state: 'shown' | 'hidden'
  readonly reason: string | null
}

/** A story as everybody may read it. */
export interface PublicStory {
  readonly survey: string
  readonly language: string
  readonly text: string
  /** As it was written, to tell whether it was shortened. */
  readonly original: string
}

export interface WordStore {
  /**
   * Read at most `limit` answers of a wave to a question of text, the newest first; none that is blank.
   *
   * @param rating id of the question whose number comes with them
   * @param only whose answers are read: of these people those who are not withheld
   */
  comments(
    survey: string,
    wave: string,
    question: string,
    limit: number,
    rating?: string,
    only?: Only,
  ): Promise<LoggedWords[]>
  /** Read at most `limit` stories of a wave that may be told, the newest first. */
  stories(
    survey: string,
    wave: string,
    question: string,
    limit: number,
    rating?: string,
  ): Promise<LoggedWords[]>
  /** List what an attribute says of those who answered a wave, each value once. */
  attributeValues(survey: string, wave: string, attribute: string): Promise<string[]>
  decidedComments(survey: string, question: string): Promise<CommentDecision[]>
  decidedStories(survey: string, question: string): Promise<StoryDecision[]>
  /** Keep what was decided about a comment; `false`, and nothing is kept, where its response stands there no more. */
  decideComment(survey: string, decision: CommentDecision, now: number): Promise<boolean>
  /** Keep what was decided about a story; `false`, and nothing is kept, where it may be told no more. */
  decideStory(survey: string, decision: StoryDecision, now: number): Promise<boolean>
  /** Read at most `limit` stories that are shown and may still be told, the last that was decided first. */
  publicStories(limit: number): Promise<PublicStory[]>
}
