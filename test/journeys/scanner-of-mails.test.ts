import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invite, noonIn, read } from './mailing.ts'
import { pokeEverything, writesOf } from './poke.ts'
import { openSite, type Site } from './site.ts'

let site: Site
/** Every address of the mail, in whichever part or header it stands. */
let addresses: string[]
let unsubscribe: string

beforeAll(async () => {
  site = await openSite('.', { MAILER: 'mailbox' })
  await invite(site, [{ address: 'anna.berg@example.com', name: 'Anna Berg', attributes: { seller: 'Tom' } }])
  await site.tick(noonIn(1))
  const [raw] = ((await site.everything()).mailbox as { raw: string }[]).map((mail) => mail.raw)
  const mail = await read({ raw: raw ?? '' })
  const header = mail.headers.get('list-unsubscribe') ?? ''
  unsubscribe = /<(https?:[^>]+)>/.exec(header)?.[1] ?? ''
  const inHtml = [...(mail.html ?? '').matchAll(/href="([^"]+)"/g)].map(([, to = '']) =>
    to.replaceAll('&amp;', '&'),
  )
  const all = [...mail.addresses, ...inHtml, unsubscribe]
  addresses = [...new Set(all)].filter((address) => /^https?:/.test(address))
}, 120_000)
afterAll(() => site?.stop())

test('the mail asks by eleven links, and leads to its page, to what one can do, and to an end of mails', () => {
  expect(addresses.filter((address) => /[?&]refer=\d+$/.test(address))).toHaveLength(11)
  expect(addresses.some((address) => address.includes('/mine/'))).toBe(true)
  expect(addresses).toContain(unsubscribe)
  expect(addresses.length).toBeGreaterThanOrEqual(14)
})

describe('a program that looks into the mail', () => {
  test('and asks for its addresses, in any order and however often, writes nothing', async () => {
    const before = await site.everything()
    const ask = fc.record({
      address: fc.constantFrom(...addresses),
      method: fc.constantFrom('GET', 'HEAD'),
      accept: fc.constantFrom('*/*', 'text/html', 'application/json'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(ask, { minLength: 1, maxLength: 12 }), async (asked) => {
        const answers = await Promise.all(
          asked.map(({ address, method, accept }) => fetch(address, { method, headers: { accept } })),
        )
        for (const { status } of answers) expect(status).toBe(200)
      }),
      { numRuns: 15 },
    )
    expect(await site.everything()).toEqual(before)
  }, 120_000)

  test('and runs the scripts of every page, presses everything and sends every form, writes nothing', async () => {
    const before = await site.everything()
    const page = await site.visit('about:blank')
    const writes = writesOf(page)
    for (const address of [...addresses, unsubscribe]) {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      await pokeEverything(page)
    }
    expect(writes).toEqual([])
    expect(await site.everything()).toEqual(before)
    await page.context().close()
  }, 180_000)
})

test('the person who comes after it answers by a link of the mail, and then wants no more mails', async () => {
  const nine = addresses.find((address) => address.endsWith('refer=9')) ?? ''
  const page = await site.visit(nine)
  await page.getByRole('button', { name: 'Send this answer' }).click()
  await page.locator('.arrived').waitFor({ state: 'visible' })
  expect((await site.log('customers')).at(-1)).toMatchObject({ role: 'buyer', answers: { refer: 9 } })
  await page.goto(unsubscribe)
  await page.locator('button[name="_do"][value="survey"]').click()
  await page.locator('p.told:visible').waitFor()
  expect((await site.everything()).suppressions).toMatchObject([
    { scope: 'customers', reason: 'unsubscribed' },
  ])
})
