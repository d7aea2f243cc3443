import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { link } from './link.ts'
import { openSite, type Site, type Visited, visitIn } from './site.ts'
import { button, choose, joined, soon, toTheEnd } from './walk.ts'

const address = '/s/customers/executive/'

let site: Site
let before: number
let one: Visited
let other: Visited
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())
beforeEach(async () => {
  before = (await site.log('customers')).length
})
afterEach(() => one?.context().close())

/** Open the same page in two windows of one device. */
async function openBoth(way = address): Promise<void> {
  one = await site.visit(way)
  other = await visitIn(one.context(), way)
}

const stored = async () => {
  await site.tick()
  return (await site.log('customers')).slice(before).map(({ answers }) => answers)
}
const score = (page: Page, value: number) => page.locator(`input[name="refer"][value="${value}"]`)
const why = (page: Page) => page.locator('textarea[name="refer-why"]')
const thanked = (page: Page) => page.locator('#thanks').waitFor({ state: 'visible' })
const send = async (page: Page) => {
  await toTheEnd(page)
  await button(page, 'Send my answers').click()
}

describe('two windows of one device', () => {
  test('show what is answered in either, and neither takes back what the other holds', async () => {
    await openBoth()
    await choose(one, 'refer', '7')
    await soon(() => score(other, 7).isChecked()).toBe(true)
    await why(other).fill('You listen.')
    await soon(() => why(one).inputValue()).toBe('You listen.')
    await button(one, 'Next').click()
    await choose(one, 'care.listen', '5')
    await soon(() => other.locator('input[name="care.listen"][value="5"]').isChecked()).toBe(true)
    await choose(other, 'refer', '8')
    await soon(() => score(one, 8).isChecked()).toBe(true)
    await send(one)
    await thanked(one)
    expect(await stored()).toEqual([{ refer: 8, 'refer-why': 'You listen.', care: { listen: 5 } }])
    expect([...one.mistakes, ...other.mistakes]).toEqual([])
  })

  test('follow each other in the field where somebody wrote last', async () => {
    await openBoth()
    // A browser under test says of all windows that they are in front: as for one who changes windows faster than the news.
    await one.bringToFront()
    await choose(one, 'refer', '7')
    await why(one).pressSequentially('First')
    await other.bringToFront()
    await soon(() => why(other).inputValue()).toBe('First')
    await why(other).fill('First, and more')
    await one.bringToFront()
    await soon(() => why(one).inputValue()).toBe('First, and more')
    await choose(one, 'refer', '8')
    await send(one)
    await thanked(one)
    expect(await stored()).toEqual([{ refer: 8, 'refer-why': 'First, and more' }])
  })

  test('thank in both once one has sent; nothing is sent by the other', async () => {
    await openBoth()
    await choose(one, 'refer', '7')
    await send(one)
    await thanked(other)
    expect(await other.locator('.notice').innerText()).toBe(
      'These answers have been sent from another window.',
    )
    expect(await other.locator('.notice').isVisible()).toBe(true)
    expect(await stored()).toEqual([{ refer: 7 }])
  })

  test('store one response where both send at once', async () => {
    await openBoth()
    await choose(one, 'refer', '7')
    await soon(() => score(other, 7).isChecked()).toBe(true)
    let release = () => {}
    const both = new Promise<void>((done) => {
      release = done
    })
    for (const page of [one, other]) {
      await page.bringToFront()
      await page.route('**/api/responses', (route) => both.then(() => route.continue()))
      await send(page)
    }
    release()
    await Promise.all([thanked(one), thanked(other)])
    expect(await stored()).toEqual([{ refer: 7 }])
  })

  test.each(['of an open page', 'of a link'])(
    '%s keep what the second has to say after the first has sent',
    async (which) => {
      const linked = which === 'of a link'
      const token = await link(site, 'customers', 'executive')
      await openBoth(linked ? `${address}?t=${token}` : address)
      await choose(other, 'refer', '2')
      await choose(one, 'refer', '7')
      await send(one)
      await thanked(one)
      await thanked(other)
      await button(other, linked ? 'Change my answers' : 'Answer once more').click()
      await choose(other, 'refer', '4')
      await send(other)
      await thanked(other)
      expect(await stored()).toEqual(linked ? [{ refer: 4 }] : [{ refer: 7 }, { refer: 4 }])
    },
  )

  test('of which one sends while the other page of the site sends the same for it store it once', async () => {
    one = await site.visit(address)
    await choose(one, 'refer', '6')
    await one.route('**/api/responses', (route) => route.abort())
    await send(one)
    await one.locator('.not-sent').waitFor({ state: 'visible' })
    await one.unroute('**/api/responses')
    const [, second] = await Promise.all([
      button(one, 'Send my answers').click(),
      visitIn(one.context(), '/s/prospects/bought/'),
    ])
    await thanked(one)
    expect(await stored()).toEqual([{ refer: 6 }])
    await second.close()
  })
})

test.each(['decline', 'withdraw', 'pass-on'])(
  'an open window does not thank for answers that were never sent, after this was done in another: %s',
  async (deed) => {
    const token = await link(site, 'customers', 'executive')
    one = await site.visit(`${address}?t=${token}`)
    await joined(one)
    await choose(one, 'refer', '4')
    await soon(() => one.locator('.kept').innerText()).toMatch(/with us/)
    other = await visitIn(one.context(), `/mine/?t=${token}`)
    await other.locator(`[data-deed="${deed}"] summary`).click()
    await other.locator(`button[value="${deed}"]`).click()
    await soon(() => one.locator('.kept').isVisible()).toBe(false)
    expect(await one.locator('#thanks').isVisible()).toBe(false)
    expect(await score(one, 4).isChecked()).toBe(true)
    expect(await stored()).toEqual([])
  },
)

describe('a page that comes back as it was left', () => {
  /** Leave a page so that the browser may keep it, and come back. */
  async function leaveAndReturn(page: Page, meanwhile: () => Promise<unknown>): Promise<boolean> {
    await page.evaluate(() => {
      Object.assign(window, { wasLeft: true })
    })
    await page.goto('/said/')
    await meanwhile()
    await page.goBack()
    return page.evaluate(() => 'wasLeft' in window)
  }

  test('shows what another window has answered since', async () => {
    await openBoth()
    await choose(one, 'refer', '7')
    await leaveAndReturn(one, () => choose(other, 'refer', '3'))
    await soon(() => score(one, 3).isChecked()).toBe(true)
    await send(one)
    await thanked(one)
    expect(await stored()).toEqual([{ refer: 3 }])
  })

  test('thanks for what another window has sent since, and does not say that it waits', async () => {
    await openBoth()
    await choose(one, 'refer', '7')
    await soon(() => score(other, 7).isChecked()).toBe(true)
    const kept = await leaveAndReturn(one, async () => {
      await send(other)
      await thanked(other)
    })
    // A browser that has not kept the page loads it anew, and then nothing stands there any more.
    if (kept) await thanked(one)
    else {
      await joined(one)
      expect(await one.locator('input:checked').count()).toBe(0)
    }
    expect(await stored()).toEqual([{ refer: 7 }])
  })
})
