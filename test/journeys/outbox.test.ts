import type { Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { link } from './link.ts'
import {
  address,
  answer,
  fail,
  makeSending,
  mend,
  press,
  refused,
  thanked,
  told,
  waits,
  wake,
} from './sending.ts'
import { button, joined, soon, toTheEnd } from './walk.ts'

const { site, visit, rows, stored, answered } = makeSending()

describe('without a connection', () => {
  test('from before the companion was there, answers wait, are told to, and are sent when it returns', async () => {
    const page = await visit('about:blank')
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
    const page = await visit(address)
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
    const page = await visit(address)
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
    const page = await answered(`${address}?t=${await link(site(), 'customers', 'executive')}`)
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
  const page = await visit('about:blank')
  await page.route('**/_astro/companion*', (route) => route.abort())
  await page.goto(address)
  await answer(page, 1)
  await press(page)
  await thanked(page)
  expect(await page.evaluate(() => localStorage.getItem('carefactor sent'))).toBe(null)
  await page.unroute('**/_astro/companion*')
  await wake(page)
  const [row] = await rows()
  await soon(() => page.evaluate(() => localStorage.getItem('carefactor sent'))).toContain(row?.id)
})

test('a browser that cannot break off a request, and a clock that is set back, keep nobody from sending', async () => {
  const page = await visit('about:blank')
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
