/** One person whose answers may not arrive at once: what journeys through bad networks do and look at. */
import type { Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openSite, type Site, type Visited } from './site.ts'
import { button, choose, toTheEnd } from './walk.ts'

export const address = '/s/customers/executive/'

/** What a page says of answers that are sent later. */
export const waits = /kept on this device and will be sent as soon as there is a connection/

export const thanked = (page: Page) => page.locator('#thanks').waitFor({ state: 'visible', timeout: 45_000 })
export const told = (page: Page) => page.locator('.not-sent').innerText()
export const press = (page: Page) => button(page, 'Send my answers').click()
export const fail = (page: Page, how: (route: Route) => unknown) => page.route('**/api/responses', how)
export const mend = (page: Page) => page.unroute('**/api/responses')
/** The network says that it is back. */
export const wake = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')))

/** Press to send, and give what is said about why nothing was. */
export async function refused(page: Page): Promise<string> {
  await press(page)
  await page.locator('.not-sent').waitFor({ state: 'visible' })
  return told(page)
}

/** Give a score, and go to where answers are sent. */
export async function answer(page: Page, score: number): Promise<void> {
  while (await button(page, 'Back').isVisible()) await button(page, 'Back').click()
  await choose(page, 'refer', String(score))
  await toTheEnd(page)
}

/** Begin journeys on a site of their own; whatever is opened is closed after each. */
export function makeSending() {
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
  /** Open an address on a device of its own. */
  const visit = async (path: string): Promise<Visited> => {
    const page = await site.visit(path)
    open.push(page)
    return page
  }
  /** Read what this journey has put into the log. */
  const rows = async () => {
    await site.tick()
    return (await site.log('customers')).slice(before)
  }
  return {
    site: () => site,
    visit,
    rows,
    stored: async () => (await rows()).map(({ answers }) => answers),
    async answered(path = address, score = 3): Promise<Visited> {
      const page = await visit(path)
      await answer(page, score)
      return page
    },
  }
}
