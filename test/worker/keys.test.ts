import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { AuditList, KeyList, NewKey } from '#engine/wire-keys.ts'
import type { Door } from '#engine/wire-owner.ts'
import { allDoors } from '#worker/access/owner.ts'
import { makeWorld } from './world.ts'

type Headers = Record<string, string>

const world = makeWorld({
  leaders: [
    {
      email: 'owner@example.com',
      name: 'Olga',
      surveys: ['pulse', 'inside'],
      rights: ['own'],
      digest: false,
    },
  ],
})
const day = 86_400_000
const owner: Headers = { Authorization: `Bearer ${env.OWNER_KEY}` }
const by = ({ key }: NewKey): Headers => ({ Authorization: `Bearer ${key}` })
const make = (change: Record<string, unknown> = {}, headers = owner) =>
  world.post('/api/keys', { name: 'ci', surveys: ['pulse'], doors: ['import', 'manage'], ...change }, headers)
const made = async (change: Record<string, unknown> = {}, headers = owner) => {
  const response = await make(change, headers)
  expect(response.status).toBe(201)
  return response.json<NewKey>()
}
const list = async (headers = owner) =>
  (await (await world.send('/api/keys', { headers })).json<KeyList>()).keys
const imports = async (headers: Headers, survey = 'pulse') =>
  (await world.post(`/api/import/${survey}`, { rows: [] }, headers)).status

describe('a key that cannot be read', () => {
  test.each([
    [{ name: '' }, '«name»'],
    [{ name: ' ' }, '«name»'],
    [{ name: 'two\nlines' }, '«name»'],
    [{ name: 'x'.repeat(61) }, '«name»'],
    [{ surveys: [] }, '«surveys»'],
    [{ surveys: 'pulse' }, '«surveys»'],
    [{ surveys: ['all'] }, 'There is no survey «all».'],
    [{ surveys: [7] }, '«surveys»'],
    [{ surveys: ['pulse', 'pulse'] }, '«surveys»'],
    [{ surveys: ['missing'] }, 'There is no survey «missing».'],
    [{ doors: [] }, '«doors»'],
    [{ doors: undefined }, '«doors»'],
    [{ doors: ['window'] }, 'import, recipients, fieldwork, words, manage'],
    [{ days: 0 }, '«days»'],
    [{ days: 366 }, '«days»'],
    [{ days: 1.5 }, '«days»'],
    [{ days: '30' }, '«days»'],
  ])('%j is told what would be right, and none is made', async (change, detail) => {
    const before = await list()
    const refused = await make(change)
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining(detail)])
    expect(await list()).toEqual(before)
  })
})

describe('a key', () => {
  test('is told once, stored as a hash, and works for ninety days where nothing is said', async () => {
    const key = await made()
    expect(key.key).toMatch(/^cf_[0-9a-hjkmnp-tv-z]{52}$/)
    expect(key).toMatchObject({ name: 'ci', madeBy: 'the owner’s key', madeAt: '2026-11-22T10:00:00.000Z' })
    expect(Date.parse(key.expiresAt) - Date.parse(key.madeAt)).toBe(90 * day)
    const { results } = await env.DB.prepare('select * from owner_keys').all()
    expect(JSON.stringify([await list(), results])).not.toContain(key.key.slice(3))
    expect(await imports(by(key))).toBe(200)
  })

  test('opens its doors in its surveys and nothing else', async () => {
    const key = await made({ doors: ['import'] })
    expect(await imports(by(key))).toBe(200)
    expect(await imports(by(key), 'inside')).toBe(404)
    const other = await world.post('/api/recipients/pulse', { links: [] }, by(key))
    expect([other.status, await other.text()]).toEqual([403, expect.stringContaining('yours: import')])
  })

  test('says when it ran out, to whoever still uses it', async () => {
    const key = await made({ days: 1 })
    const later = makeWorld()
    later.clock.now = new Date(world.clock.now.getTime() + day)
    const refused = await later.post('/api/import/pulse', { rows: [] }, by(key))
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining('ran out on 2026-11-23'),
    ])
  })

  test('that is revoked is refused at the next request, and so are those that it made', async () => {
    const key = await made()
    const child = await made({}, by(key))
    expect(child.id.startsWith(`${key.id}-`)).toBe(true)
    const revoked = await world.own('/api/keys/revoke', { id: key.id })
    expect(await revoked.json()).toEqual({ revoked: 2 })
    expect([await imports(by(key)), await imports(by(child))]).toEqual([403, 403])
  })

  test('that is none cannot be revoked or renewed', async () => {
    for (const path of ['/api/keys/revoke', '/api/keys/rotate'])
      for (const id of ['none', '%', '', undefined, null, ['x']])
        expect((await world.own(path, { id })).status).toBe(404)
  })
})

describe('a renewed key', () => {
  test('has another secret and the same reach, for as long again; the old one works for a week more', async () => {
    const old = await made({ days: 30 })
    const rotated = await world.own('/api/keys/rotate', { id: old.id })
    const key = await rotated.json<NewKey>()
    const { name, surveys, doors, expiresAt } = old
    expect(key).toMatchObject({ name, surveys, doors, expiresAt })
    expect([key.key, key.id]).not.toEqual([old.key, old.id])
    const standing = (await list()).find(({ id }) => id === old.id)
    expect(standing?.expiresAt).toBe('2026-11-29T10:00:00.000Z')
    expect([await imports(by(old)), await imports(by(key))]).toEqual([200, 200])
  })

  test('leaves what the old one has made no longer than the old one', async () => {
    const old = await made({ doors: ['import', 'manage'] })
    const child = await made({}, by(old))
    const others = await made()
    const renewed = await world.post('/api/keys/rotate', { id: old.id }, by(old))
    const { id } = await renewed.json<NewKey>()
    const ends = new Map((await list()).map((key) => [key.id, key.expiresAt]))
    const week = '2026-11-29T10:00:00.000Z'
    expect([ends.get(old.id), ends.get(child.id)]).toEqual([week, week])
    expect([ends.get(id), ends.get(others.id)]).toEqual([old.expiresAt, others.expiresAt])
  })

  test('is not made of one that ran out', async () => {
    const old = await made({ days: 1 })
    const later = makeWorld()
    later.clock.now = new Date(world.clock.now.getTime() + day)
    const refused = await later.own('/api/keys/rotate', { id: old.id })
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('ran out already')])
  })
})

