import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  ask,
  beginAnew,
  begun,
  cookieOf,
  leader,
  links,
  minute,
  press,
  settings,
  show,
  stranger,
  world,
} from './sign-in-world.ts'
import { inviteOne, makeWorld } from './world.ts'

beforeEach(beginAnew)

describe('a link that was asked for', () => {
  const asked = async (fields: Record<string, string> = {}) => {
    const cookie = cookieOf(await ask({ email: leader, ...fields }))
    const [link = ''] = await links()
    return { cookie, link }
  }

  test('is opened by a scanner as often as it likes, and works for the person after that', async () => {
    const { cookie, link } = await asked()
    const stored = () => env.DB.prepare('select * from sessions').all()
    const before = (await stored()).results
    for (let visit = 0; visit < 3; visit++) {
      const page = await world.send(link, { method: visit === 2 ? 'HEAD' : 'GET' })
      expect([page.status, page.headers.get('Set-Cookie')]).toEqual([200, null])
    }
    expect((await stored()).results).toEqual(before)
    expect(await show(link, cookie)).toEqual(['good'])
    const opened = await press(link, cookie)
    expect([opened.status, opened.headers.get('Location')]).toEqual([303, '/results/'])
    expect(opened.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
      expect.stringMatching(/^__Host-sign-in=; Max-Age=0; Path=\//),
    ])
  })

  test('works once', async () => {
    const { cookie, link } = await asked()
    await press(link, cookie)
    const again = await press(link, cookie)
    expect([again.headers.get('Location'), again.headers.get('Set-Cookie')]).toEqual([link, null])
    expect(await show(link, cookie)).toEqual(['used', 'ask'])
  })

  test('works once, pressed twice at the same moment', async () => {
    const { cookie, link } = await asked()
    const pressed = await Promise.all([press(link, cookie), press(link, cookie)])
    const to = pressed.map((one) => one.headers.get('Location'))
    expect(to.toSorted()).toEqual(['/results/', link].toSorted())
    const { results } = await env.DB.prepare("select * from sessions where kind = 'session'").all()
    expect(results).toHaveLength(1)
  })

  test('works for ten minutes', async () => {
    const { cookie, link } = await asked()
    world.clock.now = new Date(begun + 10 * minute - 1)
    expect(await show(link, cookie)).toEqual(['good'])
    world.clock.now = new Date(begun + 10 * minute)
    expect((await press(link, cookie)).headers.get('Set-Cookie')).toBeNull()
    expect(await show(link, cookie)).toEqual(['used', 'ask'])
  })

  test('in another browser says so and is not used up', async () => {
    const { cookie, link } = await asked()
    const other = cookieOf(await ask({ email: stranger }))
    for (const browser of ['', other, '__Host-sign-in=', `sign-in=${cookie.split('=')[1]}`]) {
      expect(await show(link, browser)).toEqual(['elsewhere', 'ask'])
      const pressed = await press(link, browser)
      expect([pressed.headers.get('Location'), pressed.headers.get('Set-Cookie')]).toEqual([link, null])
    }
    const token = new URL(link, 'https://survey.example').searchParams.get('t')
    const confirmed = await world.send(`/api/sign-in/confirm?t=${token}`, { method: 'POST' })
    expect([confirmed.status, await confirmed.text()]).toEqual([
      403,
      expect.stringContaining('not been used up'),
    ])
    expect((await press(link, cookie)).headers.get('Location')).toBe('/results/')
  })

  test('gives way to three newer ones', async () => {
    const { cookie, link } = await asked()
    for (let time = 1; time <= 3; time++) {
      world.clock.now = new Date(begun + time)
      await ask({ email: leader }, { Cookie: cookie })
    }
    expect(await show(link, cookie)).toEqual(['used', 'ask'])
  })

  test('opens nothing for whom the programme names no more', async () => {
    const { cookie, link } = await asked()
    const deployed = makeWorld({ leaders: [], settings })
    const pressed = await deployed.send(link, { method: 'POST', headers: { Cookie: cookie } })
    expect([pressed.headers.get('Location'), pressed.headers.get('Set-Cookie')]).toEqual([link, null])
  })

  test.each([
    ['/results/inside/?wave=2026-H2', '/results/inside/?wave=2026-H2'],
    ['/owner/', '/owner/'],
    ['//elsewhere.example/results/', '/results/'],
    ['https://elsewhere.example/', '/results/'],
    ['/api/keys', '/results/'],
  ])('leads on from %s to %s', async (next, to) => {
    const { cookie, link } = await asked({ next })
    expect((await press(link, cookie)).headers.get('Location')).toBe(to)
  })

  test('whose address somebody has changed leads nowhere else', async () => {
    const { cookie, link } = await asked()
    const changed = link.replace(/&next=.*/, `&next=${encodeURIComponent('//elsewhere.example/results/')}`)
    expect((await press(changed, cookie)).headers.get('Location')).toBe('/results/')
  })
})

describe('a link that the owner made', () => {
  const made = async (email = leader) => world.own('/api/sign-in/links', { email })
  const pathOf = async () => (await (await made()).json<{ path: string }>()).path

  test('is made for nobody who is no leader', async () => {
    expect((await made(stranger)).status).toBe(404)
  })

  test('works in any browser, once, and for an hour', async () => {
    const [one, other] = [await pathOf(), await pathOf()]
    expect(await show(one)).toEqual(['good'])
    expect((await press(one)).headers.get('Location')).toBe('/results/')
    expect(await show(one)).toEqual(['used', 'ask'])
    world.clock.now = new Date(begun + 60 * minute - 1)
    expect(await show(other)).toEqual(['good'])
    world.clock.now = new Date(begun + 60 * minute)
    expect(await show(other)).toEqual(['used', 'ask'])
  })

  test('is confirmed by a program, too', async () => {
    const token = (await pathOf()).split('=')[1]
    const confirm = () => world.send(`/api/sign-in/confirm?t=${token}&next=/owner/`, { method: 'POST' })
    expect(await (await confirm()).json()).toEqual({ next: '/owner/' })
    expect((await confirm()).status).toBe(403)
  })
})

describe('no secret takes the place of another', () => {
  test('a person’s link, an unsubscribe token, a session’s and a browser’s secret sign nobody in', async () => {
    const session = (await world.signIn(leader)).replace('__Host-session=', '')
    const browser = cookieOf(await ask()).split('=')[1] ?? ''
    const person = await inviteOne(world, 'pulse')
    for (const token of [
      person,
      session,
      session.split('.')[0],
      browser,
      '',
      '0',
      '%00',
      'a&next=//x.example',
    ])
      expect(await show(`/sign-in/?t=${encodeURIComponent(token ?? '')}`)).toEqual(['used', 'ask'])
  })

  test('a sign-in link answers no survey', async () => {
    await ask()
    const token = new URL((await links())[0] ?? '', 'https://survey.example').searchParams.get('t')
    expect((await world.post('/api/link', { token })).status).toBe(403)
  })

  test('and none of them stands in the database', async () => {
    const cookie = cookieOf(await ask())
    const [link = ''] = await links()
    const secrets = [cookie.split('=')[1], new URL(link, 'https://survey.example').searchParams.get('t')]
    const opened = await press(link, cookie)
    secrets.push(cookieOf(opened).split(/[=.]/)[1])
    const { results } = await env.DB.prepare('select * from sessions').all()
    for (const secret of secrets) {
      expect(secret).toMatch(/^[0-9a-z]{26}$/)
      expect(JSON.stringify(results)).not.toContain(secret)
    }
  })
})
