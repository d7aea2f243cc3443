/** People who wrote to the customers' survey and asked to be called, brought in as an import brings them. */
import { signIn } from './signed-in.ts'
import type { Site, Visited } from './site.ts'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

interface Written {
  readonly role: string
  readonly answers: Record<string, unknown>
  readonly attributes?: Record<string, string>
  readonly language?: string
}

/** Write as many responses as there are people. */
export async function write(site: Site, survey: string, people: readonly Written[]): Promise<void> {
  const rows = people.map((person, index) => ({ id: idOf(survey, index), attributes: {}, ...person }))
  await site.own(`/api/import/${survey}`, { rows })
}

function idOf(survey: string, index: number): string {
  const name = [...`${survey}${index}`].map((letter) => letters[letter.charCodeAt(0) % 32]).join('')
  return name.padEnd(26, letters[index % 32])
}

/** Sign a leader in, and open a page of results once everything on it has come. */
export async function leaderAt(site: Site, email: string, path: string, options = {}): Promise<Visited> {
  const page = await signIn(site, email, { bypassCSP: true, ...options })
  await page.goto(path, { waitUntil: 'networkidle' })
  return page
}
