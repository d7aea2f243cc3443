import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { link } from './link.ts'
import { openSite, type Site, type Visited, visitIn } from './site.ts'
import { button, choose, joined, soon, toTheEnd } from './walk.ts'

const address = '/s/customers/executive/'

let site: Site
let before: number
const open: Page[] = []
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())
beforeEach(async () => {
  before = (await site.log('customers')).length
})
// What waits on a page that stays open would be sent into the next journey.
afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close()
})

const stored = async () => {
  await site.tick()
  return (await site.log('customers')).slice(before).map(({ answers }) => answers)
}
const thanked = (page: Page) => page.locator('#thanks').waitFor({ state: 'visible', timeout: 45_000 })
const told = (page: Page) => page.locator('.not-sent').innerText()
const press = (page: Page) => button(page, 'Send my answers').click()
const refused = async (page: Page) => {
  await press(page)
  await page.locator('.not-sent').waitFor({ state: 'visible' })
  return told(page)
}
const fail = (page: Page, how: (route: Route) => unknown) => page.route('**/api/responses', how)
const mend = (page: Page) => page.unroute('**/api/responses')
/** The network says that it is back. */
const wake = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')))

/** Answer one question, and go to where answers are sent. */
async function answered(path = address, score = 3): Promise<Visited> {
  const page = await site.visit(path)
  open.push(page)
  await answer(page, score)
  return page
}

async function answer(page: Page, score: number): Promise<void> {
  while (await button(page, 'Back').isVisible()) await button(page, 'Back').click()
  await choose(page, 'refer', String(score))
  await toTheEnd(page)
}

const waits = /kept on this device and will be sent as soon as there is a connection/

describe('without a connection', () => {
  test('from before the companion was there, answers wait, are told to, and are sent when it returns', async () => {
    const page = await site.visit('about:blank')
    open.push(page)
    await page.route('**/_astro/companion*', (route) => route.abort())
    await page.goto(address)
    await page.context().setOffline(true)
    await answer(page, 3)
    expect(await refused(page)).toBe(
      'Your answers have not been sent yet. Please leave this page open and try again.',
    )
    await page.unroute('**/_astro/companion*')
    await page.context().setOffline(false)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 3 }])
  })

  test('while answering, nothing is said but where answers are kept; sending works once it is back', async () => {
    const page = await site.visit(address)
    open.push(page)
    await page.context().setOffline(true)
    await answer(page, 4)
    expect(await page.locator('.kept').innerText()).toMatch(/kept on this device until you send them/)
    expect(await page.locator('.not-sent').isVisible()).toBe(false)
    await page.context().setOffline(false)
    await press(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 4 }])
  })

  test('at sending, it is told that they wait, and they are sent by themselves, once', async () => {
    const page = await answered()
    await page.context().setOffline(true)
    expect(await refused(page)).toMatch(/^Your answers have not been sent: there is no connection\./)
    expect(await told(page)).toMatch(waits)
    await page.context().setOffline(false)
    await thanked(page)
    expect(await page.locator('.not-sent').isVisible()).toBe(false)
    expect(await stored()).toEqual([{ refer: 3 }])
    expect(page.mistakes).toEqual([])
  })

  test('a reload, once the page can be had again, still says that they wait; nothing is forgotten', async () => {
    const page = await answered()
    await fail(page, (route) => route.abort())
    await refused(page)
    await page.reload()
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    expect(await told(page)).toMatch(waits)
    expect(await page.locator('input[name="refer"][value="3"]').isChecked()).toBe(true)
    await mend(page)
    await wake(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 3 }])
  })
})

