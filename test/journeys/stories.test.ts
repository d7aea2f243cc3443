import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WordsList } from '#engine/wire-words.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { violations } from './axe.ts'
import { sideways } from './measure.ts'
import { openSite, ownerKey, type Site } from './site.ts'

const told = [
  ['/s/customers/user/', 'Bob stayed on the line until the alarm had stopped, at three in the morning.'],
  ['/s/customers/executive/de/', 'Frau Keller hat uns gesagt, dass Ihr Gerät bei uns nicht passt.'],
  ['/s/customers/manager/ar/', 'بقي المهندس معنا حتى عاد التبريد إلى العمل.'],
] as const
const addresses = ['/stories/', '/stories/de/', '/stories/ar/']

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

async function looksWell(address: string): Promise<void> {
  // The policy of the pages forbids the checker’s script, so it is set aside for checking.
  const page = await site.visit(address, { bypassCSP: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect([address, ...(await violations(page))]).toEqual([address])
  }
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 640 })
    expect([address, width, ...(await sideways(page))]).toEqual([address, width])
  }
}

test('before any is told, the page says so in each language', async () => {
  for (const address of addresses) await looksWell(address)
  const page = await site.visit('/stories/de/', { javaScriptEnabled: false })
  expect(await page.locator('main').innerText()).toContain(interfaceWords('de').stories.none)
})

test('stories are told in their own languages, those of the page’s first, without a script', async () => {
  const headers = { Authorization: `Bearer ${ownerKey}` }
  for (const [path, story] of told) {
    const body = new URLSearchParams({ story, 'story~consent': 'yes' })
    const sent = await fetch(`${site.base}${path}`, { method: 'POST', body, redirect: 'manual' })
    expect(sent.status).toBe(303)
  }
  const listed = await fetch(`${site.base}/api/words/customers?only=stories`, { headers })
  const { stories, wave } = (await listed.json()) as WordsList
  expect(stories).toHaveLength(told.length)
  for (const { response, question } of stories)
    await site.own('/api/stories/customers', { wave, response, question, state: 'shown' })
  for (const [place, address] of addresses.entries()) {
    await looksWell(address)
    const page = await site.visit(address, { javaScriptEnabled: false })
    const first = page.locator('#stories blockquote').first()
    expect(await first.innerText()).toBe(told[place]?.[1])
    expect(await page.locator('#stories li').count()).toBe(told.length)
    expect(await page.locator('#stories [lang="ar"]').getAttribute('dir')).toBe('rtl')
    expect(page.mistakes).toEqual([])
  }
})
