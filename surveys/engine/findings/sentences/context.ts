/** What a sentence needs besides its figures: the reader's words, and how things are called; says nothing itself. */
import type { InterfaceWords } from '../../words/interface-words.ts'

export type FindingWords = InterfaceWords['finding']
type ComparedWords = InterfaceWords['compared']

/** How things are called, by their ids; what has no name here is called by its id. */
export interface Names {
  /** Items and measures. */
  readonly items?: Readonly<Record<string, string>>
  readonly cuts?: Readonly<Record<string, string>>
  readonly waves?: Readonly<Record<string, string>>
  /** Attributes, and families of cuts. */
  readonly attributes?: Readonly<Record<string, string>>
}

export interface SentenceContext {
  /** Of the reader's language, as `interfaceWords` gives them. */
  readonly words: FindingWords
  /** How a rated question is answered. */
  readonly type?: 'agree' | 'frequency' | 'scale'
  /** Labels of options, by id. */
  readonly options?: Readonly<Record<string, string>>
  readonly names?: Names
  /** People of this cut and wave who were invited, where that is known and may be told. */
  readonly invited?: number
}

/** The words of which changes are told, of which a page that tells nothing else needs no more. */
export type ChangeWords = Pick<
  ComparedWords,
  'up' | 'down' | 'no-larger' | 'too-few' | 'far-too-few' | 'then-now' | 'same' | 'among'
>

/** The same for changes alone. */
export interface ChangeContext extends SentenceContext {
  readonly compared: ChangeWords
}

/** The same for what several findings say side by side. */
export interface ComparedContext extends SentenceContext {
  readonly compared: ComparedWords
}
