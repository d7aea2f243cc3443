import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtPages } from './built-pages.ts'
import { cutOff, sideways, tooSmall } from './measure.ts'
import { pageByPage } from './page-by-page.ts'
import { openSite, type Site } from './site.ts'
import { isSeen, joined } from './walk.ts'

const { addresses, forms } = builtPages()

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

test('no page scrolls sideways on any phone from 320 px, leaves its boxes, or has what is too small to be pressed', async () => {
  const page = await site.visit('/', { viewport: { width: 320, height: 640 } })
  for (const address of addresses) {
    await page.goto(address)
    await page.evaluate(() => document.documentElement.classList.remove('js'))
    for (const width of [390, 375, 320]) {
      await page.setViewportSize({ width, height: 640 })
      expect([address, width, await sideways(page)]).toEqual([address, width, []])
    }
    expect([address, await cutOff(page), await tooSmall(page)]).toEqual([address, [], []])
  }
}, 120_000)

test('on every page of every form the way on is in the window of the smallest phone', async () => {
  const page = await site.visit('/', { viewport: { width: 320, height: 568 } })
  for (const address of forms) {
    await page.goto(address)
    await joined(page)
    await pageByPage(page, async (id) => {
      expect([address, id, await isSeen(page.locator('.next:visible, .send:visible'))]).toEqual([
        address,
        id,
        true,
      ])
    })
  }
}, 120_000)
