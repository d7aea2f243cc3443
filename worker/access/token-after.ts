/** The token of the link that takes another's place. Only the worker can tell it, and only from the first one, which no database holds. */
import { responseIdFrom } from '#engine/answers/response-id.ts'
import { newToken } from './secrets.ts'

/**
 * Derive the one token that a link can be passed on by, so that a second press on the button, or a page loaded again, loses
 * nobody's link.
 *
 * @param secret keys it, so that nobody derives it from an old mail; without one every press makes another
 */
export async function tokenAfter(token: string, secret: string | undefined): Promise<string> {
  if (secret === undefined) return newToken()
  const text = new TextEncoder().encode(JSON.stringify(['passed on', secret, token]))
  return responseIdFrom(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}
