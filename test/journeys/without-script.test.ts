import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

test('a customer without a script sees everything, is told what to mend with all answers kept, and arrives', async () => {
  const page = await site.visit('/s/customers/buyer/', { javaScriptEnabled: false })
  expect(await page.locator('section.page:visible').count()).toBe(await page.locator('section.page').count())
  expect(await page.locator('[data-question="refer-why"]').isVisible()).toBe(true)
  expect(await page.locator('form').getByRole('button').allInnerTexts()).toEqual(['Send my answers'])
  await page.locator('label:has(input[name="refer"][value="2"])').click()
  await page.locator('textarea[name="refer-why"]').fill('Nobody <called> back & "listened"')
  const many = page.locator('input[name="decided"]')
  expect(await many.count()).toBeGreaterThan(3)
  for (let option = 0; option < 3; option++) await many.nth(option).check()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  expect(await page.locator('#issues').innerText()).toContain('choose up to 2')
  expect(await page.locator('#i-decided').innerText()).toContain('choose up to 2')
  expect(await page.locator('input[name="refer"][value="2"]').isChecked()).toBe(true)
  expect(await page.locator('textarea[name="refer-why"]').inputValue()).toBe(
    'Nobody <called> back & "listened"',
  )
  expect(await site.log('customers')).toEqual([])
  await page.locator('#issues a').click()
  expect(page.url()).toContain('#q-decided')
  await many.nth(2).uncheck()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  expect(new URL(page.url()).pathname).toBe('/s/customers/thanks/')
  expect(await page.locator('h1').innerText()).toBe('Thank you')
  const log = await site.log('customers')
  expect(log).toMatchObject([
    { role: 'buyer', answers: { refer: 2, 'refer-why': 'Nobody <called> back & "listened"' } },
  ])
})

test('without a script, the browser’s Back after an error brings back what was written', async () => {
  const page = await site.visit('/s/customers/buyer/', { javaScriptEnabled: false })
  await page.locator('label:has(input[name="refer"][value="2"])').click()
  const why = page.locator('textarea[name="refer-why"]')
  await why.fill('y'.repeat(5001))
  await page.getByRole('button', { name: 'Send my answers' }).click()
  expect(await page.locator('#i-refer-why').innerText()).toContain('5001 characters')
  await page.goBack()
  expect((await why.inputValue()).length).toBe(5001)
  expect(await page.locator('input[name="refer"][value="2"]').isChecked()).toBe(true)
})

const broken: [string, (page: Page) => Promise<unknown>][] = [
  ['throws at its start', (page) => page.addInitScript('Object.hasOwn = undefined')],
  [
    'cannot be read by an old browser',
    (page) =>
      page.route('**/s/customers/buyer/**', async (route) => {
        if (route.request().method() !== 'GET') return route.continue()
        const response = await route.fetch()
        const html = (await response.text()).replace(/<script>(?=\(|var|!|function)/, '<script>let let;')
        return route.fulfill({ response, body: html })
      }),
  ],
]

test.each(broken)('where the script %s the plain form remains, and sends', async (_, breakIt) => {
  const before = (await site.log('customers')).length
  const page = await site.visit('about:blank', { bypassCSP: true })
  await breakIt(page)
  await page.goto('/s/customers/buyer/?t=kept')
  expect(page.url()).toContain('?t=kept')
  await page.goto('/s/customers/buyer/')
  expect(page.mistakes.length).toBeGreaterThan(0)
  expect(await page.locator('section.page:visible').count()).toBe(await page.locator('section.page').count())
  expect(await page.locator('form').getByRole('button').allInnerTexts()).toEqual(['Send my answers'])
  expect(await page.locator('.opening').isVisible()).toBe(true)
  await page.locator('label:has(input[name="refer"][value="6"])').click()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  expect(new URL(page.url()).pathname).toBe('/s/customers/thanks/')
  const log = await site.log('customers')
  expect(log).toHaveLength(before + 1)
  expect(log.at(-1)).toMatchObject({ answers: { refer: 6 } })
})
