/** Giving out a personal link, as an owner does: only its hash reaches the server; and reading what came by it. */
import { createHash } from 'node:crypto'
import type { Site } from './site.ts'

/** Give out a link, maybe one for trying out, and tell its token. */
export async function link(
  site: Site,
  survey: string,
  role: string,
  attributes: Record<string, string> = {},
  test = false,
): Promise<string> {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz'
  const bytes = crypto.getRandomValues(new Uint8Array(26))
  const token = Array.from(bytes, (byte) => letters[byte & 31]).join('')
  const links = [{ hash: hashOf(token), role, attributes }]
  await site.own(`/api/recipients/${survey}`, { links, test })
  return token
}

/** Read what was answered by a link and not sent. */
export async function draftOf(site: Site, token: string): Promise<unknown> {
  const [row] = await rowsOf(site, 'drafts', token)
  return row && JSON.parse(row.answers ?? '')
}

/** Let the clock strike, and read what was sent by a link. */
export async function sentBy(site: Site, token: string) {
  await site.tick()
  const rows = await rowsOf(site, 'responses', token)
  return rows.map(({ answers = '', role, listed_role }) => ({
    answers: JSON.parse(answers) as Record<string, unknown>,
    role,
    listed_role,
  }))
}

async function rowsOf(site: Site, table: string, token: string): Promise<Record<string, string>[]> {
  const rows = (await site.everything())[table] as Record<string, string>[]
  return rows.filter(({ chain }) => chain === hashOf(token))
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
