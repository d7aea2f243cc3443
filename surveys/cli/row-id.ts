/** Naming rows so that importing them twice stores them once. */
import { createHash } from 'node:crypto'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Name a row by what it is: 26 letters of Crockford base32.
 *
 * @example rowId('mobi', 'all', '7,7,6', '0') // the same id on every machine
 */
export function rowId(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  return Array.from(digest.subarray(0, 26), (byte) => letters[byte & 31]).join('')
}
