import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#worker/app.ts'
import { watched } from './watched-database.ts'
import { inviteOne, makeWorld } from './world.ts'

const settings = { MAILER: 'mailbox' }
const world = makeWorld({ settings })
const begun = world.clock.now.getTime()
const minute = 60_000
const leader = 'all@example.com'
const stranger = 'nobody@example.com'
const text =
  'If this address may read results, a mail is on its way; it works for 10 minutes, in this browser.'

beforeEach(async () => {
  world.clock.now = new Date(begun)
  for (const table of ['sessions', 'mailbox']) await env.DB.prepare(`delete from ${table}`).run()
})

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
})
const ask = (fields: Record<string, string> = { email: leader }, headers = {}) =>
  world.send('/sign-in/', form(fields, headers))
const cookieOf = (response: Response) => response.headers.get('Set-Cookie')?.split(';', 1)[0] ?? ''
const press = (path: string, Cookie = '') => world.send(path, { method: 'POST', headers: { Cookie } })
const show = async (path: string, Cookie = '') => shown(await world.send(path, { headers: { Cookie } }))

/** Read every mail of the mailbox, the newest first. */
async function mails() {
  const kept = await world.store.keptMails(100)
  return Promise.all(
    kept.map(async ({ id }) => PostalMime.parse((await world.store.keptMail(id))?.raw ?? '')),
  )
}

/** Read the paths of the links in the mails, the newest first. */
async function links(): Promise<string[]> {
  const found = (await mails()).map(({ text: body }) =>
    /https:\/\/survey\.example(\/sign-in\/\S+)/.exec(body ?? ''),
  )
  return found.map((match) => match?.[1] ?? '')
}

/** Tell which parts of the page are shown, in their order. */
async function shown(page: Response): Promise<string[]> {
  const parts: string[] = []
  const read = new HTMLRewriter().on('[data-part]:not([hidden])', {
    element(part) {
      parts.push(part.getAttribute('data-part') ?? '')
    },
  })
  await read.transform(page).text()
  return parts
}

