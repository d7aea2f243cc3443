import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { sideways, tooSmall } from './measure.ts'
import { openSite, type Site, type Visited } from './site.ts'
import { leaderAt, write } from './written.ts'

const email = 'ines.hallworth@example.com'
const north = { region: 'North' }

let site: Site
let leader: Visited
beforeAll(async () => {
  site = await openSite()
  await write(site, 'customers', [
    { role: 'buyer', attributes: north, answers: { refer: 9, 'refer-why': 'A fair price.' } },
    {
      role: 'buyer',
      attributes: { region: 'South' },
      answers: { refer: 3, 'refer-why': 'The price, again.' },
    },
    { role: 'user', attributes: north, answers: { refer: 2, 'refer-why': 'You never answer the phone.' } },
    { role: 'user', language: 'de', attributes: north, answers: { refer: 8, 'refer-why': 'Immer zu SPÄT.' } },
    { role: 'user', language: 'ar', attributes: north, answers: { refer: 10, bothers: 'السعر مرتفع' } },
    { role: 'user', attributes: north, answers: { refer: 10, pleases: '<b>Bold</b> & kind' } },
  ])
  await site.tick()
  leader = await leaderAt(site, email, '/results/customers/')
})
afterAll(() => site?.stop())

const section = () => leader.getByRole('region', { name: 'What people wrote' })
const written = () => section().locator('blockquote').allInnerTexts()
const search = () => section().getByRole('searchbox', { name: 'Search the comments' })
const standing = () => section().getByRole('status').innerText()

test('what people wrote stands as it was written, with who wrote it and to what', async () => {
  expect(await standing()).toBe('6 comments.')
  const bold = section().locator('li', { hasText: '<b>Bold</b> & kind' })
  expect(await bold.textContent()).toContain(
    'User · Region: North · What pleases you most about working with us?',
  )
  const arabic = section().locator('blockquote', { hasText: 'السعر مرتفع' })
  expect(await arabic.getAttribute('lang')).toBe('ar')
  expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
})

test('a search finds words whatever their case and accents, and marks them', async () => {
  await search().fill('spat')
  expect(await written()).toEqual(['Immer zu SPÄT.'])
  expect(await section().locator('mark').allInnerTexts()).toEqual(['SPÄT'])
  expect(await standing()).toBe('1 of 6 comments.')
  await search().fill('<b>')
  expect(await section().locator('mark').allInnerTexts()).toEqual(['<b>'])
  await search().fill('no such words')
  expect(await standing()).toContain('No comment fits.')
  await search().fill('')
  expect(await written()).toHaveLength(6)
})

test('a theme shows its comments alone, by keyboard as well, and says how many of those who wrote name it', async () => {
  const price = section().getByRole('button', { name: 'Price' })
  expect(
    await section()
      .locator('.themes li', { hasText: /^Price/ })
      .innerText(),
  ).toContain('3 of 6 who wrote: 50%, likely between 19% and 81%.')
  await price.focus()
  await leader.keyboard.press('Space')
  expect((await written()).toSorted()).toEqual(
    ['A fair price.', 'The price, again.', 'السعر مرتفع'].toSorted(),
  )
  expect(await standing()).toBe('Price: 3 of 6 comments.')
  await leader.keyboard.press('Space')
  expect(await written()).toHaveLength(6)
})

test('on paper every theme is called by its name, and nothing asks to be typed or pressed', async () => {
  await leader.emulateMedia({ media: 'print' })
  const themes = leader.locator('.themes > li')
  expect(await themes.count()).toBeGreaterThan(0)
  for (const theme of await themes.all()) {
    expect(await theme.getByRole('button').isVisible()).toBe(true)
    expect(await theme.innerText()).toMatch(/^\S.*\n+\d+ of \d+ who wrote/)
  }
  expect(await leader.getByLabel('Search the comments').isVisible()).toBe(false)
  await leader.emulateMedia({ media: 'screen' })
})

test('the page’s filter is the comments’ own: a role’s are counted anew', async () => {
  await leader.goto('/results/customers/?cut=role%3Dbuyer', { waitUntil: 'networkidle' })
  expect((await written()).toSorted()).toEqual(['A fair price.', 'The price, again.'])
  expect(await section().locator('.themes li').first().innerText()).toContain('2 of 2 who wrote')
  await leader.goto('/results/customers/?cut=region%3DSouth', { waitUntil: 'networkidle' })
  expect(await written()).toEqual(['The price, again.'])
  await leader.goto('/results/customers/', { waitUntil: 'networkidle' })
})

test('of a confidential survey the page says from when words can be read, and shows none', async () => {
  await write(site, 'sales', [{ role: 'seller', answers: { easier: 'Less typing' } }])
  await site.tick()
  await leader.goto('/results/sales/', { waitUntil: 'networkidle' })
  expect(await section().innerText()).toContain('What people wrote can be read')
  expect(await leader.locator('main').innerText()).not.toContain('Less typing')
  await leader.goto('/results/customers/', { waitUntil: 'networkidle' })
})

test('comments that do not arrive are asked for again', async () => {
  await leader.route('**/api/comments/**', (route) => route.abort())
  await leader.reload({ waitUntil: 'networkidle' })
  expect(await section().getByRole('alert').innerText()).toContain('The comments did not arrive.')
  await leader.unroute('**/api/comments/**')
  await section().getByRole('button', { name: 'Try again' }).click()
  await section().getByText('6 comments.').waitFor()
})

test('without the right there is no section, and nothing is said of it', async () => {
  await leader.route('**/api/comments/**', (route) => route.fulfill({ status: 404, body: '{}' }))
  await leader.reload({ waitUntil: 'networkidle' })
  await leader.getByRole('region', { name: 'You said, we did' }).waitFor()
  expect(await section().count()).toBe(0)
  await leader.unroute('**/api/comments/**')
})

test.each(['light', 'dark'] as const)(
  'in %s the section has no accessibility violation on any screen',
  async (colorScheme) => {
    const page = await leaderAt(site, email, '/results/customers/', { colorScheme })
    await page.getByRole('searchbox').fill('price')
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect([width, ...(await sideways(page)), ...(await tooSmall(page))]).toEqual([width])
    }
    expect(await violations(page, 'section.words')).toEqual([])
    expect(page.mistakes).toEqual([])
  },
)