describe('nobody makes a key that opens more than they may', () => {
  const doors: Door[] = ['import', 'manage']
  test.each([
    [{ surveys: 'all' }, 403],
    [{ surveys: ['pulse', 'inside'] }, 400],
    [{ surveys: ['inside'] }, 400],
    [{ doors: allDoors }, 403],
    [{ doors: ['words'] }, 403],
  ])('by a key for import and management of one survey: %j', async (change, status) => {
    const maker = await made({ doors })
    const refused = await make(change, by(maker))
    expect(refused.status).toBe(status)
  })

  test('nor one that lives longer, by making or by renewing', async () => {
    const maker = await made({ days: 10 })
    const child = await made({ days: 365 }, by(maker))
    expect(child.expiresAt).toBe(maker.expiresAt)
    const renewed = await world.post('/api/keys/rotate', { id: maker.id }, by(maker))
    expect((await renewed.json<NewKey>()).expiresAt).toBe(maker.expiresAt)
  })

  test('nor sees, revokes or renews one that opens more', async () => {
    const wide = await made({ surveys: 'all' })
    const other = await made({ surveys: ['inside'] })
    const narrow = by(await made({ doors }))
    const ids = (await list(narrow)).map(({ id }) => id)
    expect(ids).not.toContain(wide.id)
    expect(ids).not.toContain(other.id)
    for (const path of ['/api/keys/revoke', '/api/keys/rotate'])
      expect((await world.post(path, { id: wide.id }, narrow)).status).toBe(404)
    expect(await imports(by(wide))).toBe(200)
  })

  test('nor by a session: a leader’s key keeps within what the leader still may', async () => {
    const Cookie = await world.signIn('owner@example.com')
    expect((await make({ surveys: 'all' }, { Cookie })).status).toBe(403)
    const key = await made({ surveys: ['pulse', 'inside'] }, { Cookie })
    expect(key.madeBy).toBe('owner@example.com')
    expect(await imports(by(key), 'inside')).toBe(200)
    const leader = { email: 'owner@example.com', name: 'Olga', digest: false }
    const reached = async (surveys: readonly string[], rights: ['own'] | []) => {
      const deployed = makeWorld({ leaders: [{ ...leader, surveys, rights }] })
      const child = await made({}, by(key))
      const tried = [by(key), by(child)].flatMap((headers) =>
        ['pulse', 'inside'].map((survey) => deployed.post(`/api/import/${survey}`, { rows: [] }, headers)),
      )
      return (await Promise.all(tried)).map(({ status }) => status)
    }
    expect(await reached(['pulse'], ['own'])).toEqual([200, 404, 200, 404])
    expect(await reached(['pulse'], [])).toEqual([403, 403, 403, 403])
  })

  test('nor a sign-in link, which opens all that its leader may', async () => {
    const key = by(await made({ surveys: 'all', doors: allDoors }))
    const Cookie = await world.signIn('owner@example.com')
    for (const headers of [key, { Cookie }]) {
      const refused = await world.post('/api/sign-in/links', { email: 'owner@example.com' }, headers)
      expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('own key')])
    }
  })
})

describe('the audit', () => {
  const audit = async (headers = owner) =>
    (await (await world.send('/api/audit', { headers })).json<AuditList>()).entries

  test('says who did what in which survey, and what of it was refused is not in it', async () => {
    const key = await made({ name: 'nightly' })
    await imports(by(key))
    await imports(by(key), 'inside')
    await world.post('/api/import/pulse', { rows: 7 }, by(key))
    const Cookie = await world.signIn('owner@example.com')
    await world.post('/api/import/inside', { rows: [] }, { Cookie })
    const at = '2026-11-22T10:00:00.000Z'
    expect((await audit()).slice(0, 4)).toEqual([
      {
        at,
        who: 'owner@example.com',
        what: 'POST /api/import/:survey',
        survey: 'inside',
        detail: null,
        times: 1,
      },
      {
        at,
        who: 'the owner’s key',
        what: 'POST /api/sign-in/links',
        survey: null,
        detail: 'for Olga',
        times: 1,
      },
      {
        at,
        who: `key ${key.id} (nightly)`,
        what: 'POST /api/import/:survey',
        survey: 'pulse',
        detail: null,
        times: 1,
      },
      { at, who: 'the owner’s key', what: 'POST /api/keys', survey: null, detail: key.id, times: 1 },
    ])
  })

  test('tells whoever owns some surveys of these alone', async () => {
    await imports(owner, 'inside')
    await imports(owner, 'pulse')
    const told = await audit(by(await made()))
    expect(new Set(told.map(({ survey }) => survey))).toEqual(new Set(['pulse']))
  })

  test('where nothing can be noted, nobody is told that it was done', async () => {
    await env.DB.prepare('alter table audit rename to lost').run()
    const told = await make()
    await env.DB.prepare('alter table lost rename to audit').run()
    expect(told.status).toBe(500)
  })
})
