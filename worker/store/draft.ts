/** Drafts as the store holds them, and the responses that they become at the close, in types and nothing else. */
import type { Response } from '#engine/answers/answer.ts'
import type { Incoming } from './store.ts'

/** Answers that were not sent yet. */
export interface Draft extends Omit<Response, 'state'> {
  readonly chain: string
}

export interface SavedDraft extends Draft {
  readonly revision: number
  /** Place in the log of what its chain had sent before; 0 for nothing. */
  readonly follows: number
}

/** What a draft becomes where it counts. */
export interface PartialResponse
  extends Pick<Incoming, 'response' | 'chain'>,
    Pick<SavedDraft, 'revision' | 'follows'> {
  /** Its id where the response's own is taken, by another wave that the same sitting has answered. */
  readonly idOfWave: string
}
