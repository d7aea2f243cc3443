/** The token of the link that takes another's place. Whoever holds the first can tell it, and nobody else, not even by the database. */
import { responseIdFrom } from '#engine/answers/response-id.ts'

/**
 * Derive the one token that a link can be passed on by, so that a second press on the button, or a page loaded again, loses
 * nobody's link.
 */
export async function tokenAfter(token: string): Promise<string> {
  const text = new TextEncoder().encode(`passed on ${token}`)
  return responseIdFrom(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}
