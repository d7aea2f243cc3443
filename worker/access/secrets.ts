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
