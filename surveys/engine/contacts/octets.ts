/** The length of a text in UTF-8, which limits of mail are counted in; the engine has no encoder to ask. */

/**
 * Count the bytes of a text in UTF-8.
 *
 * @example octets('é') // 2
 */
export function octets(text: string): number {
  let count = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return count
}
