/** Buckets of responses that are left out in turn, to tell how sure a figure of many sums is; knows no figure. */

/** How many there are; each holds whole accounts, where these are known. */
export const buckets = 16

const offset = 0x811c9dc5
const prime = 0x01000193

/**
 * Put an account, or whatever else names those who belong together, into a bucket.
 *
 * The same text always comes into the same one. FNV-1a over the two octets of each UTF-16 unit, its upper half folded
 * into its lower. Source: Fowler, Noll, Vo and Eastlake, The FNV Non-Cryptographic Hash Algorithm, IETF draft.
 *
 * @returns a whole number from 0 to 15
 * @example bucketOf('Acme') // 1
 */
export function bucketOf(text: string): number {
  let hash = offset
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place)
    hash = Math.imul(hash ^ (unit & 0xff), prime)
    hash = Math.imul(hash ^ (unit >>> 8), prime)
  }
  return (hash ^ (hash >>> 16)) & (buckets - 1)
}
