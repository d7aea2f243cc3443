/** Naming people and tokens without telling anybody an address: keyed hashes, made on this machine. */
import { createHash, createHmac } from 'node:crypto'
import { responseIdFrom } from '#engine/answers/response-id.ts'

/**
 * Name the person whom an address belongs to, as the worker does.
 *
 * @param salt as `GET /api/contacts/salt` tells it
 * @param normal the address as `readAddress` normalises it
 */
export function personOf(salt: string, normal: string): string {
  return responseIdFrom(createHmac('sha256', salt).update(normal).digest())
}

/** Make the token of a person's link out of the owner's own key, always the same one. */
export function tokenOf(key: Buffer, survey: string, wave: string, person: string): string {
  return responseIdFrom(
    createHmac('sha256', key)
      .update(JSON.stringify(['link', survey, wave, person]))
      .digest(),
  )
}

/** Give what is known of a token elsewhere: its SHA-256 in lower-case hex. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
