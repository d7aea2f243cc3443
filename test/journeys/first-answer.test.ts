import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { link } from './link.ts'
import { openSite, type Site, visitIn } from './site.ts'
import { button, choose, isSeen, joined, soon, toTheEnd } from './walk.ts'

let site: Site
let token: string
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())
beforeEach(async () => {
  token = await link(site, 'customers', 'buyer')
})

const address = (query: string) => `/s/customers/buyer/?t=${token}&${query}`
const chosen = (page: Page) =>
  page.locator('input:checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
const sendThis = (page: Page) => button(page, 'Send this answer')
const arrived = (page: Page) => page.locator('.arrived').waitFor({ state: 'visible' })
const rowsOf = async (from: number) => (await site.log('customers')).slice(from)
const rows = async () => (await site.log('customers')).length

async function sendAll(page: Page): Promise<void> {
  await toTheEnd(page)
  await button(page, 'Send my answers').click()
  await page.locator('#thanks').waitFor({ state: 'visible' })
}

describe('an address that names no first answer', () => {
  test.each([
    'refer=11',
    'refer=-1',
    'refer=nine',
    'refer=',
    'refer',
    'nothing=9',
    'refer-why=text',
    '_version=x',
    '_first=refer',
    'known=acme',
    'care.listen=4',
    'call~consent=yes',
    'constructor=9',
    'q-refer=9',
  ])('chooses and fills nothing: %s', async (query) => {
    const page = await site.visit(`/s/customers/buyer/?${query}`)
    const before = await page.locator('[name="_version"]').inputValue()
    expect(await chosen(page)).toEqual([])
    expect(
      await page
        .locator('textarea')
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value).join('')),
    ).toBe('')
    expect(before).toMatch(/^[0-9a-f]{8,}$/)
    expect(await sendThis(page).isVisible()).toBe(false)
    expect(page.url()).toBe(`${site.base}/s/customers/buyer/`)
    expect(page.mistakes).toEqual([])
  })

  test('but another way of anonymous answering offers to send nothing alone', async () => {
    const page = await site.visit('/s/service/desk/?satisfied=4&refer=9')
    expect(await page.locator('[data-first]').count()).toBe(0)
  })

  test('is read like one without a script where it names two: the first counts', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await site.visit(address('x=1&refer=9&refer=3&care.listen=4'), { javaScriptEnabled })
      expect(await chosen(page)).toEqual(['9'])
      expect(await sendThis(page).isVisible()).toBe(true)
    }
  })
})

describe('a link that a mail program has bent', () => {
  const bent: [string, (token: string) => string][] = [
    ['an encoded mark', (t) => `/s/customers/buyer/%23t=${t}&refer=9`],
    ['an encoded question mark', (t) => `/s/customers/buyer/%3Ft=${t}&refer=9`],
    ['an entity', (t) => `/s/customers/buyer/?t=${t}&amp;refer=9`],
    ['a full stop', (t) => `/s/customers/buyer/?t=${t}&refer=9.`],
    ['a bracket of a tag', (t) => `/s/customers/buyer/?t=${t}&refer=9>`],
    ['a round bracket and a full stop', (t) => `/s/customers/buyer/?t=${t}&refer=9).`],
    ['capitals', (t) => `/S/CUSTOMERS/BUYER/?T=${t.toUpperCase()}&REFER=9`],
    ['a lost slash', (t) => `/s/customers/buyer?t=${t}&refer=9`],
  ]
  test.each(bent)('by %s leads to the form, with token and first answer', async (_, bend) => {
    const before = await rows()
    const page = await site.visit(bend(token))
    expect(page.url()).toBe(`${site.base}/s/customers/buyer/`)
    expect(await chosen(page)).toEqual(['9'])
    await sendThis(page).click()
    await arrived(page)
    const kept = await page.evaluate(() => Object.keys(localStorage).join('\n'))
    // The number behind it is the link's: an open page has none.
    expect(kept).toMatch(/^carefactor customers buyer \d+ sitting$/m)
    expect(await rowsOf(before)).toMatchObject([{ role: 'buyer', answers: { refer: 9 } }])
  })

  test('at the token’s end alone keeps the token', async () => {
    const before = await rows()
    const page = await site.visit(`/s/customers/buyer/?t=${token}.)`)
    await choose(page, 'refer', '5')
    await sendAll(page)
    expect(await rowsOf(before)).toMatchObject([{ answers: { refer: 5 } }])
  })
})

