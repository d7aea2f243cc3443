import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { openSiteOf } from './project.ts'
import { signIn } from './signed-in.ts'
import { button, choose, place, placed, toTheEnd } from './walk.ts'

const address = '/s/everything/buyer/'

let site: Awaited<ReturnType<typeof openSiteOf>>
beforeAll(async () => {
  site = await openSiteOf('test/journeys/every-type')
})
afterAll(() => site?.stop())

const rank = (page: Page, place: number) => page.locator(`select[name="order~${place}"]`)
const order = (page: Page, question: string) =>
  page
    .locator(`#q-${question} [data-shuffle] > *`)
    .evaluateAll((all) => all.map((one) => one.querySelector('input')?.value ?? ''))
const send = (page: Page) => button(page, 'Send my answers').click()
const lastLogged = async () => (await site.log('everything')).at(-1)?.answers

/** What both ways of answering give in, and what is then in the log. */
const stored = {
  refer: 9,
  known: ['acme', 'quay', { option: 'other', text: 'Ridley & Sons' }],
  rivals: { acme: 'better', quay: null },
  reason: { option: 'other', text: 'A friend «told» us' },
  order: ['care', 'calm', { option: 'other', text: 'Honesty' }],
  seats: 120.5,
  'best-year': 'last',
  tale: { text: 'They came at night.', consent: true },
  call: { text: 'After five', consent: true },
}

describe('without a script', () => {
  const open = () => site.visit(address, { javaScriptEnabled: false })

  test('every type is answered, and arrives', async () => {
    const page = await open()
    expect(await page.locator('.only-if').allInnerTexts()).toEqual([
      expect.stringContaining('Which of these suppliers do you know?'),
      expect.stringContaining('Other, in your own words'),
      expect.stringContaining('100 or more'),
    ])
    await choose(page, 'refer', '9')
    for (const option of ['acme', 'quay']) await choose(page, 'known', option)
    // The box beside the words is forgotten.
    await page.locator('[name="known~text"]').fill('Ridley & Sons')
    await choose(page, 'rivals.acme', 'better')
    await choose(page, 'rivals.globe', 'worse')
    await choose(page, 'rivals.quay', 'cannot-say')
    await page.locator('[name="reason~text"]').fill('A friend «told» us')
    for (const [index, option] of ['care', 'calm', 'other'].entries())
      await rank(page, index + 1).selectOption(option)
    await page.locator('[name="order~text"]').fill('Honesty')
    await page.locator('#q-seats [type="text"]').fill('120,5')
    await choose(page, 'best-year', 'last')
    await page.locator('[name="tale"]').fill('They came at night.')
    await page.locator('[name="tale~consent"]').check()
    await page.locator('[name="call"]').fill('After five')
    await page.locator('[name="call~consent"]').check()
    await send(page)
    expect(new URL(page.url()).pathname).toBe('/s/everything/thanks/')
    expect(await lastLogged()).toEqual(stored)
  })

  test('what is wrong is told beside the question, and every field keeps what it held', async () => {
    const before = (await site.log('everything')).length
    const page = await open()
    await page.locator('[name="known~text"]').fill('"Ridley" <& Sons>')
    await rank(page, 1).selectOption('care')
    await rank(page, 3).selectOption('care')
    await page.locator('#q-seats [type="text"]').fill('a dozen')
    await page.locator('[name="tale"]').fill('They came.')
    await page.locator('[name="call~consent"]').check()
    await send(page)
    expect(await page.locator('#i-order').innerText()).toContain('at two places')
    expect(await page.locator('#i-seats').innerText()).toContain('write one number')
    expect(await page.locator('#i-call').innerText()).toContain('how and when')
    expect(await page.locator('#issues li').count()).toBe(3)
    expect(await page.locator('[name="known~text"]').inputValue()).toBe('"Ridley" <& Sons>')
    expect(await rank(page, 1).inputValue()).toBe('care')
    expect(await rank(page, 2).inputValue()).toBe('')
    expect(await rank(page, 3).inputValue()).toBe('care')
    expect(await page.locator('#q-seats [type="text"]').inputValue()).toBe('a dozen')
    expect(await page.locator('[name="tale"]').inputValue()).toBe('They came.')
    expect(await page.locator('[name="tale~consent"]').isChecked()).toBe(false)
    expect(await page.locator('[name="call~consent"]').isChecked()).toBe(true)
    expect((await site.log('everything')).length).toBe(before)
  })

  test('Enter in a line of text sends nothing, and an option that was chosen wins over words', async () => {
    const page = await open()
    await choose(page, 'reason', 'price')
    await page.locator('[name="reason~text"]').fill('Luck')
    await page.locator('[name="reason~text"]').press('Enter')
    expect(new URL(page.url()).pathname).toBe(address)
    await send(page)
    expect(await lastLogged()).toEqual({ reason: 'price' })
  })

  test('“cannot say” of a number arrives, comes back beside what is wrong, and can be left again', async () => {
    const page = await open()
    const cannot = page.locator('[name="seats"][value="cannot-say"]')
    await cannot.check()
    await choose(page, 'known', 'acme')
    await choose(page, 'known', 'cannot-say')
    await rank(page, 2).selectOption('care')
    await send(page)
    expect(await page.locator('#i-known').innerText()).toContain('not both')
    expect(await page.locator('#i-order').innerText()).toContain('Place 1 is empty.')
    expect(await page.locator('#issues a').allInnerTexts()).toEqual([
      'Which of these suppliers do you know?',
      'What matters most?',
    ])
    expect(await page.locator('#q-seats [type="text"]').inputValue()).toBe('')
    expect(await cannot.isChecked()).toBe(true)
    await cannot.uncheck()
    await cannot.check()
    await choose(page, 'known', 'acme')
    await rank(page, 2).selectOption('')
    await send(page)
    expect(await lastLogged()).toEqual({ known: null, seats: null })
  })

  test('rows and options stand in the order of the file', async () => {
    const page = await open()
    expect((await order(page, 'known')).slice(0, 4)).toEqual(['acme', 'globe', 'quay', 'ridge'])
  })
})

