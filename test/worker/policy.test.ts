import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { createApp, routes } from '#worker/app.ts'
import type { Route } from '#worker/policy.ts'
import { makeWorld } from './world.ts'

const world = makeWorld()

/** Fill a route's parameters with a survey that exists. */
const addressOf = (path: string) =>
  path.replace(':survey', 'inside').replace(':role', 'buyer').replace('*', 'pulse/')

describe('every route', () => {
  test('names a policy, and the app does not start with one that does not', () => {
    const nameless = { ...routes[0], policy: undefined } as unknown as Route
    expect(() => createApp(world.definitions, [nameless])).toThrow('names no policy')
  })

  test('that the app answers stands in the table', () => {
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`))
    const app = createApp(world.definitions)
    const answered = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    expect(answered.length).toBeGreaterThan(10)
    for (const route of answered) expect(known).toContain(route)
  })

  test.each(routes.filter(({ policy }) => policy === 'owner'))(
    '$method $path refuses all but the owner’s key',
    async (route) => {
      const cookie = await world.signIn('all@example.com')
      const attempt = (headers: Record<string, string>) => world.post(addressOf(route.path), {}, headers)
      expect((await attempt({})).status).toBe(401)
      expect((await attempt({ Cookie: cookie })).status).toBe(401)
      expect((await attempt({ Authorization: 'Bearer wrong' })).status).toBe(403)
      expect((await attempt({ Authorization: `Basic ${env.OWNER_KEY}` })).status).toBe(401)
    },
  )

  test.each(routes.filter(({ policy }) => policy === 'leader'))(
    '$method $path refuses all but a signed-in leader',
    async (route) => {
      const attempt = (headers: Record<string, string>) => world.send(addressOf(route.path), { headers })
      expect((await attempt({})).status).toBe(401)
      expect((await attempt({ Authorization: `Bearer ${env.OWNER_KEY}` })).status).toBe(401)
      expect((await attempt({ Cookie: `__Host-session=${'0'.repeat(26)}` })).status).toBe(401)
    },
  )

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
      leader: { name: 'Pulse' },
      surveys: [{ survey: 'pulse', promise: 'named' }],
    })
  })

  test('whom the programme names no more is out at the next request', async () => {
    const headers = { Cookie: await world.signIn('pulse@example.com') }
    const later = makeWorld({ leaders: [] })
    expect((await later.send('/api/results', { headers })).status).toBe(401)
  })
})

describe('signing in', () => {
  const linkFor = async (email: string) =>
    (await (await world.own('/api/sign-in/links', { email })).json<{ path: string }>()).path

  test('works once with one link', async () => {
    const path = await linkFor('all@example.com')
    const first = await world.send(path, { method: 'POST' })
    expect(first.status).toBe(303)
    expect(first.headers.get('Location')).toBe('/results/')
    expect(first.headers.get('Set-Cookie')).toMatch(
      /^__Host-session=[^;]+; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect((await world.send(path, { method: 'POST' })).headers.get('Location')).toBe('/sign-in/#used')
  })

  test('a program confirms by the API, with the same one time', async () => {
    const token = (await linkFor('all@example.com')).split('=')[1] ?? ''
    const confirm = () => world.send(`/api/sign-in/confirm?t=${token}`, { method: 'POST' })
    expect(await (await confirm()).json()).toEqual({ next: '/results/' })
    expect((await confirm()).status).toBe(403)
  })

  test('opening the link changes nothing, however often a scanner does', async () => {
    const path = await linkFor('all@example.com')
    for (let visit = 0; visit < 3; visit++) await world.send(path)
    expect((await world.send(path, { method: 'POST' })).status).toBe(303)
  })

  test('a link runs out after an hour, a session after seven days', async () => {
    const own = makeWorld()
    const path = await linkFor('all@example.com')
    own.clock.now = new Date('2026-11-22T11:00:01Z')
    expect((await own.send(path, { method: 'POST' })).headers.get('Location')).toBe('/sign-in/#used')
    own.clock.now = new Date('2026-11-22T10:00:00Z')
    const headers = { Cookie: await own.signIn('all@example.com') }
    own.clock.now = new Date('2026-11-29T09:59:00Z')
    expect((await own.send('/api/results', { headers })).status).toBe(200)
    own.clock.now = new Date('2026-11-29T10:00:01Z')
    expect((await own.send('/api/results', { headers })).status).toBe(401)
  })

  test('a session’s secret opens no session, and a link’s token is no session', async () => {
    const cookie = await world.signIn('all@example.com')
    const secret = cookie.split('=')[1] ?? ''
    expect((await world.send(`/sign-in/?t=${secret}`, { method: 'POST' })).headers.get('Location')).toBe(
      '/sign-in/#used',
    )
    const token = (await linkFor('all@example.com')).split('=')[1] ?? ''
    expect(
      (await world.send('/api/results', { headers: { Cookie: `__Host-session=${token}` } })).status,
    ).toBe(401)
  })

  test('nobody gets a link who is no leader', async () => {
    expect((await world.own('/api/sign-in/links', { email: 'nobody@example.com' })).status).toBe(404)
  })

  test('signing out ends the session', async () => {
    const headers = { Cookie: await world.signIn('all@example.com') }
    expect((await world.send('/api/sign-out', { method: 'POST', headers })).status).toBe(303)
    expect((await world.send('/api/results', { headers })).status).toBe(401)
  })

  test.each([
    { Origin: 'https://elsewhere.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'null' },
  ])('another site cannot sign anybody in or out: %j', async (headers) => {
    const path = await linkFor('all@example.com')
    expect((await world.send(path, { method: 'POST', headers })).status).toBe(403)
    expect((await world.send('/api/sign-out', { method: 'POST', headers })).status).toBe(403)
  })
})
