import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startLine, startMailServer, startSilentServer } from './mail-server.ts'
import { invite, noonIn, queued, read } from './mailing.ts'
import { openSite, type Site } from './site.ts'
import { button, toTheEnd } from './walk.ts'

const login = { user: 'surveys', pass: 'p@ss word' }
const met = new Set<string>()
let site: Site
let line: Awaited<ReturnType<typeof startLine>>
let server: Awaited<ReturnType<typeof startMailServer>>
let number = 0

beforeAll(async () => {
  server = await startMailServer({
    login,
    recipient(address) {
      if (address.startsWith('nobody')) return '550 5.1.1 no such user here'
      if (address.startsWith('relay')) return '554 5.7.1 relay access denied'
      return address.startsWith('grey') && isNew(address)
        ? '450 4.7.1 please try again in a while'
        : undefined
    },
    drops: (address) => address.startsWith('drop') && isNew(address),
  })
  line = await startLine()
  const { user, pass } = login
  const SMTP_URL = `smtp://${user}:${encodeURIComponent(pass)}@127.0.0.1:${line.port}`
  site = await openSite('.', { SMTP_URL })
})
afterAll(async () => {
  await site?.stop()
  await line?.stop()
  await server?.stop()
})
beforeEach(() => {
  line.lead(server)
  server.received.length = 0
})

/** Tell whether the server meets a recipient for the first time. */
function isNew(address: string): boolean {
  const before = met.has(address)
  met.add(address)
  return !before
}

/** Make an address that no other test uses. */
const someone = (name: string) => `${name}-${++number}@example.com`
const arrived = (address: string) => server.received.filter(({ to }) => to === address)

describe('a server that takes no mail', () => {
  test('of a recipient, for good: the mail has failed, and they are written to no more by anybody', async () => {
    const address = someone('nobody')
    const other = someone('ada')
    await invite(site, [{ address }, { address: other }])
    await site.tick(noonIn(1))
    expect(await queued(site, address)).toMatchObject([
      { state: 'failed', tries: 1, error: '550 5.1.1 no such user here' },
    ])
    expect((await site.everything()).suppressions).toMatchObject([{ scope: '*', reason: 'bounced' }])
    expect(arrived(other)).toHaveLength(1)
  })

  test('by policy: the mail is tried again, and nobody is taken for unreachable', async () => {
    const before = (await site.everything()).suppressions?.length
    const address = someone('relay')
    await invite(site, [{ address }])
    await site.tick(noonIn(1))
    expect(await queued(site, address)).toMatchObject([{ state: 'due', tries: 1 }])
    expect((await site.everything()).suppressions).toHaveLength(before ?? 0)
  })

  test('at first: it is taken minutes later, once', async () => {
    const address = someone('grey')
    await invite(site, [{ address }])
    await site.tick(noonIn(1))
    expect([arrived(address), await queued(site, address)]).toMatchObject([
      [],
      [{ state: 'due', tries: 1, error: '450 4.7.1 please try again in a while' }],
    ])
    await site.tick(noonIn(1, 3))
    expect(arrived(address)).toEqual([])
    await site.tick(noonIn(1, 10))
    await site.tick(noonIn(1, 20))
    expect([arrived(address).length, await queued(site, address)]).toMatchObject([
      1,
      [{ state: 'sent', tries: 2, error: null }],
    ])
  })

  test('because it hangs up in the middle: it is taken later, and the next goes by a new connection', async () => {
    const address = someone('drop')
    const other = someone('bo')
    await invite(site, [{ address }, { address: other }])
    await site.tick(noonIn(1))
    expect([arrived(address), arrived(other).length]).toEqual([[], 1])
    expect(await queued(site, address)).toMatchObject([{ state: 'due', tries: 1 }])
    await site.tick(noonIn(1, 10))
    expect(arrived(address)).toHaveLength(1)
  })

  test('because it says nothing: no mail has lost a try, and all go once it speaks', async () => {
    const silent = await startSilentServer()
    line.lead(silent)
    const addresses = [someone('cy'), someone('di')]
    await invite(site, [{ address: addresses[0] ?? '' }, { address: addresses[1] ?? '' }])
    await site.tick(noonIn(1))
    await silent.stop()
    for (const address of addresses)
      expect(await queued(site, address)).toMatchObject([{ state: 'due', tries: 0 }])
    line.lead(server)
    await site.tick(noonIn(1, 10))
    expect(addresses.map((address) => arrived(address).length)).toEqual([1, 1])
  })

  test('because it is not there, or refuses the login: likewise, and the reason is kept without the password', async () => {
    const strict = await startMailServer({ login: { ...login, pass: 'another' } })
    const nowhere = await startMailServer()
    await nowhere.stop()
    const address = someone('ed')
    await invite(site, [{ address }])
    line.lead(strict)
    await site.tick(noonIn(1))
    const [refused] = await queued(site, address)
    expect(refused).toMatchObject({ state: 'due', tries: 0, error: '535 5.7.8 authentication failed' })
    line.lead(nowhere)
    await site.tick(noonIn(1, 10))
    const [missing] = await queued(site, address)
    expect(missing).toMatchObject({ state: 'due', tries: 0 })
    expect(missing?.error).not.toContain(login.pass)
    line.lead(server)
    await site.tick(noonIn(1, 20))
    expect(arrived(address)).toHaveLength(1)
    await strict.stop()
  })
})

