/** One thing that a file changes about what was deployed, and where it is told; decides nothing about it. */
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Place } from '../../parse/source.ts'

export interface Change {
  /** What changed and what that does, for a person; what to do about it is said for all of them at once. */
  readonly message: string
  /** Names of places that tell of it, the best first; the question's own is tried last. */
  readonly places: readonly string[]
  /** The item: `refer`, or `care.listen`. */
  readonly about: string
  /** The id that was deployed, where it only changed its name. */
  readonly renamed?: string
}

/** Types whose answers are words or nothing: they give no figures that could become incomparable. */
export const wordTypes: readonly string[] = ['text', 'story', 'callback', 'note']

/** Gives the place of the first of these names that stands in a file: the key of a text, or a setting. */
export type FindPlace = (names: readonly string[]) => Place

/**
 * Make a finder of places in a file.
 *
 * @example findPlaceIn(survey)(['care breaks', 'care']) // the place of «breaks:», or else of the question
 */
export function findPlaceIn({ texts, places }: Pick<ParsedSurvey, 'texts' | 'places'>): FindPlace {
  const known = new Map<string, Place>(places)
  for (const text of texts.toReversed()) known.set(text.key, text)
  return (names) => {
    const name = names.find((each) => known.has(each))
    const { at, length } = (name === undefined ? undefined : known.get(name)) ?? { at: 0, length: 1 }
    return { at, length }
  }
}
