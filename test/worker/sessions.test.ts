import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { allRows } from './all-rows.ts'
import { makeWorld } from './world.ts'

const world = makeWorld()
const second = 1000
const hour = 3600 * second
const begun = world.clock.now.getTime()
const at = (moment: number) => {
  world.clock.now = new Date(begun + moment)
}
const signIn = (email = 'all@example.com') => {
  at(0)
  return world.signIn(email)
}
const visit = (Cookie: string) => world.send('/api/results', { headers: { Cookie } })
const cookieOf = (response: Response) => response.headers.get('Set-Cookie')?.split(';', 1)[0] ?? ''

describe('a session', () => {
  test('ends after eight hours without use', async () => {
    const cookie = await signIn()
    at(8 * hour)
    expect((await visit(cookie)).status).toBe(200)
    at(8 * hour + second)
    expect((await visit(cookie)).status).toBe(401)
  })

  test('goes on while it is used, until seven days are over', async () => {
    let cookie = await signIn()
    for (let hours = 8; hours < 7 * 24; hours += 8) {
      at(hours * hour)
      const used = await visit(cookie)
      expect(used.status).toBe(200)
      cookie = cookieOf(used)
    }
    at(7 * 24 * hour - second)
    expect((await visit(cookie)).headers.get('Set-Cookie')).toContain('Max-Age=1;')
    at(7 * 24 * hour)
    expect((await visit(cookie)).status).toBe(401)
  })

  test('renews its cookie every five minutes at most, with the same secret, and tells no script of it', async () => {
    const cookie = await signIn()
    at(5 * 60 * second - second)
    expect((await visit(cookie)).headers.get('Set-Cookie')).toBeNull()
    at(5 * 60 * second)
    const renewed = await visit(cookie)
    expect(cookieOf(renewed).split('.')[0]).toBe(cookie.split('.')[0])
    expect(renewed.headers.get('Set-Cookie')).toMatch(
      /; Max-Age=604500; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('renews its cookie with what is refused and what has not changed, too', async () => {
    const cookie = await signIn()
    at(hour)
    const missing = await world.send('/api/results/pulse?wave=missing', { headers: { Cookie: cookie } })
    expect([missing.status, cookieOf(missing)]).toEqual([404, expect.stringContaining('__Host-session=')])
    const { headers } = await world.send('/api/results/pulse', { headers: { Cookie: cookie } })
    const again = await world.send('/api/results/pulse', {
      headers: { Cookie: cookie, 'If-None-Match': headers.get('ETag') ?? '' },
    })
    expect([again.status, cookieOf(again)]).toEqual([304, expect.stringContaining('__Host-session=')])
  })

  test('is used without a single write', async () => {
    const cookie = await signIn()
    at(7 * hour)
    const stored = async () => [
      await allRows(),
      (await env.DB.prepare('select * from sessions order by hash').all()).results,
    ]
    const before = await stored()
    expect((await visit(cookie)).headers.get('Set-Cookie')).not.toBeNull()
    expect(await stored()).toEqual(before)
  })

  test('from before its cookie told when it was used is over', async () => {
    const cookie = await signIn()
    const secret = cookie.replace('__Host-session=', '').split('.')[0]
    expect((await visit(`__Host-session=${secret}`)).status).toBe(401)
    await env.DB.prepare('update sessions set seal = null').run()
    expect((await visit(cookie)).status).toBe(401)
  })

  test('on a local server has a cookie without the prefix, which an address with https does not take', async () => {
    const cookie = (await signIn()).replace('__Host-', '')
    expect((await visit(cookie)).status).toBe(401)
  })
})

describe('signing in', () => {
  const link = async (email: string) =>
    (await (await world.own('/api/sign-in/links', { email })).json<{ path: string }>()).path

  test('adopts no session that somebody else has put into the browser', async () => {
    const planted = await signIn('pulse@example.com')
    const opened = await world.send(await link('all@example.com'), {
      method: 'POST',
      headers: { Cookie: planted },
    })
    expect(cookieOf(opened).split('.')[0]).not.toBe(planted.split('.')[0])
    expect((await visit(planted)).status).toBe(401)
    expect(await (await visit(cookieOf(opened))).json()).toMatchObject({ leader: { name: 'All' } })
  })

  test('leaves the old session alone where the link is not good', async () => {
    const held = await signIn()
    const headers = { Cookie: held }
    await world.send('/sign-in/?t=0000000000000000000000000', { method: 'POST', headers })
    expect((await visit(held)).status).toBe(200)
  })
})

describe('signing out', () => {
  test('ends this session alone, and takes its cookie', async () => {
    const [one, other] = [await signIn(), await signIn()]
    const out = await world.send('/api/sign-out', { method: 'POST', headers: { Cookie: one } })
    expect([out.status, out.headers.get('Location')]).toEqual([303, '/sign-in/'])
    expect(out.headers.get('Set-Cookie')).toMatch(/^__Host-session=; Max-Age=0; Path=\//)
    expect([(await visit(one)).status, (await visit(other)).status]).toEqual([401, 200])
  })

  test('everywhere ends every session and link of the leader, and nobody else’s', async () => {
    const [one, other, colleague] = [await signIn(), await signIn(), await signIn('pulse@example.com')]
    const made = await world.own('/api/sign-in/links', { email: 'all@example.com' })
    const { path } = await made.json<{ path: string }>()
    await world.send('/api/sign-out/everywhere', { method: 'POST', headers: { Cookie: one } })
    const statuses = await Promise.all(
      [one, other, colleague].map(async (each) => (await visit(each)).status),
    )
    expect(statuses).toEqual([401, 401, 200])
    expect((await world.send(path, { method: 'POST' })).headers.get('Location')).toContain('/sign-in/?t=')
  })

  test.each(['/api/sign-out', '/api/sign-out/everywhere'])(
    'by %s leaves no cookie behind, however long the session has lasted',
    async (path) => {
      const cookie = await signIn()
      at(hour)
      const out = await world.send(path, { method: 'POST', headers: { Cookie: cookie } })
      const told = out.headers.getSetCookie().map((line) => line.split(';', 2).join(';'))
      expect(told).toEqual(['__Host-session=; Max-Age=0'])
    },
  )

  test.each(['/api/sign-out', '/api/sign-out/everywhere'])(
    'by %s lets the browser forget what was read, and keeps what people wrote but could not send',
    async (path) => {
      const out = await world.send(path, { method: 'POST', headers: { Cookie: await signIn() } })
      expect(out.headers.get('Clear-Site-Data')).toBe('"cache"')
    },
  )

  test('is said without a session, too', async () => {
    expect((await world.send('/api/sign-out', { method: 'POST' })).status).toBe(303)
    expect((await world.send('/api/sign-out/everywhere', { method: 'POST' })).status).toBe(401)
  })
})

test('what the programme says of a leader holds at the next request', async () => {
  const cookie = await signIn()
  const leader = { email: 'all@example.com', name: 'All', digest: false }
  const told = async (surveys: 'all' | string[], rights: ['own'] | []) => {
    const deployed = makeWorld({ leaders: [{ ...leader, surveys, rights }] })
    const headers = { Cookie: cookie }
    const read = await deployed.send('/api/results/inside', { headers })
    const owned = await deployed.send('/api/audit', { headers })
    return [read.status, owned.status]
  }
  expect(await told('all', ['own'])).toEqual([200, 200])
  expect(await told('all', [])).toEqual([200, 403])
  expect(await told(['pulse'], ['own'])).toEqual([404, 200])
  const removed = makeWorld({ leaders: [] })
  expect((await removed.send('/api/results', { headers: { Cookie: cookie } })).status).toBe(401)
})
