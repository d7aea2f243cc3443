import { afterAll, beforeAll, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { violations } from './axe.ts'
import { sideways, tooSmall } from './measure.ts'
import { openSiteOf } from './project.ts'
import type { Site, Visited } from './site.ts'
import { leaderAt, write } from './written.ts'

let site: Site
let leader: Visited
beforeAll(async () => {
  site = await openSiteOf('test/journeys/every-language')
  const people = [9, 10, 3, 7, 8, 0].map((refer) => ({ role: 'buyer', answers: { refer, rate: 5, feel: 1 } }))
  await write(site, 'types', people)
  await site.tick()
  leader = await leaderAt(site, 'rika.tessaro@example.com', '/results/types/')
})
afterAll(() => site?.stop())

const languages = ['en', 'de', 'fr', 'es', 'ar', 'ja']
/** What the one role is called where its name stands alone. */
const buyers = { en: 'Buyer', de: 'Einkauf', fr: 'Achats', es: 'Compras', ar: 'المشتريات', ja: '購買' }
const pathOf = (language: string) => `/results/types/${language === 'en' ? '' : `${language}/`}`

test.each(languages)(
  'in %s the page speaks its own language alone, and nothing is wrong with it',
  async (language) => {
    const { results } = interfaceWords(language)
    await leader.setViewportSize({ width: 390, height: 844 })
    await leader.goto(pathOf(language), { waitUntil: 'networkidle' })
    const root = leader.locator('html')
    expect(await root.getAttribute('lang')).toBe(language)
    expect(await root.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    const said = await leader.locator('main').innerText()
    for (const one of [results.score, results.promise.named, results.calls.none]) expect(said).toContain(one)
    const roles = await leader.locator('select option').allInnerTexts()
    expect(roles).toContain(buyers[language as keyof typeof buyers])
    const html = await leader.content()
    for (const other of languages.filter((one) => one !== language))
      expect(html).not.toContain(interfaceWords(other).results['how-sure'])
    await leader.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await violations(leader)).toEqual([])
    for (const width of [320, 390, 1280]) {
      await leader.setViewportSize({ width, height: 800 })
      expect([width, ...(await sideways(leader)), ...(await tooSmall(leader))]).toEqual([width])
    }
    expect(leader.mistakes).toEqual([])
  },
)

test('each language leads to every other, and search programs are told so', async () => {
  await leader.goto('/results/types/ja/', { waitUntil: 'networkidle' })
  const alternates = await leader
    .locator('link[rel="alternate"]')
    .evaluateAll((links) => links.map((one) => [one.getAttribute('hreflang'), one.getAttribute('href')]))
  expect(alternates).toEqual(languages.map((language) => [language, pathOf(language)]))
  await leader.getByRole('link', { name: 'العربية' }).click()
  await leader.waitForURL('**/results/types/ar/')
  await leader.locator('.kicker a').click()
  await leader.waitForURL('**/results/ar/')
  expect(await leader.locator('.surveys a').getAttribute('href')).toBe('/results/types/ar/')
})

test('whoever is not signed in is told in the page’s language, and led to that sign-in page', async () => {
  const page = await site.visit('/results/types/ja/')
  await page.getByText(interfaceWords('ja').results.problem['signed-out'], { exact: true }).waitFor()
  expect(await page.locator('.notice a').getAttribute('href')).toBe(
    '/sign-in/ja/?next=%2Fresults%2Ftypes%2Fja%2F',
  )
})

test('without the right to comments nothing is said of them, in any language', async () => {
  await leader.goto('/results/types/de/', { waitUntil: 'networkidle' })
  const said = await leader.locator('main').innerText()
  expect(said).not.toContain(interfaceWords('de').results.comments.title)
})
