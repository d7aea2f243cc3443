import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { link } from './link.ts'
import { openSite, type Site, type Visited, visitIn } from './site.ts'
import { button, choose, joined, soon, toTheEnd } from './walk.ts'

const address = '/s/customers/executive/'
const { page: german } = interfaceWords('de')

let site: Site
let before: number
let page: Visited
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())
beforeEach(async () => {
  before = (await site.log('customers')).length
})
afterEach(() => page?.context().close())

const stored = async () => {
  await site.tick()
  return (await site.log('customers')).slice(before).map(({ answers }) => answers)
}
const thanked = (shown: Page) => shown.locator('#thanks').waitFor({ state: 'visible' })
const share = (shown: Page) => shown.locator('.shared label').click()
const kept = (shown: Page) => shown.evaluate(() => Object.keys(localStorage))
const score = (shown: Page, value: number) => shown.locator(`input[name="refer"][value="${value}"]`)
const send = async (shown: Page) => {
  await toTheEnd(shown)
  await button(shown, 'Send my answers').click()
}
/** Try to leave a page; tells whether it warned, and leaves in any case. */
async function warns(shown: Page, leave: () => Promise<unknown>): Promise<boolean> {
  let warned = false
  const answer = async (dialog: { type(): string; accept(): Promise<void> }) => {
    warned ||= dialog.type() === 'beforeunload'
    await dialog.accept()
  }
  shown.on('dialog', answer)
  await leave()
  shown.off('dialog', answer)
  return warned
}

describe('a device that others use too', () => {
  test('forgets all that was kept, and keeps nothing from then on, over a reload and on every page', async () => {
    page = await site.visit(address)
    await choose(page, 'refer', '7')
    expect(await page.locator('.kept').isVisible()).toBe(true)
    await share(page)
    expect(await page.locator('.kept').isVisible()).toBe(false)
    expect(await kept(page)).toEqual(['carefactor shared'])
    await choose(page, 'refer', '8')
    expect(await kept(page)).toEqual(['carefactor shared'])
    expect(await warns(page, () => page.reload())).toBe(true)
    await joined(page)
    expect(await page.locator('.shared input').isChecked()).toBe(true)
    expect(await page.locator('input:checked').count()).toBe(1)
    const other = await visitIn(page.context(), '/s/prospects/bought/')
    expect(await other.locator('.shared input').isChecked()).toBe(true)
  })

  test('can be had back: then answers are kept again', async () => {
    page = await site.visit(address)
    await share(page)
    await choose(page, 'refer', '7')
    await share(page)
    expect(await page.locator('.kept').isVisible()).toBe(true)
    expect(await warns(page, () => page.reload())).toBe(false)
    await joined(page)
    expect(await score(page, 7).isChecked()).toBe(true)
  })

  test('warns before answers are left that stand on the page alone, and only then', async () => {
    page = await site.visit(address)
    await share(page)
    expect(await warns(page, () => page.reload())).toBe(false)
    await joined(page)
    await choose(page, 'refer', '7')
    expect(await warns(page, () => page.goto('/said/'))).toBe(true)
    await page.goto(address)
    await joined(page)
    await choose(page, 'refer', '7')
    await send(page)
    await thanked(page)
    expect(await warns(page, () => page.goto('/said/'))).toBe(false)
    expect(await kept(page)).toEqual(['carefactor shared'])
    expect(await stored()).toEqual([{ refer: 7 }])
  })

  test('takes answers along to another language without a warning, and forgets them for whoever comes next', async () => {
    page = await site.visit(address)
    await share(page)
    await choose(page, 'refer', '7')
    expect(await warns(page, () => button(page, 'Deutsch').click())).toBe(false)
    await page.locator('html[lang="de"]').waitFor()
    await joined(page)
    expect(await score(page, 7).isChecked()).toBe(true)
    expect(await warns(page, () => page.goto('/said/'))).toBe(true)
    await page.goto(address)
    await joined(page)
    await choose(page, 'refer', '7')
    await button(page, 'Deutsch').click()
    await page.locator('html[lang="de"]').waitFor()
    await joined(page)
    while (await button(page, german.next).isVisible()) await button(page, german.next).click()
    await button(page, german.send).click()
    await thanked(page)
    await button(page, german['once-more']).click()
    expect(await page.locator('input[type="radio"]:checked').count()).toBe(0)
    expect(await stored()).toEqual([{ refer: 7 }])
  })

  test('still sends what waits, as long as the page stays open, and says so', async () => {
    page = await site.visit(address)
    await choose(page, 'refer', '7')
    await page.route('**/api/responses', (route) => route.abort())
    await send(page)
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    await share(page)
    expect(await kept(page)).toEqual(['carefactor shared'])
    expect(await page.locator('.not-sent').innerText()).toMatch(/as long as this page stays open\.$/)
    await page.unroute('**/api/responses')
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 7 }])
  })

  test('is one in every window: the others say no more that they keep something, and thank for nothing', async () => {
    page = await site.visit(address)
    const other = await visitIn(page.context(), address)
    await choose(page, 'refer', '7')
    await soon(() => score(other, 7).isChecked()).toBe(true)
    await choose(other, 'refer', '8')
    await soon(() => score(page, 8).isChecked()).toBe(true)
    await share(page)
    await soon(() => other.locator('.shared input').isChecked()).toBe(true)
    expect(await other.locator('.kept').isVisible()).toBe(false)
    expect(await other.locator('#thanks').isVisible()).toBe(false)
    expect(await score(other, 8).isChecked()).toBe(true)
    expect(await kept(other)).toEqual(['carefactor shared'])
  })
})

