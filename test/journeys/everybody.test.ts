import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SiteFile } from '#engine/model.ts'
import { violations } from './axe.ts'
import { openSite, type Site } from './site.ts'

const { surveys } = JSON.parse(readFileSync('generated/site.json', 'utf8')) as SiteFile
const addresses = [
  '/',
  '/sign-in/',
  '/results/',
  '/nowhere/',
  ...surveys.flatMap(({ survey: { id, roles, languages } }) =>
    languages.flatMap((language, index) => {
      const last = index === 0 ? '' : `${language}/`
      return ['', 'thanks/', 'closed/', ...roles.map((role) => `${role}/`)].map(
        (place) => `/s/${id}/${place}${last}`,
      )
    }),
  ),
]

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

test.each(['light', 'dark'] as const)(
  'no page has an accessibility violation in the %s theme',
  async (colorScheme) => {
    // The policy of the pages forbids the checker's script, so it is set aside for checking.
    const page = await site.visit('/', { colorScheme, bypassCSP: true })
    for (const address of addresses) {
      await page.goto(address)
      // All pages of a form are looked at, not only the first.
      await page.evaluate(() => document.documentElement.classList.remove('js'))
      const found = await violations(page)
      expect([address, ...found]).toEqual([address])
    }
  },
  240_000,
)

test('nothing scrolls sideways on any phone from 320 px, and every number of a scale is a target of at least 44 px', async () => {
  const page = await site.visit('/', { viewport: { width: 320, height: 640 } })
  for (const address of addresses) {
    await page.goto(address)
    await page.evaluate(() => document.documentElement.classList.remove('js'))
    for (const width of [390, 375, 320]) {
      await page.setViewportSize({ width, height: 640 })
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([address, needed]).toEqual([address, width])
    }
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('label:has(input)')]
        .map((label) => ({ text: label.textContent.trim(), box: label.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
        .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
    )
    expect([address, ...small]).toEqual([address])
  }
}, 240_000)

test('no page asks another origin for anything', async () => {
  const page = await site.visit('/')
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site.base) && !request.url().startsWith('data:'))
      foreign.push(request.url())
  })
  for (const address of addresses) await page.goto(address)
  expect(foreign).toEqual([])
}, 240_000)
