import { afterAll, beforeAll, expect, test } from 'vitest'
import { promiseStates } from '#engine/logic/promise-state.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { violations } from './axe.ts'
import { openSiteOf } from './project.ts'
import type { Site } from './site.ts'

const addresses = ['/said/', '/said/ar/', '/said/fr/']
let site: Site
beforeAll(async () => {
  // Written in Japanese and told in Arabic, with a promise of every state; nothing was promised to those who speak French.
  site = await openSiteOf('test/journeys/said')
})
afterAll(() => site?.stop())

test('a language in which nothing was promised says so, and shows the way to the survey', async () => {
  const page = await site.visit('/said/fr/')
  expect(await page.getByText(interfaceWords('fr').said.none).isVisible()).toBe(true)
  expect(await page.locator('article').count()).toBe(0)
  await page.getByRole('link', { name: 'Comment allons-nous pour vous ?' }).click()
  expect(new URL(page.url()).pathname).toBe('/s/soins/')
})

test.each([
  ['ja', '/said/'],
  ['ar', '/said/ar/'],
] as const)('what is owed stands before what was kept, in %s', async (language, address) => {
  const page = await site.visit(address)
  const { said } = interfaceWords(language)
  expect(await page.locator('h2').allTextContents()).toEqual([
    ...promiseStates.map((state) => said[state]),
    said.surveys,
  ])
  const ids = await page.locator('article').evaluateAll((articles) => articles.map(({ id }) => id))
  expect(ids).toEqual(promiseStates)
  expect(page.mistakes).toEqual([])
})

test('the same is told in another language by one link', async () => {
  const page = await site.visit('/said/')
  await page.getByRole('link', { name: 'العربية' }).click()
  expect(new URL(page.url()).pathname).toBe('/said/ar/')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
})

test.each(['light', 'dark'] as const)(
  'no page has an accessibility violation in the %s theme',
  async (colorScheme) => {
    // The policy of the pages forbids the checker's script, so it is set aside for checking.
    const page = await site.visit('/', { colorScheme, bypassCSP: true })
    for (const address of addresses) {
      await page.goto(address)
      expect([address, ...(await violations(page))]).toEqual([address])
    }
  },
)

test('nothing scrolls sideways on any phone from 320 px', async () => {
  const page = await site.visit('/')
  for (const address of addresses)
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(address)
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([address, needed]).toEqual([address, width])
    }
})
