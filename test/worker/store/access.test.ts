import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import type { OwnerKey, SignInLink } from '#worker/store/access-store.ts'
import { openStore } from '#worker/store/d1-store.ts'
import { freshId, makeWorld } from '../world.ts'

const store = openStore(env.DB)
const now = Date.parse('2026-11-22T10:00:00Z')
const minute = 60_000
const email = 'all@example.com'

const link = (change: Partial<SignInLink> = {}): SignInLink => ({
  hash: freshId(),
  email,
  expiresAt: now + 10 * minute,
  browser: 'b',
  ...change,
})
const session = (change: { expiresAt?: number } = {}) => ({
  hash: freshId(),
  email,
  expiresAt: now + minute,
  seal: 's',
  ...change,
})
const key = (change: Partial<OwnerKey> = {}): OwnerKey => {
  const id = freshId()
  const known = { name: 'ci', surveys: 'all', doors: ['import'], madeBy: 'x', madeAt: now } as const
  return { hash: id, id, ...known, expiresAt: now + minute, ...change }
}
const standing = async (links: readonly SignInLink[], at = now) =>
  Promise.all(links.map(async ({ hash }) => (await store.findSignIn(hash, at)) !== null))

beforeEach(async () => {
  for (const table of ['sessions', 'owner_keys', 'audit']) await env.DB.prepare(`delete from ${table}`).run()
})

describe('links that were asked for', () => {
  test('are five within ten minutes, used ones and those that gave way among them', async () => {
    const links = [0, 1, 2, 3, 4].map((second) => link({ expiresAt: now + 10 * minute + second }))
    for (const one of links) expect(await store.askSignIn(one, now)).toBe(true)
    expect(await store.openSession(links[4]?.hash ?? '', session(), now)).toBe(true)
    expect(await store.askSignIn(link(), now + minute)).toBe(false)
    expect(await store.askSignIn(link({ email: 'pulse@example.com' }), now)).toBe(true)
    expect(await store.askSignIn(link({ expiresAt: now + 20 * minute }), now + 10 * minute)).toBe(true)
  })

  test('are three at one time: older ones give way, and one that an owner made does not', async () => {
    const made = link({ browser: null, expiresAt: now + minute })
    await store.addSignIn(made)
    const links = [0, 1, 2, 3].map((second) => link({ expiresAt: now + 10 * minute + second }))
    for (const one of links) await store.askSignIn(one, now)
    expect(await standing([made, ...links])).toEqual([true, false, true, true, true])
  })

  test('one that is refused takes no other’s place', async () => {
    const links = [0, 1, 2, 3, 4].map((second) => link({ expiresAt: now + 10 * minute + second }))
    for (const one of [...links, link()]) await store.askSignIn(one, now)
    expect(await standing(links)).toEqual([false, false, true, true, true])
  })

  test('keep to that when they are asked for at the same time', async () => {
    const links = Array.from({ length: 12 }, () => link())
    const added = await Promise.all(links.map((one) => store.askSignIn(one, now)))
    expect(added.filter(Boolean)).toHaveLength(5)
    expect((await standing(links)).filter(Boolean)).toHaveLength(3)
  })
})

describe('a link', () => {
  test('opens one session, however many ask at the same time', async () => {
    const one = link()
    await store.addSignIn(one)
    const sessions = Array.from({ length: 8 }, () => session())
    const opened = await Promise.all(sessions.map((each) => store.openSession(one.hash, each, now)))
    expect(opened.filter(Boolean)).toHaveLength(1)
    const found = await Promise.all(sessions.map(({ hash }) => store.findSession(hash, now)))
    expect(found.map((each) => each !== null)).toEqual(opened)
    expect(found.find(Boolean)).toMatchObject({ email, seal: 's' })
  })

  test('that has expired opens none, and is no session itself', async () => {
    const one = link({ expiresAt: now })
    await store.addSignIn(one)
    expect(await store.openSession(one.hash, session(), now)).toBe(false)
    expect(await store.findSession(one.hash, now - 1)).toBeNull()
  })
})

test('ending all sessions of a leader ends theirs and their links, and nobody else’s', async () => {
  const opened = async (of: string) => {
    const one = link({ email: of })
    const each = session()
    await store.addSignIn(one)
    await store.openSession(one.hash, each, now)
    return each.hash
  }
  const hashes = [await opened(email), await opened(email), await opened('pulse@example.com')]
  const waiting = [link(), link({ browser: null }), link({ email: 'pulse@example.com' })]
  for (const one of waiting) await store.addSignIn(one)
  await store.endAllSessions(email)
  const found = await Promise.all(hashes.map((hash) => store.findSession(hash, now)))
  expect(found.map((each) => each !== null)).toEqual([false, false, true])
  expect(await standing(waiting)).toEqual([false, false, true])
})

describe('a key', () => {
  test('is revoked with those that it made, and with no other', async () => {
    const keys = ['aa', 'aa-bb', 'aa-bb-cc', 'aab', 'zz-aa'].map((id) => key({ id }))
    for (const one of keys) await store.addKey(one)
    expect(await store.revokeKey('aa')).toBe(3)
    expect((await store.keys()).map(({ id }) => id).toSorted()).toEqual(['aab', 'zz-aa'])
  })

  test('that is renewed lives no longer than before', async () => {
    const [short, long] = [key({ expiresAt: now + 5 }), key({ expiresAt: now + 50 })]
    for (const one of [short, long]) {
      await store.addKey(one)
      await store.rotateKey(one.id, now + 10, key())
    }
    const ends = await Promise.all(
      [short, long].map(async ({ hash }) => (await store.findKey(hash))?.expiresAt),
    )
    expect(ends).toEqual([now + 5, now + 10])
  })
})

test('the audit tells the newest first, and the same several times in a row once', async () => {
  const deed = { at: now, who: 'a', what: 'POST /x', survey: 'pulse', detail: null }
  for (const change of [{}, { at: now + 1 }, { who: 'b' }, { at: now + 2 }, { at: now + 3 }])
    await store.note({ ...deed, ...change })
  expect(await store.audit(10)).toEqual([
    { ...deed, at: now + 3, times: 2 },
    { ...deed, who: 'b', times: 1 },
    { ...deed, at: now + 1, times: 2 },
  ])
  expect(await store.audit(1)).toHaveLength(1)
})

test('the daily job deletes what has expired, and keys a month later', async () => {
  const world = makeWorld()
  const links = [link({ expiresAt: now }), link({ expiresAt: now + 1 })]
  for (const one of links) await store.addSignIn(one)
  const month = 30 * 86_400_000
  const keys = [key({ expiresAt: now - month }), key({ expiresAt: now - month + 1 })]
  for (const one of keys) await store.addKey(one)
  const rows = async () => {
    const { results } = await env.DB.prepare(
      'select hash from sessions union select hash from owner_keys',
    ).all()
    return results.map(({ hash }) => hash).toSorted()
  }
  await runJobs(store, world.definitions, '*/5 * * * *', new Date(now))
  expect(await rows()).toHaveLength(4)
  await runJobs(store, world.definitions, '17 3 * * *', new Date(now))
  expect(await rows()).toEqual([links[1]?.hash, keys[1]?.hash].toSorted())
})
