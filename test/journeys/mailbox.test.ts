import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { invite, noonIn } from './mailing.ts'
import { openSite, type Site } from './site.ts'
import { button, soon, toTheEnd } from './walk.ts'

let site: Site
beforeAll(async () => {
  site = await openSite('.', { MAILER: 'mailbox' })
})
afterAll(() => site?.stop())

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('a mailbox that is empty says so', async () => {
  const page = await site.visit('/mailbox/')
  expect(await page.locator('main').innerText()).toContain('Nothing has been sent yet')
  expect(page.mistakes).toEqual([])
})

test('a mail is found, looked at and answered from, by whoever tries things out', async () => {
  await invite(site, [
    { address: 'ada@example.com', name: 'Ada Byron' },
    { address: 'nour@example.com', name: 'نور حداد', language: 'ar' },
  ])
  await site.tick(noonIn(1))
  const list = await site.visit('/mailbox/')
  expect(await list.locator('li').count()).toBe(2)
  await list.locator('li', { hasText: 'ada@example.com' }).locator('a').click()
  expect(await list.locator('h1').innerText()).toContain('how are we doing')
  expect(await list.locator('pre').first().innerText()).toContain('Hello Ada Byron')
  const [answering] = await Promise.all([
    list.context().waitForEvent('page'),
    list.frameLocator('iframe').getByRole('link', { name: '9 of 10' }).click(),
  ])
  await soon(() => answering.locator('input[name="refer"]:checked').inputValue()).toBe('9')
  await toTheEnd(answering)
  await button(answering, 'Send my answers').click()
  await answering.locator('#thanks').waitFor({ state: 'visible' })
  expect(await site.log('customers')).toMatchObject([{ answers: { refer: 9 } }])
  expect(list.mistakes).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'its pages are read by everybody, on any width, %s',
  async (colorScheme) => {
    const list = await site.visit('/mailbox/', { colorScheme })
    const address = (await list.locator('li a').first().getAttribute('href')) ?? ''
    for (const path of ['/mailbox/', address])
      for (const width of [320, 1280]) {
        const page = await site.visit(path, {
          colorScheme,
          viewport: { width, height: 800 },
          bypassCSP: true,
        })
        expect([path, width, await isWide(page)]).toEqual([path, width, false])
        expect(await violations(page)).toEqual([])
      }
  },
)
