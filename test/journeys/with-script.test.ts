import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

/** Choose a value of an item as a person would, on its label. */
const choose = (page: Page, item: string, value: string) =>
  page.locator(`label:has(input[name="${item}"][value="${value}"])`).click()
const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click()
const heading = (page: Page) => page.locator('section.page:visible h2').innerText()

async function toTheEnd(page: Page): Promise<void> {
  while (await page.getByRole('button', { name: 'Next' }).isVisible()) await next(page)
}

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
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
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

  test('sees that sending failed, loses nothing, and sends once in the end', async () => {
    const before = (await site.log('customers')).length
    const page = await site.visit('/s/customers/executive/')
    await choose(page, 'refer', '3')
    await toTheEnd(page)
    const send = page.getByRole('button', { name: 'Send my answers' })
    for (const fail of [
      (route: { abort(): Promise<void> }) => route.abort(),
      (route: { fulfill(answer: object): Promise<void> }) =>
        route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Hotel network: sign in</h1>' }),
      (route: { fulfill(answer: object): Promise<void> }) => route.fulfill({ status: 503, body: '' }),
    ]) {
      await page.route('**/api/responses', fail)
      await send.click()
      await page.locator('.not-sent').waitFor({ state: 'visible' })
      expect(await page.locator('.not-sent').innerText()).toContain('kept on this device')
      expect(await page.locator('#thanks').isVisible()).toBe(false)
      await page.unroute('**/api/responses')
    }
    await page.reload()
    await toTheEnd(page)
    await send.click()
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
    await page.unroute('**/api/responses')
    await page.goto('/s/customers/executive/')
    await choose(page, 'refer', '8')
    await toTheEnd(page)
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.locator('#thanks').waitFor({ state: 'visible' })
    await site.tick()
    const log = await site.log('customers')
    expect(log.length).toBe(before + 1)
    expect(log.at(-1)?.answers).toMatchObject({ refer: 8 })
  })
})

describe('a personal link', () => {
  test('gives its role and leaves the address bar', async () => {
    const token = 'journeyjourneyjourneyjourn'.replaceAll('o', '0').replaceAll('u', '1')
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
    const hash = Buffer.from(digest).toString('hex')
    await site.own('/api/recipients/prospects', { links: [{ hash, role: 'bought', attributes: {} }] })
    const page = await site.visit(`/s/prospects/bought/?t=${token}`)
    expect(page.url()).not.toContain(token)
    await page.reload()
    await toTheEnd(page)
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.locator('#thanks').waitFor({ state: 'visible' })
    expect(await site.log('prospects')).toMatchObject([{ role: 'bought' }])
  })
})