describe('a first answer from a mail', () => {
  const sizes = [
    [320, 568],
    [360, 640],
    [390, 664],
  ] as const
  test.each(['en', 'de', 'ar'])(
    'stands on the first screen of every phone, beside all others, in %s',
    async (language) => {
      const way = language === 'en' ? '' : `${language}/`
      for (const [width, height] of sizes) {
        const page = await site.visit(`/s/customers/buyer/${way}?t=${token}&refer=9`, {
          viewport: { width, height },
        })
        const labels = await page.locator('label:has(input[name="refer"])').all()
        expect(labels).toHaveLength(11)
        const unseen: string[] = []
        for (const label of labels) if (!(await isSeen(label))) unseen.push(await label.innerText())
        expect([width, height, ...unseen]).toEqual([width, height])
      }
    },
  )

  test('is chosen without a script too, and one tap sends it', async () => {
    const before = await rows()
    const page = await site.visit(address('refer=9'), { javaScriptEnabled: false })
    expect(await chosen(page)).toEqual(['9'])
    await sendThis(page).click()
    expect(new URL(page.url()).pathname).toBe('/s/customers/thanks/')
    expect(await rowsOf(before)).toMatchObject([{ answers: { refer: 9 } }])
  })

  test('is out of the address once the page is there, and a reload keeps the choice', async () => {
    const page = await site.visit(address('refer=9'))
    expect(page.url()).toBe(`${site.base}/s/customers/buyer/`)
    await page.reload()
    await joined(page)
    expect(await chosen(page)).toEqual(['9'])
    expect(await sendThis(page).isVisible()).toBe(true)
    await choose(page, 'refer', '2')
    await page.reload()
    await joined(page)
    expect(await chosen(page)).toEqual(['2'])
  })

  test('that is pressed once more stays chosen, as whoever agrees expects; then a press takes it back', async () => {
    const page = await site.visit(address('refer=9'))
    await joined(page)
    await choose(page, 'refer', '9')
    expect(await chosen(page)).toEqual(['9'])
    await choose(page, 'refer', '9')
    expect(await chosen(page)).toEqual([])
    expect(page.mistakes).toEqual([])
  })

  test('is stored by one tap; the page says so where it is seen, and stays', async () => {
    const before = await rows()
    const page = await site.visit(address('refer=9'), { viewport: { width: 320, height: 568 } })
    await sendThis(page).click()
    await arrived(page)
    expect(await page.locator('.arrived').innerText()).toBe(
      'Your answer has arrived. You may stop here, or go on and send the rest as well.',
    )
    expect(await isSeen(page.locator('.arrived'))).toBe(true)
    expect(await sendThis(page).isVisible()).toBe(false)
    expect(await page.locator('#thanks').isVisible()).toBe(false)
    expect(await rowsOf(before)).toMatchObject([{ role: 'buyer', answers: { refer: 9 } }])
    expect(page.mistakes).toEqual([])
  })

  test.each(['by a link', 'on an open page'])(
    'is part of what is sent in the end: one response, %s',
    async (how) => {
      const before = await rows()
      const page = await site.visit(how === 'by a link' ? address('refer=9') : '/s/customers/buyer/?refer=9')
      await sendThis(page).click()
      await arrived(page)
      // What is asked once a year has not been asked by that.
      await page.reload()
      await joined(page)
      expect(await chosen(page)).toEqual(['9'])
      await page.locator('textarea[name="refer-why"]').fill('You call back.')
      await toTheEnd(page)
      expect(await page.locator('#q-decided').count()).toBe(1)
      await sendAll(page)
      await site.tick()
      const log = await rowsOf(before)
      expect(log).toMatchObject([{ answers: { refer: 9, 'refer-why': 'You call back.' } }])
    },
  )

  test('of an open page leaves all that is asked once a year to be asked still', async () => {
    const page = await site.visit('/s/customers/buyer/?refer=9')
    await sendThis(page).click()
    await arrived(page)
    const asked = () => page.locator('fieldset.question.asked').count()
    const before = await asked()
    await page.reload()
    await joined(page)
    expect(await asked()).toBe(before)
  })

  test('takes the place of a kept answer, and of no other; the newest click wins', async () => {
    const page = await site.visit(`/s/customers/buyer/?t=${token}`)
    await choose(page, 'refer', '3')
    await page.locator('textarea[name="refer-why"]').fill('Slow.')
    for (const score of ['9', '8']) {
      const next = await visitIn(page.context(), address(`refer=${score}`))
      expect(await chosen(next)).toEqual([score])
      expect(await next.locator('textarea[name="refer-why"]').inputValue()).toBe('Slow.')
      await next.reload()
      await joined(next)
      expect(await chosen(next)).toEqual([score])
    }
  })

  test('that is clicked after all was sent changes that one answer, and loses none of the others', async () => {
    const before = await rows()
    const first = await site.visit(`/s/customers/buyer/?t=${token}`)
    await choose(first, 'refer', '3')
    await first.locator('textarea[name="refer-why"]').fill('Slow.')
    await sendAll(first)
    for (const page of [first, await site.visit('about:blank')]) {
      await page.goto(address('refer=8'))
      await page.locator('textarea[name="refer-why"]').waitFor({ state: 'visible' })
      await soon(() => page.locator('textarea[name="refer-why"]').inputValue()).toBe('Slow.')
      expect(await chosen(page)).toEqual(['8'])
      await sendThis(page).click()
      await arrived(page)
      await site.tick()
      expect(await rowsOf(before)).toMatchObject([{ answers: { refer: 8, 'refer-why': 'Slow.' } }])
    }
  })

  test('that is sent before the link could tell what was sent on another device loses none of it, then or later', async () => {
    const before = await rows()
    const first = await site.visit(`/s/customers/buyer/?t=${token}`)
    await choose(first, 'refer', '3')
    await first.locator('textarea[name="refer-why"]').fill('Slow.')
    await sendAll(first)
    const page = await site.visit('about:blank')
    let tell = () => {}
    const told = new Promise<void>((done) => {
      tell = done
    })
    await page.route('**/api/link', async (route) => {
      const response = await route.fetch()
      await told
      await route.fulfill({ response })
    })
    await page.goto(address('refer=8'))
    await joined(page)
    await sendThis(page).click()
    await arrived(page)
    await site.tick()
    expect(await rowsOf(before)).toMatchObject([{ answers: { refer: 8, 'refer-why': 'Slow.' } }])
    tell()
    await soon(() => page.locator('textarea[name="refer-why"]').inputValue()).toBe('Slow.')
    expect(await chosen(page)).toEqual(['8'])
    await sendAll(page)
    await site.tick()
    expect(await rowsOf(before)).toMatchObject([{ answers: { refer: 8, 'refer-why': 'Slow.' } }])
  })

  test('that cannot be sent is told where it is seen, waits, and is sent by itself', async () => {
    const before = await rows()
    const page = await site.visit(address('refer=9'), { viewport: { width: 320, height: 568 } })
    await page.context().setOffline(true)
    await sendThis(page).click()
    await page.locator('.not-sent').waitFor({ state: 'visible' })
    expect(await page.locator('.not-sent').innerText()).toMatch(/no connection.+kept on this device and will/)
    expect(await isSeen(page.locator('.not-sent'))).toBe(true)
    await page.context().setOffline(false)
    await arrived(page)
    expect(await page.locator('.not-sent').isVisible()).toBe(false)
    expect(await rowsOf(before)).toMatchObject([{ answers: { refer: 9 } }])
  })
})
