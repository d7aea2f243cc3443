import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { builtPages } from './built-pages.ts'
import { link } from './link.ts'
import { pageByPage } from './page-by-page.ts'
import { openSite, type Site } from './site.ts'
import { button, choose, joined, place, toTheEnd } from './walk.ts'

const { addresses, forms } = builtPages()
const form = '/s/customers/buyer/'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

/**
 * Open a page whose policy is set aside: it forbids the checker's script, as it should. The window is as high as the
 * page, so that nothing lies beneath the way on, to which a person scrolls.
 */
const open = (address: string) =>
  site.visit(address, { bypassCSP: true, viewport: { width: 390, height: 4000 } })

/** What is wrong with a page in either theme; what a page is made of is the same in both. */
async function wrongWith(page: Page, within?: string): Promise<string[]> {
  const light = await violations(page, within)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(page, within, true)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}

/** Look at many pages, in two windows at once. */
async function atAll(
  all: readonly string[],
  look: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  const left = [...all]
  const window = async () => {
    const page = await open('/')
    for (let address = left.shift(); address !== undefined; address = left.shift()) await look(page, address)
  }
  await Promise.all([window(), window()])
}

test('no page has a violation in light or dark, forms whole as they are without a script', async () => {
  await atAll([...addresses, '/nowhere/'], async (page, address) => {
    await page.goto(address)
    await page.evaluate(() => document.documentElement.classList.remove('js'))
    expect([address, ...(await wrongWith(page))]).toEqual([address])
  })
}, 240_000)

test('no page of a form has a violation as the script shows it', async () => {
  await atAll(forms, async (page, address) => {
    await page.goto(address)
    await joined(page)
    let within = 'html'
    await pageByPage(page, async (id) => {
      expect([address, id, ...(await wrongWith(page, within))]).toEqual([address, id])
      within = '#survey'
    })
  })
}, 240_000)

test('nor has a form on which something is wrong, an order is made by hand, or not all could be sent', async () => {
  const page = await open(form)
  await button(page, 'Next').click()
  expect(await page.locator('#issues').isVisible()).toBe(true)
  expect(await wrongWith(page)).toEqual([])
  await pageByPage(page, async (id) => {
    if (id === 'p-needing') {
      for (const option of ['no-loss', 'audit']) await place(page, option)
      expect(await page.locator('.by-hand .moves').count()).toBe(2)
      expect(await wrongWith(page)).toEqual([])
    }
    if (id === 'p-deciding') {
      for (const box of await page.locator('[name="decided"]').all()) await box.check()
      await button(page, 'Next').click()
      expect(await page.locator('#i-decided').isVisible()).toBe(true)
      expect(await wrongWith(page)).toEqual([])
      for (const box of await page.locator('[name="decided"]').all()) await box.uncheck()
    }
  })
  await page.route('**/api/responses', (route) => route.abort())
  await button(page, 'Send my answers').click()
  await page.locator('.not-sent').waitFor({ state: 'visible' })
  expect(await wrongWith(page)).toEqual([])
})

test('nor has a first answer from a mail, what is said once it has arrived, or the thanks in the end', async () => {
  const token = await link(site, 'customers', 'buyer')
  const page = await open(`${form}?t=${token}&refer=9`)
  expect(await wrongWith(page)).toEqual([])
  await button(page, 'Send this answer').click()
  await page.locator('.arrived').waitFor({ state: 'visible' })
  expect(await wrongWith(page)).toEqual([])
  await toTheEnd(page)
  await button(page, 'Send my answers').click()
  await page.locator('#thanks').waitFor({ state: 'visible' })
  expect(await wrongWith(page)).toEqual([])
})

test('nor has what is said of a link, with and without something to be done about it', async () => {
  const token = await link(site, 'customers', 'buyer')
  const address = `${form}?t=${token}`
  const page = await open(address)
  for (const value of ['3', '8']) {
    const device = value === '3' ? page : await site.visit(address)
    await device.locator('.shared label').waitFor({ state: 'attached' })
    const draft = device.waitForResponse(/drafts/)
    await choose(device, 'refer', value)
    await draft
  }
  await page.reload()
  await page.locator('.notice button').waitFor({ state: 'visible' })
  expect(await wrongWith(page)).toEqual([])
  await page.request.post(`/mine/?t=${token}`, { form: { _do: 'decline' } })
  await page.reload()
  await page.locator('.notice').waitFor({ state: 'visible' })
  expect(await wrongWith(page)).toEqual([])
})

test('no page asks another origin for anything', async () => {
  const page = await site.visit('/')
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site.base) && !request.url().startsWith('data:'))
      foreign.push(request.url())
  })
  for (const address of addresses) await page.goto(address)
  expect(foreign).toEqual([])
}, 120_000)