describe('an invitation that arrived', () => {
  test('says the same in both parts, in the recipient’s language, and carries what mail programs need', async () => {
    const address = someone('frida')
    const attributes = { seller: 'Søren Ægir', account: 'Nordkühl' }
    await invite(site, [{ address, name: 'Frída Þórsdóttir', language: 'de', attributes }])
    await site.tick(noonIn(1))
    const [received] = arrived(address)
    if (!received) throw new Error('nothing arrived')
    const mail = await read(received)
    expect(mail.to).toEqual([{ address, name: 'Frída Þórsdóttir' }])
    expect(mail.from).toEqual({ address: 'surveys@hollinrime.example', name: 'Hollinrime' })
    expect(mail.replyTo).toMatchObject([{ address: 'hello@hollinrime.example' }])
    expect(mail.text).toContain('Frída Þórsdóttir')
    expect(mail.html).toContain('lang="de"')
    const inHtml = [...(mail.html ?? '').matchAll(/href="([^"]+)"/g)].map(([, to = '']) =>
      to.replaceAll('&amp;', '&'),
    )
    expect(new Set(inHtml)).toEqual(new Set(mail.addresses))
    for (const to of inHtml) expect(to.startsWith(`${site.base}/`)).toBe(true)
    // As they go over the wire: a program that unsubscribes reads no encoded words.
    expect(received.raw).toMatch(/^List-Unsubscribe:\r?\n? <http[^>\s]+\/u\/customers\.[0-9a-z]{52}>\r?$/m)
    expect(received.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
    expect(received.raw).toMatch(/^List-I[dD]: <customers\.[^>\s]+>\r?$/m)
    expect(received.raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
    expect(received.raw).toMatch(/^Message-ID: <[0-9a-f]{32}@127\.0\.0\.1>\r?$/m)
    expect(received.raw.split(/\r?\n/).every((text) => text.length <= 998)).toBe(true)
  })

  test('leads by its links to answers that arrive: the plain one, and one of the first question', async () => {
    const address = someone('gro')
    await invite(site, [{ address }])
    await site.tick(noonIn(1))
    const mail = await read(arrived(address)[0] ?? { raw: '' })
    const plain = mail.addresses.find((to) => to.includes('/s/customers/buyer/?t=') && !to.includes('&'))
    const nine = mail.addresses.find((to) => to.endsWith('&refer=9'))
    if (!plain || !nine) throw new Error('there are no links')
    const page = await site.visit(nine)
    expect(await page.locator('input[name="refer"]:checked').inputValue()).toBe('9')
    await toTheEnd(page)
    await button(page, 'Send my answers').click()
    await page.locator('#thanks').waitFor({ state: 'visible' })
    expect(await site.log('customers')).toMatchObject([{ role: 'buyer', answers: { refer: 9 } }])
    const again = await site.visit(plain)
    expect(await again.locator('input[name="refer"]:checked').inputValue()).toBe('9')
    expect([page.mistakes, again.mistakes]).toEqual([[], []])
  })

  test('is followed by others over the same connection', async () => {
    const addresses = ['hal', 'ina', 'jo'].map(someone)
    await invite(
      site,
      addresses.map((address) => ({ address })),
    )
    await site.tick(noonIn(1))
    const connections = new Set(addresses.map((address) => arrived(address)[0]?.connection))
    expect([connections.size, connections.has(undefined)]).toEqual([1, false])
  })

  test('has names and addresses of every kind in their place, and no header of them', async () => {
    const people = [
      {
        address: `o'hara+tag/x=1-${++number}@example.com`,
        name: 'Pat O’Hara, "the boss" <boss@example.com>',
      },
      { address: `ida-${++number}@köln.example`, name: '李 明' },
      { address: `käthe-${++number}@example.com`, name: '=?UTF-8?Q?Bcc?=', shown: '= ?UTF-8?Q?Bcc?=' },
      {
        address: `eve-${++number}@example.com`,
        name: 'Eve\r\nBcc: victim@example.com',
        shown: 'Eve Bcc: victim@example.com',
      },
    ]
    await invite(
      site,
      people.map(({ address, name }) => ({ address, name })),
    )
    await site.tick(noonIn(1))
    for (const { address, name, shown = name } of people) {
      const [received] = arrived(address)
      if (!received) throw new Error(`nothing arrived for ${address}`)
      const mail = await read(received)
      expect(mail.to?.map((to) => to.name)).toEqual([shown])
      expect([mail.headers.has('bcc'), mail.headers.has('cc')]).toEqual([false, false])
    }
    expect(server.received).toHaveLength(people.length)
  })
})