describe('a connection that breaks while answers are sent', () => {
  test('before they have arrived is told as what it is, and they arrive once', async () => {
    const page = await answered()
    let release = () => {}
    const hanging = new Promise<void>((done) => {
      release = done
    })
    await fail(page, async (route) => {
      await hanging
      await route.abort()
    })
    await press(page)
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    expect(await told(page)).toMatch(
      /^There is no answer yet\. Your answers are kept on this device: even if/,
    )
    expect(await button(page, 'Sending').isVisible()).toBe(true)
    release()
    await soon(() => told(page)).toMatch(waits)
    await mend(page)
    await wake(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 3 }])
  })

  test('after they have arrived is not told as if they had not; they are counted once', async () => {
    const page = await answered()
    await fail(page, async (route) => {
      await route.fetch()
      await route.abort()
    })
    expect(await refused(page)).toMatch(/^Your answers may not have arrived: there is no connection\./)
    expect(await stored()).toEqual([{ refer: 3 }])
    await mend(page)
    await wake(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 3 }])
  })

  test('again and again, at every step, loses nothing and sends nothing twice', async () => {
    const page = await site.visit(address)
    open.push(page)
    const flap = async () => {
      for (const off of [true, false, true, false, true]) await page.context().setOffline(off)
    }
    await flap()
    await answer(page, 2)
    await flap()
    await answer(page, 6)
    await flap()
    await press(page)
    await flap()
    await page.context().setOffline(false)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 6 }])
    expect(page.mistakes).toEqual([])
  })

  test('or answers after half a minute only, is waited for, and is told meanwhile', async () => {
    const page = await answered()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const conditions = { offline: false, latency: 30_000, downloadThroughput: -1, uploadThroughput: -1 }
    await session.send('Network.emulateNetworkConditions', conditions)
    await press(page)
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    expect(await told(page)).toMatch(/^There is no answer yet\./)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 3 }])
  })
})

describe('what stands between', () => {
  const between: [string, (route: Route) => unknown, RegExp][] = [
    [
      'a hotel’s own page in the place of every answer',
      (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in</h1>' }),
      /^Your answers may not have arrived: the service did not answer as it should\./,
    ],
    [
      'a way to a sign-in page of this address',
      (route) => route.fulfill({ status: 302, headers: { Location: '/sign-in/' } }),
      /^Your answers may not have arrived:/,
    ],
    [
      'a way to a sign-in page elsewhere',
      (route) => route.fulfill({ status: 302, headers: { Location: 'https://portal.example/' } }),
      /^Your answers may not have arrived:/,
    ],
    [
      'a guard that forbids it in its own words',
      (route) => route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>Blocked</h1>' }),
      /^Your answers may not have arrived: the service did not answer as it should\./,
    ],
    [
      'a gateway that finds nobody',
      (route) => route.fulfill({ status: 502, body: '' }),
      /^Your answers may not have arrived: the service did not answer as it should\./,
    ],
    [
      'our own word that the database is away',
      (route) =>
        route.fulfill({
          status: 503,
          headers: { 'Retry-After': '1', 'Content-Type': 'application/problem+json' },
          body: '{"status":503}',
        }),
      /^Your answers have not been sent: the service is busy\./,
    ],
  ]
  test.each(between)(
    '%s is told truly; afterwards they are sent by themselves, once',
    async (_, how, said) => {
      const page = await answered()
      await fail(page, how)
      expect(await refused(page)).toMatch(said)
      expect(await told(page)).toMatch(waits)
      await mend(page)
      // No event tells that a portal has let somebody in; it is tried again after a while.
      await thanked(page)
      expect(await stored()).toEqual([{ refer: 3 }])
    },
  )

  test('and asks for a time to wait is not asked again before', async () => {
    const page = await answered()
    let tries = 0
    await fail(page, (route) => {
      tries++
      return route.fulfill({ status: 503, headers: { 'Retry-After': '600' }, body: '{"status":503}' })
    })
    await refused(page)
    for (let time = 0; time < 3; time++) await wake(page)
    await page.waitForTimeout(6000)
    expect(tries).toBe(1)
  })

  test('our own refusal is no reason to try again', async () => {
    const page = await answered()
    let tries = 0
    await fail(page, (route) => {
      tries++
      return route.fulfill({ status: 403, body: '{"status":403,"detail":"No such link."}' })
    })
    expect(await refused(page)).toMatch(/^Your answers have not been sent: No such link\. They are kept/)
    await wake(page)
    await page.waitForTimeout(6000)
    expect(tries).toBe(1)
  })
})

describe('answers that wait', () => {
  test('and are changed meanwhile and sent again arrive once, with the last words', async () => {
    const page = await answered()
    await fail(page, (route) => route.abort())
    await refused(page)
    await answer(page, 8)
    await refused(page)
    await mend(page)
    await wake(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 8 }])
  })

  test('and are changed without being sent again arrive as they were; the person is told that the change has not', async () => {
    const page = await answered()
    await fail(page, (route) => route.abort())
    await refused(page)
    await answer(page, 8)
    await mend(page)
    await wake(page)
    await page.locator('.arrived').waitFor({ state: 'visible' })
    expect(await page.locator('.arrived').innerText()).toBe(
      'What you had sent has arrived. What you changed after that has not: please send it as well.',
    )
    expect(await stored()).toEqual([{ refer: 3 }])
    await press(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 8 }])
    await button(page, 'Answer once more').click()
    expect(await page.locator('.arrived').isVisible()).toBe(false)
  })

  test('are sent by another page of the site, which says so; the page they stand on forgets them', async () => {
    const page = await answered()
    await fail(page, (route) => route.abort())
    await refused(page)
    const other = await visitIn(page.context(), '/s/prospects/bought/')
    await other.locator('.notice').waitFor({ state: 'visible' })
    expect(await other.locator('.notice').innerText()).toBe(
      'Answers to “How are we doing for you?” that had been waiting on this device have been sent now.',
    )
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 3 }])
    expect(await other.evaluate(() => Object.keys(localStorage).join())).not.toContain('executive')
  })

  test('and were changed since are sent by another page as they were, and the change is kept', async () => {
    const page = await answered()
    await fail(page, (route) => route.abort())
    await refused(page)
    await answer(page, 8)
    const context = page.context()
    await page.close()
    const other = await visitIn(context, '/s/prospects/bought/')
    await other.locator('.notice').waitFor({ state: 'visible' })
    await other.goto(address)
    await joined(other)
    expect(await other.locator('input[name="refer"][value="8"]').isChecked()).toBe(true)
    await toTheEnd(other)
    await press(other)
    await thanked(other)
    expect(await stored()).toEqual([{ refer: 8 }])
    await context.close()
    open.splice(0)
  })

  test('outlive the browser, by a link as well, and are sent from wherever the site is opened next', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'person-'))
    const token = await link(site, 'customers', 'executive')
    let context = await site.restart(folder)
    let page = await visitIn(context, `${address}?t=${token}`)
    await answer(page, 7)
    await context.setOffline(true)
    await refused(page)
    await context.close()
    context = await site.restart(folder)
    page = await visitIn(context, '/s/service/desk/')
    await page.locator('.notice').waitFor({ state: 'visible' })
    expect(await page.locator('.notice').innerText()).toContain('have been sent now')
    expect(await stored()).toEqual([{ refer: 7 }])
    await context.close()
    await rm(folder, { recursive: true })
  })

  test('outlive the browser, and are thanked for on the page that they stand on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'person-'))
    let context = await site.restart(folder)
    let page = await visitIn(context, address)
    await answer(page, 5)
    // Closed in the middle of it, after it has arrived.
    await fail(page, async (route) => void (await route.fetch()))
    await press(page)
    await soon(stored).toEqual([{ refer: 5 }])
    await context.close()
    context = await site.restart(folder)
    page = await visitIn(context, address)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 5 }])
    await context.close()
    await rm(folder, { recursive: true })
  })
})

