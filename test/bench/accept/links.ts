/** Personal links for a load that comes by them, given out as an owner does: only hashes are uploaded. */
import { createHash } from 'node:crypto'
import type { SubmitBody } from '#engine/wire.ts'
import type { RecipientsBody } from '#engine/wire-owner.ts'
import { freshId } from './bodies.ts'

/**
 * Give out so many links to the survey and the role of a body, and tell their tokens.
 *
 * @throws where the worker refuses them
 */
export async function giveOut(
  origin: string,
  ownerKey: string,
  { survey, role }: Pick<SubmitBody, 'survey' | 'role'>,
  count: number,
): Promise<string[]> {
  const tokens = Array.from({ length: count }, freshId)
  const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
  const body: RecipientsBody = {
    links: tokens.map((token) => ({ hash: hashOf(token), role, attributes: {} })),
  }
  const response = await fetch(`${origin}/api/recipients/${survey}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${ownerKey}` },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(await response.text())
  return tokens
}
