/** Writing bytes as the letters of ids and tokens: lower-case Crockford base32. Makes no byte; randomness is passed in. */

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Letters of an id: 130 bits. */
export const idLength = 26

/**
 * Write the first 26 bytes as an id, five bits of each.
 *
 * @param bytes at least 26 of them, random or hashed
 * @throws where there are fewer: a shorter id could be guessed
 * @example responseIdFrom(new Uint8Array(26)) // '00000000000000000000000000'
 */
export function responseIdFrom(bytes: Uint8Array): string {
  if (bytes.length < idLength) throw new RangeError(`An id requires at least ${idLength} bytes`)
  return inLetters(bytes.subarray(0, idLength))
}

/** Write bytes as letters, five bits of each. */
export function inLetters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => letters[byte & 31]).join('')
}
