/** The bodies of what people wrote and what is decided about it, which the owner's page and the worker exchange; types and one limit. */

/** `GET /api/words/:survey?wave=`: what people wrote, as far as an owner may read it now; with `only=stories` no comments. */
export interface WordsList {
  readonly wave: string
  readonly stories: readonly ToldStory[]
  readonly comments: readonly WrittenComment[]
  /** Why some words are not shown, or not yet, in one sentence; `null` where nothing holds any back. */
  readonly held: string | null
  /** Whether more was written to some question than is listed. */
  readonly more: boolean
}

interface Written {
  /**
   * Stands for whoever wrote it, and is no response's id. Where nobody may be found by it, it differs from question to
   * question, and sorting by it tells no order.
   */
  readonly response: string
  readonly question: string
  /** Only where people are named, and this one has not asked not to be. */
  readonly role: string | null
  /** As it was written. */
  readonly text: string
}

/** Only those that may be told. */
export interface ToldStory extends Written {
  /** The language in which the survey was answered; the story is told in it. */
  readonly language: string
  readonly state: 'new' | 'shown' | 'hidden'
  /** As it is told, where that is decided. */
  readonly told: string | null
}

export interface WrittenComment extends Written {
  readonly state: 'shown' | 'hidden'
  readonly reason: string | null
}

/** What a decision is about, as `GET /api/words/:survey` names it. */
interface WordsChoice extends Pick<Written, 'response' | 'question'> {
  readonly wave: string
}

/** `POST /api/stories/:survey`. */
export interface StoryBody extends WordsChoice {
  readonly state: 'shown' | 'hidden'
  /** As it is to be told: words may be left out, and put in between square brackets; as it was written where not said. */
  readonly text?: string
}

/** `POST /api/comments/:survey`; hiding needs a reason. */
export interface CommentBody extends WordsChoice {
  readonly state: 'shown' | 'hidden'
  readonly reason?: string
}

/** Characters of a reason at most. */
export const longestReason = 300
