import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#worker/app.ts'
import {
  ask,
  beginAnew,
  begun,
  cookieOf,
  form,
  leader,
  links,
  mails,
  minute,
  press,
  settings,
  show,
  shown,
  stranger,
  world,
} from './sign-in-world.ts'
import { watched } from './watched-database.ts'
import { makeWorld } from './world.ts'

const text =
  'If this address may read results, a mail is on its way; it works for 10 minutes, in this browser.'

beforeEach(beginAnew)

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

  test('with a cookie that is none of ours binds the browser by a new one', async () => {
    const told = cookieOf(await ask({ email: leader }, { Cookie: '__Host-sign-in=chosen' }))
    expect(told).toMatch(/^__Host-sign-in=[0-9a-z]{26}$/)
    const [link = ''] = await links()
    expect(await show(link, '__Host-sign-in=chosen')).toEqual(['elsewhere', 'ask'])
    expect(await show(link, told)).toEqual(['good'])
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

test('where the database is away, the page still has its button', async () => {
  const database = watched(() => Promise.reject(new Error('D1_ERROR: network connection lost')))
  const away = makeWorld({ database })
  expect(await shown(await away.send('/sign-in/?t=00000000000000000000000000'))).toEqual(['good'])
})
