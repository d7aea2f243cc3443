/** Reading a number as people write it, in the digits of any language that the pages speak; guesses at no separator. */

/**
 * Read a number of at most two decimals, after a point or a comma.
 *
 * Where a mark may part thousands, as in `1,500`, nobody can tell which number is meant.
 *
 * @returns nothing where the text is no such number
 * @example readNumber('12,5') // 12.5
 */
export function readNumber(text: string): number | undefined {
  const plain = text
    .trim()
    // The lowest four bits of a digit are its value, also of Arabic, Persian and full-width ones.
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[,٫]/, '.')
    .replace('−', '-')
  // A zero with a minus is a zero.
  return /^-?\d{1,12}(\.\d\d?)?$/.test(plain) ? Number(plain) + 0 : undefined
}
