import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { link, sentBy } from './link.ts'
import { openSite, type Site, type Visited } from './site.ts'
import { button, choose, toTheEnd } from './walk.ts'

let site: Site
let token: string
let page: Visited
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())
beforeEach(async () => {
  token = await link(site, 'customers', 'buyer')
  page = await site.visit('about:blank')
  await page.route('**/_astro/companion*', (route) => route.abort())
})
afterEach(() => page?.context().close())

const send = () => button(page, 'Send my answers').click()

describe('where the companion never comes, what cannot be stored comes back from the worker', () => {
  test('with nothing answered, which it says', async () => {
    await page.goto(`/s/customers/buyer/?t=${token}`)
    await toTheEnd(page)
    await send()
    await page.locator('.summary, [role="alert"]').first().waitFor({ state: 'visible' })
    expect(await page.locator('#thanks').isVisible()).toBe(false)
    expect(await sentBy(site, token)).toEqual([])
    expect(page.url()).not.toContain(token)
  })

  test('with an answer that cannot be right, beside its question, all answers kept; mended, they are sent by the link', async () => {
    await page.goto(`/s/customers/user/`)
    await choose(page, 'refer', '7')
    await toTheEnd(page)
    await page.locator('[name="call~consent"]').check()
    await send()
    await page.locator('#i-call').waitFor({ state: 'visible' })
    expect(await page.locator('#i-call').innerText()).toContain('how and when')
    expect(await page.locator('input[name="refer"][value="7"]').isChecked()).toBe(true)
    expect(await page.locator('[name="call~consent"]').isChecked()).toBe(true)
    await page.locator('[name="call"]').fill('0123, mornings')
    await send()
    await page.locator('#thanks').waitFor({ state: 'visible' })
    expect((await site.log('customers')).at(-1)).toMatchObject({ role: 'user', answers: { refer: 7 } })
  })
})
