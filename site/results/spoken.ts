/** The language of a results page and its fixed words, handed down from the page to every part of it; the script holds no word itself. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { InterfaceWords } from '#engine/words/interface-words.ts'

export type ResultsWords = InterfaceWords['results'] & Pick<InterfaceWords, 'comparison' | 'said'>

/** What a part needs to speak. */
export interface Spoken {
  readonly language: string
  /** The page's fixed words, which the build put into its HTML. */
  readonly chrome: ResultsWords
  /** Where readers of this language sign in. */
  readonly signIn: string
}

const context = createContext<Spoken | undefined>(undefined)

/** Hands language and words down. */
export const Speaking = context.Provider

/**
 * Give the page's language and words to a part of it.
 *
 * @throws where nothing above it hands them down
 */
export function useSpoken(): Spoken {
  const spoken = useContext(context)
  if (!spoken) throw new Error('no words were handed down')
  return spoken
}
