import { beforeEach, describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { link, sentBy } from './link.ts'
import { makeSending, press, thanked } from './sending.ts'
import type { Visited } from './site.ts'
import { choose, toTheEnd } from './walk.ts'

const { page: words } = interfaceWords('en')
const { site, visit, stored } = makeSending()

let page: Visited
beforeEach(async () => {
  page = await visit('about:blank')
  await page.route('**/_astro/companion*', (route) => route.abort())
})

describe('where the companion never comes, what cannot be stored comes back from the worker', () => {
  test('with nothing answered, which it says', async () => {
    const token = await link(site(), 'customers', 'buyer')
    await page.goto(`/s/customers/buyer/?t=${token}`)
    await toTheEnd(page)
    await press(page)
    await page.getByText(words.nothing).waitFor({ state: 'visible' })
    expect(await page.locator('#thanks').isVisible()).toBe(false)
    expect(await sentBy(site(), token)).toEqual([])
    expect(page.url()).not.toContain(token)
  })

  test('with an answer that cannot be right, beside its question, all answers kept; mended, they are sent', async () => {
    await page.goto('/s/customers/user/')
    await choose(page, 'refer', '7')
    await toTheEnd(page)
    await page.locator('[name="call~consent"]').check()
    await press(page)
    await page.locator('#i-call').waitFor({ state: 'visible' })
    expect(await page.locator('#i-call').innerText()).toContain('how and when')
    expect(await page.locator('input[name="refer"][value="7"]').isChecked()).toBe(true)
    expect(await page.locator('[name="call~consent"]').isChecked()).toBe(true)
    await page.locator('[name="call"]').fill('0123, mornings')
    await press(page)
    await thanked(page)
    expect(await stored()).toMatchObject([{ refer: 7 }])
  })
})