describe('whatever the address, whoever asks is told the same', () => {
  const addresses = [
    leader,
    ` ALL@Example.com `,
    stranger,
    'none',
    '',
    'x'.repeat(5000),
    'a@b\r\nBcc: c@d.example',
  ]

  test('by the form', async () => {
    const told = await Promise.all(
      addresses.map(async (email) => {
        const answer = await ask({ email })
        const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`)
        return [
          answer.status,
          headers.map((line) => line.replace(/=[0-9a-z]{26};/, '=…;')),
          await answer.text(),
        ]
      }),
    )
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(told[0]?.[0]).toBe(303)
  })

  test('by the API', async () => {
    for (const email of addresses) {
      const answer = await world.post('/api/sign-in', { email })
      expect([answer.status, await answer.json()]).toEqual([202, { text }])
    }
    expect((await world.post('/api/sign-in', {})).status).toBe(400)
  })

  test('and before anything is looked up or sent: the database is asked only once the answer is there', async () => {
    for (const email of [leader, stranger]) {
      let trips = 0
      let open = () => {}
      const held = new Promise<void>((resolve) => {
        open = resolve
      })
      const database = watched(async (trip) => {
        trips++
        await held
        return trip()
      })
      const app = createApp(world.definitions, undefined, () => world.clock.now)
      const context = createExecutionContext()
      const bindings = { ...env, ...settings, DB: database }
      const answer = await app.request('https://survey.example/sign-in/', form({ email }), bindings, context)
      expect([answer.status, trips]).toEqual([303, 0])
      open()
      await waitOnExecutionContext(context)
      expect([email, trips > 0]).toEqual([email, email === leader])
    }
  })

  test('where no mail can be sent, too', async () => {
    const mute = makeWorld()
    expect((await mute.send('/sign-in/', form({ email: leader }))).status).toBe(303)
  })

  test('of a stranger nothing is stored or sent', async () => {
    await ask({ email: stranger })
    const { results } = await env.DB.prepare('select * from sessions').all()
    expect([results, await mails()]).toEqual([[], []])
  })
})

describe('asking', () => {
  test('shows the form, then that a mail may be on its way', async () => {
    expect(await show('/sign-in/')).toEqual(['ask'])
    const answer = await ask()
    expect(await show(answer.headers.get('Location') ?? '')).toEqual(['asked'])
    const page = await (await world.send('/sign-in/?asked')).text()
    expect(page).toContain(text)
  })

  test('binds the browser by a cookie that no script reads, for as long as the link works', async () => {
    const told = (await ask()).headers.get('Set-Cookie')
    expect(told).toMatch(
      /^__Host-sign-in=[0-9a-z]{26}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('sends the leader a mail that leads to this site, with one link', async () => {
    await ask({ email: 'ALL@example.com' })
    const [mail] = await mails()
    expect(mail?.to).toEqual([{ address: leader, name: 'All' }])
    expect(mail?.from).toEqual({ address: 'surveys@hollinrime.example', name: 'Hollinrime' })
    const [link] = await links()
    expect(link).toMatch(/^\/sign-in\/\?t=[0-9a-z]{26}&next=%2Fresults%2F$/)
    expect(mail?.html?.replaceAll('&amp;', '&')).toContain(`https://survey.example${link}`)
    expect(new Map(mail?.headers.map(({ key, value }) => [key, value])).has('list-unsubscribe')).toBe(false)
  })

  test.each(['https://surveys.hollinrime.example', 'https://surveys.hollinrime.example/'])(
    'leads to the site that mails are said to lead to, whatever host was asked: %s',
    async (SITE_URL) => {
      const elsewhere = makeWorld({ settings: { ...settings, SITE_URL } })
      await elsewhere.send('/sign-in/', form({ email: leader }))
      expect((await mails())[0]?.text).toContain('https://surveys.hollinrime.example/sign-in/?t=')
    },
  )

  test('leads to the host that was asked where no site is set', async () => {
    const unset = makeWorld({ settings: { ...settings, SITE_URL: '' } })
    await unset.send('/sign-in/', form({ email: leader }))
    expect((await mails())[0]?.text).toContain('https://survey.example/sign-in/?t=')
  })

  test('twice in one browser leaves both mails good, and the first that is used ends the other', async () => {
    const cookie = cookieOf(await ask())
    expect(cookieOf(await ask({ email: leader }, { Cookie: cookie }))).toBe(cookie)
    const [second = '', first = ''] = await links()
    expect((await press(first, cookie)).headers.get('Location')).toBe('/results/')
    expect(await show(second, '')).toEqual(['elsewhere', 'ask'])
  })

  test('again and again sends five mails in ten minutes, and says so to nobody', async () => {
    for (let time = 0; time < 8; time++) expect((await ask()).status).toBe(303)
    expect(await mails()).toHaveLength(5)
    world.clock.now = new Date(begun + 10 * minute)
    await ask()
    expect(await mails()).toHaveLength(6)
  })

  test('by another site is refused, and binds and sends nothing', async () => {
    for (const headers of [{ Origin: 'https://elsewhere.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const refused = [
        await ask({ email: leader }, headers),
        await world.post('/api/sign-in', { email: leader }, headers),
      ]
      for (const one of refused) expect([one.status, one.headers.get('Set-Cookie')]).toEqual([403, null])
    }
    expect(await mails()).toEqual([])
  })
})

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

test('where to go is kept by the form that asks for the mail', async () => {
  const told = await ask({ email: leader, next: '/owner/' })
  const again = await (await world.send(told.headers.get('Location') ?? '')).text()
  expect(again).toContain('<a href="/sign-in/?next=%2Fowner%2F">')
  const page = await (await world.send('/sign-in/?next=/owner/pulse/')).text()
  expect(page).toMatch(/<input name="next" type="hidden" value="\/owner\/pulse\/">/)
  const evil = await (await world.send('/sign-in/?next=%22%3E%3Cscript%3E')).text()
  expect(evil).toMatch(/<input name="next" type="hidden" value="\/results\/">/)
})

test('a page for one reader is kept by nobody, and its policy stays', async () => {
  const { headers } = await world.send('/sign-in/?t=0')
  expect(headers.get('Cache-Control')).toBe('private, no-store')
  expect(headers.get('ETag')).toBeNull()
  expect(headers.get('Referrer-Policy')).toBe('same-origin')
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

test('where the database is away, the page still has its button', async () => {
  const database = watched(() => Promise.reject(new Error('D1_ERROR: network connection lost')))
  const away = makeWorld({ database })
  expect(await shown(await away.send('/sign-in/?t=00000000000000000000000000'))).toEqual(['good'])
})
