import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'
import { button, choose, heading, toTheEnd } from './walk.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

const next = (page: Page) => button(page, 'Next').click()
const back = (page: Page) => button(page, 'Back').click()

describe('a customer with a script', () => {
  test('answers page by page, goes back and forward, reloads, and sends without leaving', async () => {
    const page = await site.visit('/s/customers/buyer/')
    const first = await heading(page)
    expect(await page.locator('section.page:visible').count()).toBe(1)
    expect(await page.locator('[data-question="refer-why"]').isVisible()).toBe(false)
    await choose(page, 'refer', '9')
    expect(await page.locator('[data-question="refer-why"]').isVisible()).toBe(true)
    await page.locator('textarea[name="refer-why"]').fill('They call back.\nAlways. 🙂 שלום')
    await next(page)
    const second = await heading(page)
    expect(second).not.toBe(first)
    await choose(page, 'care.listen', '4')
    await choose(page, 'care.keep', 'cannot-say')
    await page.goBack()
    expect(await heading(page)).toBe(first)
    expect(await page.locator('input[name="refer"][value="9"]').isChecked()).toBe(true)
    await page.goForward()
    await page.reload()
    expect(await heading(page)).toBe(second)
    expect(await page.locator('input[name="care.listen"][value="4"]').isChecked()).toBe(true)
    await toTheEnd(page)
    await page.locator('label.withhold').click()
    await page.getByRole('button', { name: 'Send my answers' }).dblclick()
    await page.locator('#thanks').waitFor({ state: 'visible' })
    expect(new URL(page.url()).pathname).toBe('/s/customers/buyer/')
    expect(await site.log('customers')).toMatchObject([
      {
        role: 'buyer',
        withhold: 1,
        answers: {
          refer: 9,
          'refer-why': 'They call back.\nAlways. 🙂 שלום',
          care: { listen: 4, keep: null },
        },
      },
    ])
    // What was asked, by day, the order in which it stood, and what was sent by its id; no answer.
    const left = await page.evaluate(() => Object.keys(localStorage))
    const about = ['carefactor customers yearly', 'carefactor seed', 'carefactor sent']
    expect(left.filter((key) => !about.includes(key))).toEqual([])
    expect(page.mistakes).toEqual([])
  })

  test('is asked softly once for what matters, and may go on', async () => {
    const page = await site.visit('/s/customers/user/')
    const first = await heading(page)
    await next(page)
    expect(await page.locator('#issues').innerText()).toContain('open')
    expect(await heading(page)).toBe(first)
    await next(page)
    expect(await heading(page)).not.toBe(first)
  })

  test('walks with the keyboard alone: arrows choose and never send', async () => {
    const page = await site.visit('/s/customers/user/')
    await page.locator('input[name="refer"]').first().focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight')
    expect(await page.locator('input[name="refer"]:checked').getAttribute('value')).toBe('3')
    await page.keyboard.press('Enter')
    expect(await page.locator('.progress').innerText()).toMatch(/^Page 2 of /)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  })

  test('takes a choice back by choosing it again, with pointer or keyboard', async () => {
    const page = await site.visit('/s/customers/buyer/')
    const nine = page.locator('input[name="refer"][value="9"]')
    await choose(page, 'refer', '8')
    await choose(page, 'refer', '9')
    expect(await nine.isChecked()).toBe(true)
    await choose(page, 'refer', '9')
    expect(await page.locator('input[name="refer"]:checked').count()).toBe(0)
    expect(await page.locator('[data-question="refer-why"]').isVisible()).toBe(false)
    await page.reload()
    expect(await page.locator('input[name="refer"]:checked').count()).toBe(0)
    await page.locator('label:has(input[name="refer"][value="9"])').dblclick()
    expect(await nine.isChecked()).toBe(true)
    await page.keyboard.press('Space')
    expect(await nine.isChecked()).toBe(false)
    await page.keyboard.press('Space')
    expect(await nine.isChecked()).toBe(true)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    expect(await nine.isChecked()).toBe(true)
    // A screen reader's own click comes without a press before it, and only ever chooses.
    await nine.evaluate((input: HTMLInputElement) => input.click())
    expect(await nine.isChecked()).toBe(true)
  })

  test('is told that nothing has been answered, and nothing is sent', async () => {
    const page = await site.visit('/s/customers/buyer/')
    let sent = 0
    page.on('request', (request) => request.method() === 'POST' && sent++)
    await toTheEnd(page)
    await page.getByRole('button', { name: 'Send my answers' }).click()
    expect(await page.locator('#issues').innerText()).toBe('Nothing has been answered yet.')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('issues')
    expect([sent, await page.locator('#thanks').isVisible()]).toEqual([0, false])
  })

  test('is told of a text that is too long, of which nothing is cut off', async () => {
    const page = await site.visit('/s/customers/buyer/')
    await choose(page, 'refer', '9')
    await page.locator('textarea[name="refer-why"]').fill('x'.repeat(5001))
    await next(page)
    expect(await page.locator('#i-refer-why').innerText()).toContain('5001 characters')
  })

  test('never goes forward by Back, neither the page’s nor the browser’s', async () => {
    const page = await site.visit('/s/customers/buyer/')
    await choose(page, 'refer', '9')
    const first = await heading(page)
    await next(page)
    const second = await heading(page)
    await next(page)
    if ((await heading(page)) === second) await next(page)
    const third = await heading(page)
    for (let press = 0; press < 2; press++) await back(page)
    expect(await heading(page)).toBe(first)
    await page.waitForFunction(() => history.state.trail.length === 0)
    await page.goBack()
    expect(page.url()).toBe('about:blank')
    const own = await site.visit('/s/customers/buyer/')
    await own.goto(`/s/customers/buyer/#${await own.locator('section.page').nth(2).getAttribute('id')}`)
    await own.reload()
    expect(await heading(own)).toBe(third)
    await back(own)
    expect(await heading(own)).toBe(second)
    await own.goBack()
    expect(await heading(own)).toBe(first)
  })

  test('sees that sending failed, loses nothing, and sends once in the end', async () => {
    const before = (await site.log('customers')).length
    const page = await site.visit('/s/customers/executive/')
    await choose(page, 'refer', '3')
    await toTheEnd(page)
    const send = page.getByRole('button', { name: 'Send my answers' })
    for (const fail of [
      (route: Route) => route.abort(),
      (route: Route) =>
        route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Hotel network: sign in</h1>' }),
      (route: Route) => route.fulfill({ status: 503, body: '' }),
    ]) {
      await page.route('**/api/responses', fail)
      await send.click()
      await page.locator('.not-sent').waitFor({ state: 'visible' })
      expect(await page.locator('.not-sent').innerText()).toMatch(/kept on this device and will be sent/)
      expect(await page.locator('#thanks').isVisible()).toBe(false)
      await page.unroute('**/api/responses')
    }
    // Opened again, the page sends by itself what had been sent by hand.
    await page.reload()
    await page.locator('#thanks').waitFor({ state: 'visible' })
    expect((await site.log('customers')).length).toBe(before + 1)
  })

  test('whose answer arrived although the network said otherwise is counted once, with the last words', async () => {
    const before = (await site.log('customers')).length
    const page = await site.visit('/s/customers/executive/')
    await choose(page, 'refer', '3')
    await toTheEnd(page)
    await page.route('**/api/responses', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    while (await button(page, 'Back').isVisible()) await back(page)
    await choose(page, 'refer', '8')
    await page.unroute('**/api/responses')
    await toTheEnd(page)
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.locator('#thanks').waitFor({ state: 'visible' })
    await site.tick()
    const log = await site.log('customers')
    expect(log.length).toBe(before + 1)
    expect(log.at(-1)?.answers).toMatchObject({ refer: 8 })
  })
})
