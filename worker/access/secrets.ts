/** Making and hashing secrets; stores none. */
import { idLength, responseIdFrom } from '#engine/answers/response-id.ts'

/** Make a token out of 130 random bits. */
export function newToken(): string {
  return responseIdFrom(crypto.getRandomValues(new Uint8Array(idLength)))
}

/** Hash a secret with SHA-256, as lower-case hex. */
export async function sha256(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Compare two secrets in a time that tells nothing about them. */
export async function sameSecret(one: string, other: string): Promise<boolean> {
  const encoder = new TextEncoder()
  const [a, b] = await Promise.all(
    [one, other].map((text) => crypto.subtle.digest('SHA-256', encoder.encode(text))),
  )
  return a !== undefined && b !== undefined && crypto.subtle.timingSafeEqual(a, b)
}

/** Give the HMAC-SHA256 of a message under a key, both as UTF-8: 32 bytes. */
export async function hmac(key: string, message: string): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const hash = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), hash, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(message)))
}
