/** Keys that were made for the owner's commands: told once, kept as a hash, never stronger than whoever made them. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { RequestProblem } from '../problem.ts'
import type { OwnerKey } from '../store/access-store.ts'
import { findLeader, inScope, mayOwn } from './leader.ts'
import { type Owner, ownKeyName } from './owner.ts'
import { newToken, sha256 } from './secrets.ts'

/** Its first letters say what it is, to people and to programs that look for secrets in texts. */
const keyForm = /^cf_[0-9a-hjkmnp-tv-z]{52}$/

/** Make the secret of a key out of 260 random bits. */
export function newKey(): string {
  return `cf_${newToken()}${newToken()}`
}

/** Hash a key's secret; as nothing else is hashed, so that no other token is taken for a key. */
export function keyHash(secret: string): Promise<string> {
  return sha256(`key ${secret}`)
}

/**
 * Find out as whom the holder of a key acts.
 *
 * @throws RequestProblem where it is none, was revoked, ran out, or its maker owns nothing any more
 */
export async function ownerByKey(c: Context<AppEnv>, secret: string): Promise<Owner> {
  const key = keyForm.test(secret) ? await c.var.store.findKey(await keyHash(secret)) : null
  if (!key) throw refusal('This is neither the owner’s key nor one that was made and still stands.')
  if (key.expiresAt <= c.var.now.getTime())
    throw refusal(`The key «${key.name}» ran out on ${new Date(key.expiresAt).toISOString().slice(0, 10)}.`)
  const surveys = scopeNow(c, key)
  if (surveys === undefined) throw refusal(`Whoever made the key «${key.name}» owns no survey any more.`)
  const { id, name, doors, madeBy: account, expiresAt } = key
  return { name: `key ${id} (${name})`, account, surveys, doors, key: { id, expiresAt } }
}

/** Give what a key still reaches of what its maker reaches today. */
function scopeNow(c: Context<AppEnv>, { madeBy, surveys }: OwnerKey): Owner['surveys'] | undefined {
  if (madeBy === ownKeyName) return surveys
  const leader = findLeader(c, madeBy)
  if (!leader || !mayOwn(leader)) return undefined
  return surveys === 'all' ? leader.surveys : surveys.filter((id) => inScope(leader.surveys, id))
}

function refusal(detail: string): RequestProblem {
  return new RequestProblem('not-allowed', { detail })
}
