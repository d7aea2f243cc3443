/** Giving out a personal link, as an owner does: only its hash reaches the server. */
import type { Site } from './site.ts'

/** Give out a link and tell its token. */
export async function link(
  site: Site,
  survey: string,
  role: string,
  attributes: Record<string, string> = {},
): Promise<string> {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz'
  const bytes = crypto.getRandomValues(new Uint8Array(26))
  const token = Array.from(bytes, (byte) => letters[byte & 31]).join('')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  const links = [{ hash: Buffer.from(digest).toString('hex'), role, attributes }]
  await site.own(`/api/recipients/${survey}`, { links })
  return token
}
