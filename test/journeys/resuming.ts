/** One person with a personal link and several devices: what journeys from one to another do and look at. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { LinkResult } from '#engine/wire.ts'
import { draftOf, link, sentBy } from './link.ts'
import { openSite, type Site, type Visited } from './site.ts'
import { button, soon, toTheEnd } from './walk.ts'

export const person = { seller: 'Ada <b>Lovelace</b>', region: 'North-by-northwest', account: 'Hollow Ltd' }

export const score = (page: Page, value: number) => page.locator(`input[name="refer"][value="${value}"]`)
export const chosen = (page: Page, value: number) => soon(() => score(page, value).isChecked()).toBe(true)
export const why = (page: Page) => page.locator('textarea[name="refer-why"]')
export const thanked = (page: Page) => page.locator('#thanks').waitFor({ state: 'visible' })

/** Read what stands above the form or below the thanks; nothing where nothing does. */
export const notices = (page: Page) =>
  page
    .locator('.notice:visible')
    .innerText({ timeout: 100 })
    .catch(() => '')

export const elsewhere = 'You went on with this on another device.'

export async function send(page: Page): Promise<void> {
  await toTheEnd(page)
  await button(page, 'Send my answers').click()
}

/** Look away from a page, and come back to it. */
export const lookAway = (page: Page) =>
  page.evaluate(() => {
    for (const state of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }
  })

/** Begin journeys on a site of their own, each with a buyer's fresh link; devices are closed after each. */
export function makeResuming() {
  let site: Site
  let token: string
  let address: string
  const devices: Page[] = []
  const invite = async (survey: string, role: string, attributes: Record<string, string>) => {
    token = await link(site, survey, role, attributes)
    address = `/s/${survey}/${role}/?t=${token}`
  }
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site?.stop())
  beforeEach(() => invite('customers', 'buyer', person))
  afterEach(async () => {
    for (const device of devices.splice(0)) await device.context().close()
  })
  /** Open an address, the link's where none is given, on a device of its own. */
  const device = async (way = address): Promise<Visited> => {
    const page = await site.visit(way)
    devices.push(page)
    return page
  }
  /** Ask as a page does what a link knows. */
  const ask = async (): Promise<LinkResult> => {
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ token })
    const response = await fetch(`${site.base}/api/link`, { method: 'POST', headers, body })
    expect(response.ok).toBe(true)
    return response.json() as Promise<LinkResult>
  }
  return {
    site: () => site,
    token: () => token,
    address: () => address,
    invite,
    device,
    ask,
    /** What was answered by the link and not sent. */
    draft: () => draftOf(site, token),
    stored: () => sentBy(site, token),
  }
}
