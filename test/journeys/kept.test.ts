import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { link } from './link.ts'
import { openSite, type Site } from './site.ts'
import { button, choose, heading, joined, toTheEnd } from './walk.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

const chosen = (page: Page) => page.locator('input:checked').count()

async function send(page: Page): Promise<void> {
  await toTheEnd(page)
  await button(page, 'Send my answers').click()
  await page.locator('#thanks').waitFor({ state: 'visible' })
}

describe('answers that have arrived', () => {
  test('are thanked for after a reload as well, and may be changed, since the link knows them', async () => {
    const token = await link(site, 'customers', 'buyer')
    const page = await site.visit(`/s/customers/buyer/?t=${token}`)
    await choose(page, 'refer', '9')
    await send(page)
    expect(page.url()).toBe(`${site.base}/s/customers/buyer/`)
    await page.reload()
    expect(await page.locator('#thanks').isVisible()).toBe(true)
    await button(page, 'Change my answers').click()
    expect(await page.locator('input[name="refer"][value="9"]').isChecked()).toBe(true)
    expect(await site.log('customers')).toMatchObject([{ answers: { refer: 9 } }])
  })

  test('are replaced where a link’s holder changes them at once, also over a reload', async () => {
    const page = await site.visit(`/s/customers/executive/?t=${await link(site, 'customers', 'executive')}`)
    await choose(page, 'refer', '9')
    await send(page)
    await button(page, 'Change my answers').click()
    expect(await page.locator('.progress').innerText()).toMatch(/^Page 1 of /)
    await choose(page, 'refer', '4')
    await page.reload()
    expect(await page.locator('#thanks').isVisible()).toBe(false)
    await send(page)
    await site.tick()
    expect((await site.log('customers')).filter(({ role }) => role === 'executive')).toMatchObject([
      { answers: { refer: 4 } },
    ])
  })

  test('stay in the form of a link’s holder who changes them at once', async () => {
    const page = await site.visit(`/s/customers/user/?t=${await link(site, 'customers', 'user')}`)
    await choose(page, 'refer', '7')
    await send(page)
    await button(page, 'Change my answers').click()
    expect(await page.locator('input[name="refer"][value="7"]').isChecked()).toBe(true)
  })

  test('on the open page give way to an empty form, whose answers count for themselves', async () => {
    const before = (await site.log('sales')).length
    const page = await site.visit('/s/sales/seller/')
    await page.locator('input[type="radio"]:visible').first().check({ force: true })
    const first = await heading(page)
    await send(page)
    expect(await button(page, 'Change my answers').isVisible()).toBe(false)
    await button(page, 'Answer once more').click()
    expect(await heading(page)).toBe(first)
    expect(await chosen(page)).toBe(0)
    await page.locator('input[type="radio"]:visible').last().check({ force: true })
    await send(page)
    await site.tick()
    expect((await site.log('sales')).length).toBe(before + 2)
  })

  test('leave the browser’s Back to go where the person came from', async () => {
    const page = await site.visit('/s/customers/')
    await page.goto('/s/customers/executive/')
    await choose(page, 'refer', '5')
    await send(page)
    await page.waitForFunction(() => history.state.trail.length === 0)
    await page.goBack()
    expect(page.url()).toBe(`${site.base}/s/customers/`)
  })
})

describe('a personal link', () => {
  test('answers for its holder after a reload, but not for whoever opens the open page in the same tab', async () => {
    const token = await link(site, 'prospects', 'bought')
    const page = await site.visit(`/s/prospects/bought/?t=${token}`)
    expect(page.url()).not.toContain(token)
    const tokens: unknown[] = []
    await page.route('**/api/responses', async (route) => {
      tokens.push(route.request().postDataJSON().token)
      await route.abort()
    })
    const sendOnce = async () => {
      await page.locator('input:visible').first().check({ force: true })
      await toTheEnd(page)
      await button(page, 'Send my answers').click()
      await page.locator('.not-sent').waitFor({ state: 'visible' })
    }
    await page.reload()
    await sendOnce()
    await page.goto('/s/prospects/bought/')
    expect(await chosen(page)).toBe(0)
    await sendOnce()
    // What waits is sent again by itself, each under its own link.
    expect([...new Set(tokens)]).toEqual([token, undefined])
  })
})

describe('what was kept and is damaged', () => {
  test.each(['[1,2]', '[null]', '{', '{"a":1}', '[["refer"],["refer",9],["refer","8"]]'])(
    'does not keep anybody from answering: %s',
    async (damaged) => {
      const page = await site.visit('/s/customers/buyer/')
      await page.evaluate((text) => {
        localStorage.setItem('carefactor customers buyer ', text)
        for (const what of ['sitting', 'outbox', 'draft'])
          localStorage.setItem(`carefactor customers buyer  ${what}`, text)
        localStorage.setItem('carefactor sent', text)
      }, damaged)
      await page.reload()
      expect(await chosen(page)).toBe(damaged.includes('"8"') ? 1 : 0)
      expect(await page.locator('section.page:visible').count()).toBe(1)
      await choose(page, 'refer', '7')
      await send(page)
      expect(page.mistakes).toEqual([])
    },
  )
})

describe('a refusal', () => {
  const refusals: [number, object, RegExp, RegExp][] = [
    [
      409,
      { detail: 'Used already.' },
      /^Your answers have not been sent: Used already\. They are kept/,
      /again/,
    ],
    [403, { detail: 'No such link.' }, /No such link\./, /again/],
    [410, {}, /this survey is closed\./, /again/],
    [422, { detail: 'Not so.' }, /Not so\./, /again/],
    [
      422,
      { outdated: true, issues: [{ question: 'refer', rule: 'required' }] },
      /older than the survey/,
      /sent/,
    ],
    [429, {}, /busy\. They are kept on this device and will be sent/, /Please try again/],
    [
      500,
      {},
      /did not answer as it should\. They are kept on this device and will be sent/,
      /Please try again/,
    ],
  ]
  test.each(refusals)('of status %i with %o is told truly', async (status, body, said, unsaid) => {
    const page = await site.visit('/s/customers/executive/')
    await choose(page, 'refer', '3')
    await toTheEnd(page)
    await page.route('**/api/responses', (route) =>
      route.fulfill({
        status,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status, ...body }),
      }),
    )
    await button(page, 'Send my answers').click()
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    const text = await page.locator('.not-sent').innerText()
    expect(text).toMatch(said)
    expect(text).not.toMatch(unsaid)
    expect(await page.locator('#issues').isVisible()).toBe(false)
  })

  test.each([503, 422])('on a device that keeps nothing does not say that it keeps: %i', async (status) => {
    const page = await site.visit('about:blank')
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new Error('full')
      }
    })
    await page.goto('/s/customers/executive/')
    await joined(page)
    await choose(page, 'refer', '3')
    await toTheEnd(page)
    await page.route('**/api/responses', (route) =>
      route.fulfill({
        status,
        contentType: 'application/problem+json',
        body: `{"status":${status},"outdated":true}`,
      }),
    )
    await button(page, 'Send my answers').click()
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    expect(await page.locator('.not-sent').innerText()).not.toContain('kept')
    expect(page.mistakes).toEqual([])
  })
})
