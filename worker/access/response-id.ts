/** Naming a response that came without a script, so that sending it twice stores it once. */
import { sha256 } from './secrets.ts'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
/** A double click or an impatient reload falls into the same span; two people with the same answers hardly ever do. */
const span = 10_000

/**
 * Make a response's id out of what was sent and when.
 *
 * @param context what tells one form from another: survey, role, token
 */
export async function responseIdOf(context: readonly string[], form: FormData, now: Date): Promise<string> {
  const fields = [...form].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
  const hex = await sha256(JSON.stringify([context, fields, Math.floor(now.getTime() / span)]))
  return Array.from(
    { length: 26 },
    (_, index) => letters[Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16) & 31],
  ).join('')
}
