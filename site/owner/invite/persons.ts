/** Naming people without telling anybody an address, and making tokens that nobody can guess; all of it in this browser. */
import { responseIdFrom } from '#engine/answers/response-id.ts'

type Keyed = (message: string) => Promise<string>

/**
 * Make a function that names a text under a key: HMAC-SHA256, in the letters of ids.
 *
 * @param key as bytes, or as UTF-8 of a text
 */
export async function namesUnder(key: string | Uint8Array<ArrayBuffer>): Promise<Keyed> {
  const encoder = new TextEncoder()
  const bytes = typeof key === 'string' ? encoder.encode(key) : key
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', bytes, hmac, false, ['sign'])
  return async (message) =>
    responseIdFrom(new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(message))))
}

/** Give what the worker keeps of a token: its SHA-256 in lower-case hex. */
export async function hashOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Turn the name of a domain into ASCII.
 *
 * @throws where the browser knows no such name
 */
export function toAscii(domain: string): string {
  return new URL(`http://${domain}/`).hostname
}
