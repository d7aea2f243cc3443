import { afterAll, beforeAll, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { link } from './link.ts'
import { openSite, type Site } from './site.ts'
import { button, choose } from './walk.ts'

const { page: german } = interfaceWords('de')
const { page: arabic } = interfaceWords('ar')

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

test('without a script, a wrong answer is told, and a right one thanked for, in the language of the address', async () => {
  const page = await site.visit('/s/customers/buyer/de/', { javaScriptEnabled: false })
  await choose(page, 'refer', '8')
  await page.locator('textarea[name="refer-why"]').fill('y'.repeat(5001))
  await button(page, german.send).click()
  expect(new URL(page.url()).pathname).toBe('/s/customers/buyer/de/')
  expect(await page.locator('#issues').innerText()).toContain(german.issues)
  expect(await page.locator('#i-refer-why').innerText()).toContain('Dieser Text hat 5001 Zeichen')
  await page.locator('textarea[name="refer-why"]').fill('Kurz')
  await button(page, german.send).click()
  expect(new URL(page.url()).pathname).toBe('/s/customers/thanks/de/')
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  expect(await site.log('customers')).toMatchObject([{ language: 'de', answers: { refer: 8 } }])
})

test('without a script, the other languages are one tap away where roles are chosen', async () => {
  const page = await site.visit('/s/customers/', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'العربية' }).click()
  expect(new URL(page.url()).pathname).toBe('/s/customers/ar/')
  await page.getByRole('link', { name: 'English' }).click()
  expect(new URL(page.url()).pathname).toBe('/s/customers/')
})

test('without a script, whoever changes the language of a form keeps the answers and the link', async () => {
  const token = await link(site, 'customers', 'manager')
  const page = await site.visit(`/s/customers/manager/?t=${token}`, { javaScriptEnabled: false })
  await page.locator('label:has(input[name="refer"][value="4"])').click()
  await page.locator('textarea[name="refer-why"]').fill('Zu spät')
  await button(page, 'Deutsch').click()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  expect(await page.locator('input[name="refer"][value="4"]').isChecked()).toBe(true)
  await button(page, german.send).click()
  expect(new URL(page.url()).pathname).toBe('/s/customers/thanks/de/')
  expect((await site.log('customers')).filter(({ role }) => role === 'manager')).toMatchObject([
    { language: 'de', answers: { refer: 4, 'refer-why': 'Zu spät' } },
  ])
})

test('whoever changes the language keeps the answers, the page and the link', async () => {
  const token = await link(site, 'customers', 'user')
  const page = await site.visit(`/s/customers/user/?t=${token}`)
  await choose(page, 'refer', '9')
  await button(page, 'Next').click()
  const shown = () => page.locator('section.page:visible').getAttribute('id')
  const second = await shown()
  await button(page, 'Deutsch').click()
  await page.waitForURL('**/s/customers/user/de/**')
  expect(page.url()).not.toContain(token)
  expect(await shown()).toBe(second)
  await button(page, german.back).click()
  expect(await page.locator('input[name="refer"][value="9"]').isChecked()).toBe(true)
  await page.reload()
  while (await button(page, german.next).isVisible()) await button(page, german.next).click()
  await button(page, german.send).click()
  await page.locator('#thanks').waitFor({ state: 'visible' })
  // What has arrived is thanked for in every language.
  await button(page, 'العربية').click()
  await page.waitForURL('**/s/customers/user/ar/**')
  expect(await page.locator('#thanks').isVisible()).toBe(true)
  const [stored] = (await site.log('customers')).filter(({ role }) => role === 'user')
  expect(stored).toMatchObject({ language: 'de', answers: { refer: 9 } })
  expect(page.mistakes).toEqual([])
})

test('what a link refuses is told in the language of the page', async () => {
  const page = await site.visit(`/s/customers/buyer/ar/?t=${'0'.repeat(26)}`)
  await choose(page, 'refer', '3')
  while (await button(page, arabic.next).isVisible()) await button(page, arabic.next).click()
  await button(page, arabic.send).click()
  await page.locator('.not-sent').waitFor({ state: 'visible' })
  expect(await page.locator('.not-sent').innerText()).toContain(arabic['reason-link'])
})

test('an Arabic page is mirrored: 0 stands at the right, its words beside it, and the way on at the left', async () => {
  const page = await site.visit('/s/customers/buyer/ar/', { viewport: { width: 320, height: 640 } })
  const middle = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox()
    if (!box) throw new Error(`${selector} is not shown`)
    return box.x + box.width / 2
  }
  const number = (value: number) => middle(`label:has(input[name="refer"][value="${value}"])`)
  expect(await number(0)).toBeGreaterThan(await number(1))
  expect(await number(0)).toBeGreaterThan(160)
  expect(await middle('#q-refer .ends span:first-child')).toBeGreaterThan(
    await middle('#q-refer .ends span:last-child'),
  )
  await choose(page, 'refer', '3')
  await button(page, arabic.next).click()
  expect(await middle('.back')).toBeGreaterThan(await middle('.next'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