describe('after the thanks nothing of the answers is left on the device', () => {
  test.each([
    ['by another language', 'العربية'],
    ['by the way to what one has sent', 'See, change'],
  ])('also where the person goes on %s', async (_, name) => {
    page = await site.visit(address)
    await choose(page, 'refer', '7')
    await send(page)
    await thanked(page)
    await Promise.all([page.waitForURL(/\/(ar|mine)\//), page.getByRole('button', { name }).click()])
    expect((await kept(page)).filter((key) => key.includes('executive'))).toEqual([])
  })
})

const broken: [string, () => void][] = [
  [
    'that is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
  [
    'that can be neither read nor written',
    () => {
      for (const verb of ['setItem', 'getItem', 'removeItem', 'key'] as const)
        Storage.prototype[verb] = () => {
          throw new Error('blocked')
        }
    },
  ],
  [
    'that is forbidden altogether',
    () => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('forbidden', 'SecurityError')
          },
        })
    },
  ],
]

describe.each(broken)('storage %s', (_, breakIt) => {
  const visit = async (way: string) => {
    page = await site.visit('about:blank')
    await page.addInitScript(breakIt)
    await page.goto(way)
    await joined(page)
  }

  test('keeps nobody from answering and sending, and promises nothing', async () => {
    await visit(address)
    await choose(page, 'refer', '7')
    expect(await page.locator('.kept').isVisible()).toBe(false)
    await send(page)
    await thanked(page)
    await button(page, 'Answer once more').click()
    await choose(page, 'refer', '5')
    await send(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 7 }, { refer: 5 }])
    expect(page.mistakes).toEqual([])
  })

  test('sends what waits while the page stays open: the last words, once', async () => {
    await visit(address)
    await choose(page, 'refer', '7')
    await page.route('**/api/responses', (route) => route.abort())
    await send(page)
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    expect(await page.locator('.not-sent').innerText()).toMatch(/as long as this page stays open\.$/)
    while (await button(page, 'Back').isVisible()) await button(page, 'Back').click()
    await choose(page, 'refer', '4')
    await send(page)
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    expect(await page.locator('.not-sent').innerText()).toMatch(/as long as this page stays open\.$/)
    await page.unroute('**/api/responses')
    await page.evaluate(() => void dispatchEvent(new Event('online')))
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 4 }])
  })

  test('takes answers and link along to another language, and the link from the thanks', async () => {
    await visit(`${address}?t=${await link(site, 'customers', 'executive', { seller: 'Ada' })}`)
    await choose(page, 'refer', '6')
    await button(page, 'Deutsch').click()
    await page.locator('html[lang="de"]').waitFor()
    await joined(page)
    expect(await score(page, 6).isChecked()).toBe(true)
    expect(page.url()).not.toContain('t=')
    while (await button(page, german.next).isVisible()) await button(page, german.next).click()
    await button(page, german.send).click()
    await thanked(page)
    await button(page, 'English').click()
    await page.locator('html[lang="en"]').waitFor()
    await thanked(page)
    await button(page, 'Change my answers').click()
    expect(await score(page, 6).isChecked()).toBe(true)
    expect((await site.log('customers')).slice(before)).toMatchObject([
      { role: 'executive', language: 'de', answers: { refer: 6 } },
    ])
  })
})

test('storage that fills up in between keeps what fitted, sends the last words, and says what is kept', async () => {
  page = await site.visit(address)
  await choose(page, 'refer', '7')
  await page.route('**/api/responses', (route) => route.abort())
  await send(page)
  await page.locator('.not-sent').waitFor({ state: 'visible' })
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  while (await button(page, 'Back').isVisible()) await button(page, 'Back').click()
  await choose(page, 'refer', '4')
  expect(await page.locator('.kept').isVisible()).toBe(false)
  await send(page)
  await page.locator('.not-sent').waitFor({ state: 'visible' })
  await soon(() => page.locator('.not-sent').innerText()).toMatch(/as long as this page stays open\.$/)
  await page.unroute('**/api/responses')
  await page.evaluate(() => void dispatchEvent(new Event('online')))
  await thanked(page)
  expect(await stored()).toEqual([{ refer: 4 }])
})