describe('one press too many', () => {
  test('a double click, Enter twice, and two sends in a row store one response', async () => {
    const page = await answered()
    await button(page, 'Send my answers').dblclick()
    await thanked(page)
    await button(page, 'Answer once more').click()
    await answer(page, 9)
    await page.locator('.send').focus()
    for (let time = 0; time < 2; time++) await page.keyboard.press('Enter')
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 3 }, { refer: 9 }])
  })

  test('of a link’s holder, who sends the same once more after the thanks, changes nothing', async () => {
    const page = await answered(`${address}?t=${await link(site, 'customers', 'executive')}`)
    await press(page)
    await thanked(page)
    await button(page, 'Change my answers').click()
    await toTheEnd(page)
    await press(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 3 }])
  })
})

test('what arrived before the companion was there can be found and withdrawn later', async () => {
  const page = await site.visit('about:blank')
  open.push(page)
  await page.route('**/_astro/companion*', (route) => route.abort())
  await page.goto(address)
  await answer(page, 1)
  await press(page)
  await thanked(page)
  expect(await page.evaluate(() => localStorage.getItem('carefactor sent'))).toBe(null)
  await page.unroute('**/_astro/companion*')
  await wake(page)
  const [row] = (await site.log('customers')).slice(before)
  await soon(() => page.evaluate(() => localStorage.getItem('carefactor sent'))).toContain(row?.id)
})

test('a browser that cannot break off a request, and a clock that is set back, keep nobody from sending', async () => {
  const page = await site.visit('about:blank')
  open.push(page)
  await page.addInitScript(() => {
    Reflect.deleteProperty(AbortSignal, 'timeout')
    const real = Date.now
    let back = 0
    Date.now = () => real() - back
    addEventListener('click', () => {
      back = 3_600_000
    })
  })
  await page.goto(address)
  await joined(page)
  await answer(page, 10)
  await press(page)
  await thanked(page)
  expect(await stored()).toEqual([{ refer: 10 }])
})
