/** Making one line of a text from a table, in which no character is hidden; so none of it can end a header of a mail. */

/** Characters that turn the direction of what follows; a joiner inside a word is none of them. */
const turning = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u{feff}]/gu

/**
 * Put a text on one line: blanks, line breaks and control characters become one space each run, and none stands at an end.
 *
 * @example oneLine(' Anna\r\nBcc: all ') // 'Anna Bcc: all'
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(turning, '')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}
