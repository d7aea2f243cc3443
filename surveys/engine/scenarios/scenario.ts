/** What a scenario is, in types and nothing else: one walk through a survey, and what should come of it. */
import type { Place } from '../parse/source.ts'

/** A word or words of the file, with where they stand. */
export interface Said extends Place {
  readonly text: string
}

/** What a person answers to one question, or to one row of it. */
export interface GivenAnswer {
  /** `refer` or `care.listen`. */
  readonly item: Said
  /** As the author wrote it: `often`, `price, product`, `"in words"`. */
  readonly words: Said
}

/** One walk: who, what is answered in which order, and what should come of it. */
export interface Scenario {
  readonly title: Said
  readonly survey: Said
  readonly role: Said
  readonly language?: Said
  /** Minutes that the questions on this walk need at most. */
  readonly minutes?: Said
  readonly asked: readonly Said[]
  readonly notAsked: readonly Said[]
  /** The last page that asks something. */
  readonly endsOn?: Said
  readonly answers: readonly GivenAnswer[]
}
