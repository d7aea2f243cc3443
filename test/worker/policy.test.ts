import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { createApp, routes } from '#worker/app.ts'
import type { Route } from '#worker/policy.ts'
import { makeWorld } from './world.ts'

const world = makeWorld()

describe('every route', () => {
  test('names a policy, and the app does not start with one that does not', () => {
    const nameless = { ...routes[0], policy: undefined } as unknown as Route
    expect(() => createApp(world.definitions, [nameless])).toThrow('names no policy')
  })

  test('of an owner names a door, and the app does not start with one that does not', () => {
    const handle = () => new Response('open')
    const owned = { method: 'POST', path: '/api/anything', policy: 'owner', handle } as const
    const doorless = owned as unknown as Route
    const misspelt = { ...owned, door: 'mange' } as unknown as Route
    for (const route of [doorless, misspelt])
      expect(() => createApp(world.definitions, [route])).toThrow('POST /api/anything names no door')
  })

  test('refuses every owner’s door where no key is set', async () => {
    const app = createApp(world.definitions)
    const init = {
      method: 'POST',
      headers: { Authorization: 'Bearer undefined', 'Content-Type': 'application/json' },
      body: '{}',
    }
    const { OWNER_KEY: _, ...keyless } = env
    const response = await app.request(
      'https://survey.example/api/import/pulse',
      init,
      keyless as unknown as Env,
    )
    expect(response.status).toBe(403)
  })
})

describe('a leader', () => {
  test('out of scope is told the same as of a survey that does not exist', async () => {
    const headers = { Cookie: await world.signIn('pulse@example.com') }
    const foreign = await world.send('/api/results/inside', { headers })
    const missing = await world.send('/api/results/nothing', { headers })
    expect([foreign.status, missing.status]).toEqual([404, 404])
    expect(await foreign.text()).toBe(await missing.text())
    expect((await world.send('/api/results/pulse', { headers })).status).toBe(200)
  })

  test('sees in the index only what is in scope', async () => {
    const headers = { Cookie: await world.signIn('pulse@example.com') }
    expect(await (await world.send('/api/results', { headers })).json()).toEqual({
      leader: { name: 'Pulse', owns: false, only: null },
      surveys: [{ survey: 'pulse', promise: 'named' }],
    })
  })

  test('whom the programme names no more is out at the next request', async () => {
    const headers = { Cookie: await world.signIn('pulse@example.com') }
    const later = makeWorld({ leaders: [] })
    expect((await later.send('/api/results', { headers })).status).toBe(401)
  })
})

describe('an owner', () => {
  const byKey = async (surveys: readonly string[]) => {
    const made = await world.own('/api/keys', { name: 'ci', surveys, doors: ['import', 'manage'] })
    return { Authorization: `Bearer ${(await made.json<{ key: string }>()).key}` }
  }

  test('out of scope is told the same as of a survey that does not exist', async () => {
    const headers = await byKey(['pulse'])
    const told = async (survey: string) => {
      const refused = await world.post(`/api/import/${survey}`, { rows: [] }, headers)
      return [refused.status, (await refused.text()).replaceAll(survey, '…')]
    }
    expect(await told('inside')).toEqual(await told('missing'))
    expect((await told('inside'))[0]).toBe(404)
  })

  test('without the door is told nothing about whether a survey exists', async () => {
    const headers = await byKey(['pulse'])
    const told = async (survey: string) => {
      const refused = await world.post(`/api/recipients/${survey}`, { links: [] }, headers)
      return [refused.status, await refused.text()]
    }
    expect(await told('missing')).toEqual(await told('inside'))
    expect(await told('pulse')).toEqual([403, expect.stringContaining('yours: import, manage')])
  })

  test('who is not known is asked for a key, and for none where they came by a session', async () => {
    const challenge = async (headers: Record<string, string>) =>
      (await world.send('/api/keys', { headers })).headers.get('WWW-Authenticate')
    expect(await challenge({})).toBe('Bearer')
    expect(await challenge({ Cookie: '__Host-session=over' })).toBeNull()
  })
})
