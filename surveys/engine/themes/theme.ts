/** What people write about, as the owners' file of themes names it; says nothing of whether it is good or bad. */

/** A word or phrase as its author wrote it, such as `respon*`, `*preis*` or `call* … back`. */
export type Term = string

export interface Theme {
  readonly id: string
  /** Whose words may be about it; everybody's where not said. */
  readonly roles?: readonly string[]
  /** By language. */
  readonly names: Readonly<Record<string, string>>
  /** Words and phrases it is known by, by language. */
  readonly terms: Readonly<Record<string, readonly Term[]>>
}

export interface ThemeDictionary {
  /** A hash of all that stands below: words that were tagged by another one are tagged anew. */
  readonly version: string
  readonly themes: readonly Theme[]
}

/** A dictionary that knows no theme, for folders that have no file of themes. */
export const noThemes: ThemeDictionary = { version: '', themes: [] }
