import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSiteOf } from './project.ts'
import type { Site } from './site.ts'
import { button, choose, joined, place, placed, toTheEnd } from './walk.ts'

const address = '/s/everything/buyer/'

let site: Site
beforeAll(async () => {
  site = await openSiteOf('test/journeys/every-type')
})
afterAll(() => site?.stop())

const rank = (page: Page, place: number) => page.locator(`select[name="order~${place}"]`)
const send = (page: Page) => button(page, 'Send my answers').click()
const lastLogged = async () => (await site.log('everything')).at(-1)?.answers

test('a box with words can be left by a click, by Space, by taking a circle back and by emptying the words', async () => {
  const page = await site.visit(address)
  const box = page.locator('[name="known"][value="other"]')
  const circle = page.locator('[name="reason"][value="other"]')
  await page.locator('[name="known~text"]').fill('Ridley')
  await choose(page, 'known', 'other')
  expect(await box.isChecked()).toBe(false)
  await box.press('Space')
  expect(await box.isChecked()).toBe(true)
  await box.press('Space')
  expect(await box.isChecked()).toBe(false)
  await page.locator('[name="reason~text"]').fill('Luck')
  expect(await circle.isChecked()).toBe(true)
  await choose(page, 'reason', 'other')
  expect(await circle.isChecked()).toBe(false)
  await page.locator('[name="reason~text"]').fill('Chance')
  expect(await circle.isChecked()).toBe(true)
  await page.locator('[name="reason~text"]').fill('')
  expect(await circle.isChecked()).toBe(false)
})

test('“cannot say” and an answer take each other away, whatever the type', async () => {
  const page = await site.visit(address)
  const cannot = (item: string) => page.locator(`[name="${item}"][value="cannot-say"]`)
  await choose(page, 'known', 'acme')
  await cannot('known').check()
  expect(await page.locator('[name="known"]:checked').count()).toBe(1)
  await choose(page, 'known', 'acme')
  expect(await cannot('known').isChecked()).toBe(false)
  await cannot('known').check()
  await button(page, 'Next').click()
  await place(page, 'care')
  await cannot('order').check()
  expect((await placed(page, 'order'))[0]).toBe('')
  expect(await page.locator('.by-hand ol > li').count()).toBe(0)
  await page.locator('#q-seats [type="text"]').fill('12')
  await cannot('seats').check()
  expect(await page.locator('#q-seats [type="text"]').inputValue()).toBe('')
  await toTheEnd(page)
  await send(page)
  await page.locator('#thanks').waitFor({ state: 'visible' })
  expect(await lastLogged()).toEqual({ known: null, order: null, seats: null })
})

test('a place left empty before others, kept from before, is told', async () => {
  const page = await site.visit(address)
  await page.evaluate(() => localStorage.setItem('carefactor everything buyer ', '[["order~2","care"]]'))
  await page.reload()
  await joined(page)
  await button(page, 'Next').click()
  await button(page, 'Next').click()
  expect(await page.locator('#i-order').innerText()).toContain('Place 1 is empty.')
  await place(page, 'calm')
  expect((await placed(page, 'order')).slice(0, 2)).toEqual(['care', 'calm'])
  await button(page, 'Next').click()
  expect(await page.locator('#q-tale').isVisible()).toBe(true)
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(0)
})

test('words in an order are asked for only where they have a place, and count for nothing elsewhere', async () => {
  const page = await site.visit(address)
  await button(page, 'Next').click()
  const words = page.locator('[name="order~text"]')
  expect(await words.isVisible()).toBe(false)
  await place(page, 'other')
  await words.fill('Honesty')
  await page.locator('.by-hand [data-value="other"] .out').click()
  await place(page, 'care')
  expect(await words.isVisible()).toBe(false)
  await toTheEnd(page)
  await send(page)
  await page.locator('#thanks').waitFor({ state: 'visible' })
  expect(await lastLogged()).toEqual({ order: ['care'] })
})

test('words about a call tick nothing: once it is asked whether one is wanted', async () => {
  const page = await site.visit(address)
  await toTheEnd(page)
  await page.locator('[name="call"]').fill('After five')
  expect(await page.locator('[name="call~consent"]').isChecked()).toBe(false)
  await send(page)
  expect(await page.locator('#i-call').innerText()).toContain('You have not ticked')
  expect(await page.locator('#issues a').innerText()).toBe('May we call you?')
  await send(page)
  await page.locator('#thanks').waitFor({ state: 'visible' })
  expect(await lastLogged()).toEqual({ call: { text: 'After five', consent: false } })
})

test('a place kept for an option that is gone is empty', async () => {
  const page = await site.visit(address)
  await page.evaluate(() =>
    localStorage.setItem('carefactor everything buyer ', '[["order~1","gone"],["order~2","care"]]'),
  )
  await page.reload()
  expect(await rank(page, 1).inputValue()).toBe('')
  expect(await rank(page, 1).evaluate((list) => (list as HTMLSelectElement).selectedIndex)).toBe(0)
  expect(await rank(page, 2).inputValue()).toBe('care')
})

test.each(['{"best-year":7}', '{"best-year":null}', '{"best-year":["x"]}', '7', '"x"', '[[]]'])(
  'a damaged memory of what was asked is none: %s',
  async (damaged) => {
    const page = await site.visit(address)
    await page.evaluate((text) => localStorage.setItem('carefactor everything yearly', text), damaged)
    await page.reload()
    await toTheEnd(page)
    expect(await page.locator('#q-best-year').isVisible()).toBe(true)
    expect(page.mistakes).toEqual([])
  },
)

test('where all was asked within a year that is said, and nothing can be sent', async () => {
  const page = await site.visit('/s/yearly/buyer/?t=00000000000000000000000zzz')
  expect(await page.locator('.nothing-asked').isVisible()).toBe(false)
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('zzz')
  await page.evaluate(() => {
    const today = Math.floor(Date.now() / 86_400_000)
    localStorage.setItem('carefactor yearly yearly', JSON.stringify({ best: [today], why: [today] }))
  })
  await page.reload()
  expect(await page.locator('.nothing-asked').innerText()).toContain('There is nothing to ask you')
  expect(await page.getByRole('button').count()).toBe(0)
  expect(page.mistakes).toEqual([])
})

test('an anonymous survey remembers days alone, and tells beside the question what was left open', async () => {
  const page = await site.visit('/s/yearly/buyer/')
  await choose(page, 'best', 'last')
  await send(page)
  expect(await page.locator('#i-why').innerText()).toContain('left open')
  await send(page)
  await page.locator('#thanks').waitFor({ state: 'visible' })
  const kept = await page.evaluate(() => localStorage.getItem('carefactor yearly yearly'))
  expect(kept).toMatch(/^\{"best":\[\d+\],"why":\[\d+\]\}$/)
})
