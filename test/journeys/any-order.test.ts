import fc from 'fast-check'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { link, sentBy } from './link.ts'
import { openSite, type Site, visitIn } from './site.ts'
import { button, choose, joined, soon, toTheEnd } from './walk.ts'

const address = '/s/customers/technical/'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

/** What a network may do to answers on their way. */
const networks: Record<string, (route: Route) => Promise<void>> = {
  good: (route) => route.continue(),
  gone: (route) => route.abort(),
  'gone on the way back': async (route) => {
    await route.fetch()
    await route.abort()
  },
  'a portal': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in</h1>' }),
  busy: (route) => route.fulfill({ status: 503, body: '{"status":503}' }),
}

/** Whatever was sent may be thanked for in the middle of something else; then that is begun again. */
async function untilDone(page: Page, deed: () => Promise<void>): Promise<void> {
  page.setDefaultTimeout(3000)
  for (let tries = 1; ; tries++) {
    try {
      await deed()
      return
    } catch (error) {
      if (tries === 5) throw error
    }
  }
}

const change = (page: Page, score: number) =>
  untilDone(page, async () => {
    if (await page.locator('#thanks').isVisible()) await button(page, 'Change my answers').click()
    while (await button(page, 'Back').isVisible()) await button(page, 'Back').click()
    const circle = page.locator(`input[name="refer"][value="${score}"]`)
    if (!(await circle.isChecked())) await choose(page, 'refer', String(score))
  })

const send = (page: Page) =>
  untilDone(page, async () => {
    if (await page.locator('#thanks').isVisible()) return
    await toTheEnd(page)
    await button(page, 'Send my answers').click()
    await page.locator('#thanks, .not-sent, .arrived').filter({ visible: true }).first().waitFor()
  })

/** What a person does besides answering and sending. */
const deeds: Record<string, (page: Page, way: string) => Promise<Page>> = {
  async nothing(page) {
    return page
  },
  async 'looks away'(page) {
    await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
    return page
  },
  async reloads(page) {
    await page.reload()
    return page
  },
  async 'goes elsewhere and comes back'(page, way) {
    await page.goto('/s/prospects/bought/')
    await joined(page)
    await page.goto(way)
    return page
  },
  'opens a second window': (page, way) => visitIn(page.context(), way),
}

const step = fc.record({
  changes: fc.boolean(),
  sends: fc.boolean(),
  deed: fc.constantFrom(...Object.keys(deeds)),
  network: fc.constantFrom(...Object.keys(networks)),
})

test('whatever the network and the person do, in whatever order: one response, with the last words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const token = await link(site, 'customers', 'technical')
      const way = `${address}?t=${token}`
      let page: Page = await site.visit(way)
      let network = 'good'
      let score = 1
      const context = page.context()
      await context.route('**/api/responses', (route) => networks[network]?.(route))
      await joined(page)
      await change(page, score)
      for (const next of steps) {
        network = next.network
        if (next.changes) await change(page, ++score)
        if (next.sends) await send(page)
        page = (await deeds[next.deed]?.(page, way)) ?? page
        await joined(page)
        await soon(() => page.locator('input[name="refer"]:checked').inputValue()).toBe(String(score))
      }
      network = 'good'
      await send(page)
      await page.locator('#thanks').waitFor({ state: 'visible' })
      await soon(() => sentBy(site, token)).toMatchObject([{ answers: { refer: score } }])
      await context.close()
    }),
    { numRuns: 5, endOnFailure: true },
  )
}, 600_000)