describe('with a script', () => {
  test('every type is answered, survives a reload, and arrives', async () => {
    const page = await site.visit(address)
    await choose(page, 'refer', '9')
    expect(await page.locator('#q-rivals').isVisible()).toBe(false)
    for (const option of ['acme', 'quay']) await choose(page, 'known', option)
    expect(await page.locator('#q-rivals .item:visible').count()).toBe(2)
    expect(await page.locator('.only-if:visible').count()).toBe(0)
    await page.locator('[name="known~text"]').fill('Ridley & Sons')
    expect(await page.locator('[name="known"][value="other"]').isChecked()).toBe(true)
    await choose(page, 'rivals.acme', 'better')
    await choose(page, 'rivals.quay', 'cannot-say')
    await page.locator('[name="reason~text"]').fill('A friend «told» us')
    expect(await page.locator('#q-reason-more').isVisible()).toBe(true)
    await button(page, 'Next').click()
    for (const option of ['care', 'calm', 'other']) await place(page, option)
    await page.locator('[name="order~text"]').fill('Honesty')
    await page.locator('#q-seats [type="text"]').fill('120,5')
    expect(await page.locator('#q-seats-who').isVisible()).toBe(true)
    await page.reload()
    expect((await placed(page, 'order')).slice(0, 3)).toEqual(['care', 'calm', 'other'])
    expect(await page.locator('[name="order~text"]').inputValue()).toBe('Honesty')
    await button(page, 'Next').click()
    await choose(page, 'best-year', 'last')
    await page.locator('[name="tale"]').fill('They came at night.')
    expect(await page.locator('[name="tale~consent"]').isChecked()).toBe(false)
    await page.locator('[name="tale~consent"]').check()
    await page.locator('[name="call"]').fill('After five')
    expect(await page.locator('[name="call~consent"]').isChecked()).toBe(false)
    await page.locator('[name="call~consent"]').check()
    await send(page)
    await page.locator('#thanks').waitFor({ state: 'visible' })
    expect(await lastLogged()).toEqual(stored)
    expect(page.mistakes).toEqual([])
  })

  test('words whose circle has been left do not count, and stay to be seen', async () => {
    const page = await site.visit(address)
    await page.locator('[name="reason~text"]').fill('Luck')
    await choose(page, 'reason', 'price')
    expect(await page.locator('#q-reason-more').isVisible()).toBe(false)
    expect(await page.locator('[name="reason~text"]').inputValue()).toBe('Luck')
    await toTheEnd(page)
    await send(page)
    await page.locator('#thanks').waitFor({ state: 'visible' })
    expect(await lastLogged()).toEqual({ reason: 'price' })
  })

  test('before the companion is there an option stands at one place only, and is free again when it leaves it', async () => {
    const page = await site.visit('about:blank')
    await page.route('**/_astro/companion*', (route) => route.abort())
    await page.goto(address)
    await button(page, 'Next').click()
    await rank(page, 1).selectOption('care')
    expect(await rank(page, 2).locator('[value="care"]').isDisabled()).toBe(true)
    expect(await rank(page, 1).locator('[value="care"]').isDisabled()).toBe(false)
    await rank(page, 1).selectOption('')
    expect(await rank(page, 2).locator('[value="care"]').isDisabled()).toBe(false)
  })

  test('a number that is none keeps the page, and says why', async () => {
    const page = await site.visit(address)
    await button(page, 'Next').click()
    await page.locator('#q-seats [type="text"]').fill('501')
    await button(page, 'Next').click()
    expect(await page.locator('#i-seats').innerText()).toBe('Please choose a number from 1 to 500.')
  })

  test('whoever wants a call and cannot be found is asked how', async () => {
    const page = await site.visit(address)
    await toTheEnd(page)
    await page.locator('[name="call~consent"]').check()
    await send(page)
    await page.locator('#i-call').waitFor({ state: 'visible' })
    expect(await page.locator('#i-call').innerText()).toContain('how and when')
  })

  test('an order of one’s own is the same on every visit, and keeps the words of one’s own last', async () => {
    const orders = new Set<string>()
    for (let visit = 0; visit < 5; visit++) {
      const page = await site.visit(address)
      const first = await order(page, 'known')
      expect(first.toSorted()).toEqual(['acme', 'globe', 'other', 'quay', 'ridge'])
      expect(first.at(-1)).toBe('other')
      await page.reload()
      expect(await order(page, 'known')).toEqual(first)
      orders.add(first.join())
    }
    expect(orders.size).toBeGreaterThan(1)
  })

  test('what is asked once a year is asked again on another device, not on this one', async () => {
    const page = await site.visit(address)
    await choose(page, 'refer', '5')
    await toTheEnd(page)
    expect(await page.locator('#q-best-year').isVisible()).toBe(true)
    await send(page)
    await page.locator('#thanks').waitFor({ state: 'visible' })
    await button(page, 'Answer once more').click()
    await toTheEnd(page)
    expect(await page.locator('#q-best-year').isVisible()).toBe(false)
    await page.evaluate(() => {
      const key = 'carefactor everything yearly'
      const kept = JSON.parse(localStorage.getItem(key) ?? '') as Record<string, [number, ...unknown[]]>
      const aged = Object.entries(kept).map(([id, [day, ...more]]) => [id, [day - 365, ...more]])
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(aged)))
    })
    await page.reload()
    await toTheEnd(page)
    expect(await page.locator('#q-best-year').isVisible()).toBe(true)
  })
})

