/** Telling whether two texts say the same to whoever reads them; understands neither. */

/** Marks that look alike, or that an editor puts in by itself, and what each of them counts as. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g, ''],
  [/[‘’‚‛′`]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—−]/g, '-'],
  [/\.\.\./g, '…'],
  [/\s+/g, ' '],
  [/ (?=[?!:;.,…])/g, ''],
  [/ ?" ?/g, '"'],
]

/**
 * Tell whether two texts differ in white space and typography alone.
 *
 * @example sameWords('Would you refer us ?', 'Would you refer us?') // true
 */
export function sameWords(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other)
}

function plain(text: string): string {
  return alike.reduce((said, [marks, mark]) => said.replace(marks, mark), text.normalize('NFC')).trim()
}
