/** Making and hashing secrets; stores none. */

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Make a token of 26 letters of Crockford base32 (130 bits) out of random bytes. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26))
  return Array.from(bytes, (byte) => letters[byte & 31]).join('')
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