test('the script of a page with every type weighs at most 5.25 KB', async () => {
  const html = await readFile(join(site.folder, 'dist', address, 'index.html'), 'utf8')
  const [, script = ''] = /<script>(\(?(?:function|!|var|\()[\s\S]*?)<\/script>/.exec(html) ?? []
  expect(script.length).toBeGreaterThan(1000)
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(5.25 * 1024)
})

test('the page has no accessibility violation, and nothing scrolls sideways at 320 px, mirrored or not', async () => {
  const page = await site.visit(address, { viewport: { width: 320, height: 640 }, bypassCSP: true })
  await page.evaluate(() => document.documentElement.classList.remove('js'))
  expect(await violations(page)).toEqual([])
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
  const small = await page
    .locator('label:has(input), select, input[type=text], textarea')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().height).filter((height) => height > 0 && height < 44),
    )
  expect(small).toEqual([])
})

test('the results say something of every type', async () => {
  await site.tick()
  const leader = await signIn(site, 'rika.tessaro@example.com')
  await leader.goto('/results/everything/', { waitUntil: 'networkidle' })
  await leader.locator('details.every > summary').click()
  const text = await leader.locator('main').innerText()
  for (const said of [
    'Put first most often: Care, 100%',
    'On average: 120.5',
    '2 told a story; 2 may be told to others',
    '2 asked to be called.',
    'Other, in your own words',
  ])
    expect(text).toContain(said)
  expect(leader.mistakes).toEqual([])
})
