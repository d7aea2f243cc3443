/** Keys for the owner's commands: made, listed, renewed, revoked; and what was done with them. A key is told once. */
import type { Context } from 'hono'
import type { AuditList, KeyList, KeyStanding, KeysRevoked, NewKey } from '#engine/wire-keys.ts'
import { covers, owns } from '../access/owner.ts'
import { keyHash, newKey } from '../access/owner-key.ts'
import { newToken } from '../access/secrets.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { OwnerKey } from '../store/access-store.ts'
import { plainLimit } from './body-limits.ts'
import { readJson } from './read-body.ts'
import { readKey } from './read-key.ts'

export const keysRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/keys', policy: 'owner', door: 'manage', handle: listKeys },
  { method: 'POST', path: '/api/keys', policy: 'owner', door: 'manage', handle: makeKey },
  { method: 'POST', path: '/api/keys/revoke', policy: 'owner', door: 'manage', handle: revokeKey },
  { method: 'POST', path: '/api/keys/rotate', policy: 'owner', door: 'manage', handle: rotateKey },
  { method: 'GET', path: '/api/audit', policy: 'owner', door: 'manage', handle: readAudit },
]

/** How long a key that was renewed works beside its successor. */
const overlap = 7 * 86_400_000
/** Entries of the audit that are told at once. */
const auditLength = 500

async function listKeys(c: Context<AppEnv>): Promise<Response> {
  const keys = (await keysInReach(c)).map(standingOf)
  return answer(c, { keys } satisfies KeyList)
}

async function makeKey(c: Context<AppEnv>): Promise<Response> {
  const wanted = readKey(await readJson(c, plainLimit), c.var.owner, c.var.definitions.surveys)
  const { days, ...scope } = wanted
  const { secret, key } = await made(c, scope, days * 86_400_000)
  await c.var.store.addKey(key)
  return answer(c, { ...standingOf(key), key: secret } satisfies NewKey, 201)
}

async function revokeKey(c: Context<AppEnv>): Promise<Response> {
  const { id } = await chosen(c)
  const revoked = await c.var.store.revokeKey(id)
  c.set('detail', id)
  return answer(c, { revoked } satisfies KeysRevoked)
}

/** The new key reaches as far as the old one, and lives as long as that was made for. */
async function rotateKey(c: Context<AppEnv>): Promise<Response> {
  const old = await chosen(c)
  const now = c.var.now.getTime()
  if (old.expiresAt <= now)
    throw new RequestProblem('bad-request', {
      detail: `The key «${old.id}» ran out already; make a new one.`,
    })
  const { name, surveys, doors } = old
  const { secret, key } = await made(c, { name, surveys, doors }, old.expiresAt - old.madeAt)
  await c.var.store.rotateKey(old.id, now + overlap, key)
  c.set('detail', `${old.id} to ${key.id}`)
  return answer(c, { ...standingOf(key), key: secret } satisfies NewKey, 201)
}

async function readAudit(c: Context<AppEnv>): Promise<Response> {
  const { owner, store } = c.var
  const entries = (await store.audit(auditLength))
    .filter(({ survey }) => owner.surveys === 'all' || (survey !== null && owns(owner, survey)))
    .map((deed) => ({ ...deed, at: new Date(deed.at).toISOString() }))
  return answer(c, { entries } satisfies AuditList)
}

/** Make a key; one that is made by a key ends no later, and its id says by which. */
async function made(
  c: Context<AppEnv>,
  scope: Pick<OwnerKey, 'name' | 'surveys' | 'doors'>,
  life: number,
): Promise<{ secret: string; key: OwnerKey }> {
  const { owner, now } = c.var
  const madeAt = now.getTime()
  const secret = newKey()
  const id = `${owner.key ? `${owner.key.id}-` : ''}${newToken().slice(0, 8)}`
  const expiresAt = Math.min(madeAt + life, owner.key?.expiresAt ?? Number.POSITIVE_INFINITY)
  c.set('detail', id)
  return {
    secret,
    key: { ...scope, hash: await keyHash(secret), id, madeBy: owner.account, madeAt, expiresAt },
  }
}

/** Keys that open no more than the caller may. */
async function keysInReach(c: Context<AppEnv>): Promise<OwnerKey[]> {
  return (await c.var.store.keys()).filter((key) => covers(c.var.owner, key))
}

async function chosen(c: Context<AppEnv>): Promise<OwnerKey> {
  const { id } = await readJson(c, plainLimit)
  const key = (await keysInReach(c)).find((one) => one.id === id)
  if (!key) throw new RequestProblem('not-found', { detail: `There is no key «${id}».` })
  return key
}

function standingOf({ id, name, surveys, doors, madeBy, madeAt, expiresAt }: OwnerKey): KeyStanding {
  const iso = (moment: number) => new Date(moment).toISOString()
  return { id, name, surveys, doors, madeBy, madeAt: iso(madeAt), expiresAt: iso(expiresAt) }
}

function answer(c: Context<AppEnv>, body: object, status: 200 | 201 = 200): Response {
  c.header('Cache-Control', 'private, no-store')
  return c.json(body, status)
}
