/** Making what comes from outside fit for one line of a mail; judges no name. */

/**
 * Take out of a text what would begin a new line, hide, or turn the text around it: control characters, breaks, and
 * marks that embed, override or isolate a direction without an end of their own. What a mail program would decode
 * (RFC 2047) stays as it is written.
 *
 * Marks that letters need, such as the joiners of Arabic and of emoji, stay.
 *
 * @returns one line without blanks around it
 * @example oneLine('Ada\r\nBcc: all@example.com') // 'Ada Bcc: all@example.com'
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('=?', '= ?')
    .trim()
}
