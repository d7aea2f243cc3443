/** The bodies of released comments and of callbacks, which the results page and the worker exchange; types and a few limits. */
import type { RatingGroup } from './themes/rating-group.ts'
import type { StandingTerm } from './themes/standing-out.ts'
import type { ThemeShare } from './themes/themes-of.ts'

/** `GET /api/comments/:survey?wave=`: what was written and may be read, none that was hidden. */
export interface CommentsList {
  readonly wave: string
  /** Of the dictionary of themes; empty where there is none. */
  readonly version: string
  /** Those of named people the newest first, and after them the guarded, in an order that tells nothing. */
  readonly comments: readonly ReleasedComment[]
  /** By the number of people, the most first. Where people are guarded each comment counts by itself. */
  readonly themes: readonly NamedThemeShare[]
  /** Words that one rating group uses beyond chance more than its opposite. */
  readonly terms: readonly StandingTerm[]
  /** Why some words are not shown, or not yet, in one sentence; `null` where nothing holds any back. */
  readonly held: string | null
  /** The same for whoever says it in another language. */
  readonly holds: HeldWords | HeldPart | null
  /** Whether more was written to some question than is listed. */
  readonly more: boolean
}

/** What a promise holds back: words to questions to which few people wrote, or all until no more answers can come. */
export interface HeldWords {
  /** People who must have written to a question. */
  readonly least: number
  /** The ISO date from which words can be read, `null` while nobody can tell; absent once they can. */
  readonly until?: string | null
}

/**
 * Why nothing of single people is told to whoever reads a part of the answers: nobody is named, so that words are told of
 * whole waves alone; or each part is of one seller.
 */
export interface HeldPart {
  readonly part: 'guarded' | 'seller'
}

export interface NamedThemeShare extends ThemeShare {
  /** By language. */
  readonly names: Readonly<Record<string, string>>
}

/** Where its writer is guarded, nothing but the words and their themes. */
export interface ReleasedComment {
  /** Stands for whoever wrote it, and is no response's id; of the guarded another at each question. */
  readonly response: string
  readonly question: string
  /** Of the guarded, without addresses, numbers and known names. */
  readonly text: string
  /** The language of the page that it was written on; absent where the writer is guarded. */
  readonly language?: string
  /** Ids of themes. */
  readonly themes: readonly string[]
  readonly role: string | null
  /** Without the seller, about whom single comments are no result. */
  readonly attributes: Readonly<Record<string, string>> | null
  readonly group: RatingGroup | null
}

/** `GET /api/callbacks/:survey?wave=`: who asked to be called, which is leave to read what they say about it. */
export interface CallbacksList {
  readonly wave: string
  readonly callbacks: readonly AskedCallback[]
  readonly open: number
  /** Open ones whose day has passed. */
  readonly overdue: number
  readonly done: number
  /** Days from the answers to the call, of those called; `null` where there are none, or too few to tell no day. */
  readonly medianDays: number | null
  /** Why none is told in the reader’s scope; `null` where all of it are. */
  readonly holds: HeldPart | null
  readonly more: boolean
}

/** What leaders note about a call. */
export interface CallbackState {
  /** Who calls. */
  readonly owner: string | null
  /** ISO dates. */
  readonly due: string | null
  readonly doneOn: string | null
  readonly note: string | null
}

export interface AskedCallback extends CallbackState {
  /** Stands for whoever asks, and is no response's id. */
  readonly response: string
  readonly question: string
  /** How and when to call, in their own words; may be empty. */
  readonly text: string
  /** Only where people are named, and this one has not asked not to be; the day likewise. */
  readonly role: string | null
  readonly attributes: Readonly<Record<string, string>> | null
  readonly askedOn: string | null
}

/** `POST /api/callbacks/:survey`; what is left out stays as it is, and `null` takes it away. */
export interface CallbackBody {
  /** What was shown of what is noted anew: where something else stands there by now, nothing is changed (409). */
  readonly before?: Partial<Pick<CallbackState, 'owner' | 'due' | 'doneOn' | 'note'>>
  readonly wave: string
  readonly question: string
  readonly response: string
  readonly owner?: string | null
  readonly due?: string | null
  /** Done today, or not done after all. */
  readonly done?: boolean
  readonly note?: string | null
}

/** Characters at most. */
export const longestNote = 500
export const longestOwner = 100
