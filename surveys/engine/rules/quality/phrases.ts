/** Looking for words of a language in a text, without regard to capitals; knows no rule. */

/**
 * Make a pattern that finds whole words only, in any script that parts words by blanks.
 *
 * @param alternatives words or patterns, parted by `|`
 * @example 'Obviously, yes'.match(words('obviously')) // ['Obviously']
 */
export function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu')
}

/**
 * Put blanks where a text has placeholders' marks, so that what people will read stays at its place.
 *
 * @example unmarked('did {seller|the people} call?') // 'did         the people  call?'
 */
export function unmarked(text: string): string {
  return text.replace(
    /\{[^{}|]*\|([^{}]*)\}|\{([^{}|]*)\}/g,
    (whole, fallback: string | undefined, name: string) =>
      fallback === undefined ? ` ${name} ` : `${' '.repeat(whole.length - fallback.length - 1)}${fallback} `,
  )
}

/**
 * Tell whether a pattern is found; its place of the last search has no effect.
 *
 * @example finds(words('no'), 'No, thanks') // true
 */
export function finds(pattern: RegExp | undefined, text: string): boolean {
  return pattern !== undefined && text.search(pattern) >= 0
}
