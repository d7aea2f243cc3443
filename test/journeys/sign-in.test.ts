import type { BrowserContextOptions, Page } from 'playwright-core'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { cutOff, sideways, tooSmall } from './measure.ts'
import { openSite, type Site, visitIn } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite('.', { MAILER: 'mailbox' })
})
afterAll(() => site?.stop())

const asked = 'If this address may read results, a mail is on its way'
const read = new Set<string>()

/** Read the link of the next mail, which comes after the page has said that it may. */
async function mailedLink(): Promise<string> {
  for (let wait = 0; wait < 100; wait++) {
    const { mailbox = [] } = (await site.everything()) as { mailbox?: { id: string; raw: string }[] }
    const fresh = mailbox.find(({ id }) => !read.has(id))
    if (fresh) {
      read.add(fresh.id)
      const { text = '' } = await PostalMime.parse(fresh.raw)
      const link = new URL(/http\S+\/sign-in\/\S+/.exec(text)?.[0] ?? '')
      expect(link.origin).toBe(site.base)
      return link.pathname + link.search
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no mail arrived')
}

/** Ask for a link on the page; gives the page and the link. */
async function ask(name: string, path = '/sign-in/', options: BrowserContextOptions = {}) {
  const page = await site.visit(path, options)
  await page.getByLabel('Your mail address').fill(`${name}@example.com`)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByText(asked).waitFor()
  return { page, link: await mailedLink() }
}

const press = (page: Page) => page.getByRole('button', { name: 'Sign in' }).click()
const mainText = (page: Page) => page.locator('main').innerText()

test('whoever wants to read results signs in by mail, and reads them', async () => {
  const page = await site.visit('/results/customers/?wave=2026-H2')
  await page.getByRole('link', { name: 'Sign in here' }).click()
  await page.getByLabel('Your mail address').fill('Tobias.Wrenfold@example.com')
  await page.getByRole('button').click()
  await page.getByText(asked).waitFor()
  const link = await mailedLink()
  for (let scan = 0; scan < 3; scan++) expect((await fetch(site.base + link)).status).toBe(200)
  await page.goto(link)
  await press(page)
  await page.waitForURL('**/results/customers/?wave=2026-H2')
  await page.goto('/results/')
  await page.getByText('For Tobias Wrenfold').waitFor()
  expect(page.mistakes).toEqual([])
})

test('another browser is told that it is another, and the link works in the one that asked', async () => {
  const { page, link } = await ask('marit.sandling')
  const other = await site.visit(link)
  expect(await mainText(other)).toContain('only in the browser that asked for it, and has not been used up')
  expect(await other.getByRole('button', { name: 'Sign in' }).isVisible()).toBe(false)
  await page.goto(link)
  await press(page)
  await page.waitForURL('**/results/')
  await page.goto(link)
  expect(await mainText(page)).toContain('has been used already, or has run out')
})

test('in another language the page, the mail and the list of results keep to it', async () => {
  const page = await site.visit('/sign-in/')
  await page.getByRole('link', { name: 'Deutsch' }).click()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  await page.getByLabel('Ihre E-Mail-Adresse').fill('marit.sandling@example.com')
  await page.getByRole('button', { name: 'Link zusenden' }).click()
  await page.getByText('Wenn diese Adresse Ergebnisse lesen darf').waitFor()
  const link = await mailedLink()
  expect(link).toMatch(/^\/sign-in\/de\/\?t=[0-9a-z]{26}&next=%2Fresults%2Fde%2F$/)
  await page.goto(link)
  await page.getByRole('button', { name: 'Jetzt anmelden' }).click()
  await page.waitForURL('**/results/de/')
  await page.getByText('Für Marit Sandling').waitFor()
  expect(await page.getByRole('link', { name: 'Wie gut sind wir für Sie da?' }).getAttribute('href')).toBe(
    '/results/customers/de/',
  )
  expect(page.mistakes).toEqual([])
})

test('a sign-in page in a language that there is none in leads to the one there is', async () => {
  const page = await site.visit('/sign-in/tlh/?next=/results/sales/')
  expect(page.url()).toBe(`${site.base}/sign-in/?next=/results/sales/`)
})

test('an address that may read nothing is told the same, and no mail comes', async () => {
  const page = await site.visit('/sign-in/')
  await page.getByLabel('Your mail address').fill('nobody@example.com')
  await page.getByRole('button').click()
  await page.getByText(asked).waitFor()
  const { mailbox = [] } = (await site.everything()) as { mailbox?: { recipient: string }[] }
  expect(mailbox.filter(({ recipient }) => recipient.includes('nobody'))).toEqual([])
})

test('by keyboard alone, every stop is marked', async () => {
  const page = await site.visit('/sign-in/?next=/results/sales/')
  const marked = () =>
    page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element)
      return outlineStyle !== 'none' && outlineWidth >= '2px'
    })
  await page.keyboard.press('Tab')
  expect(await marked()).toBe(true)
  await page.keyboard.type('tobias.wrenfold@example.com')
  await page.keyboard.press('Enter')
  await page.getByText(asked).waitFor()
  await page.goto(await mailedLink())
  await page.keyboard.press('Tab')
  expect(await marked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/results/sales/')
})

test('without JavaScript it is the same', async () => {
  const { page, link } = await ask('marit.sandling', '/sign-in/', { javaScriptEnabled: false })
  await page.goto(link)
  await press(page)
  await page.waitForURL('**/results/')
  const answer = await page.request.get('/api/results')
  expect(await answer.json()).toMatchObject({ leader: { name: 'Marit Sandling' } })
})

test('signing out ends this browser’s session, and on every device all of them', async () => {
  const pages: Page[] = []
  for (let device = 0; device < 3; device++) {
    const { page, link } = await ask('surveys')
    await page.goto(link)
    await press(page)
    await page.getByText('For Joanna Pell').waitFor()
    pages.push(page)
  }
  const [one, two, three] = pages as [Page, Page, Page]
  await one.getByRole('button', { name: 'Sign out', exact: true }).click()
  await one.waitForURL('**/sign-in/')
  const signedIn = async (page: Page) => (await page.request.get('/api/results')).status()
  expect([await signedIn(one), await signedIn(two), await signedIn(three)]).toEqual([401, 200, 200])
  await two.getByRole('button', { name: 'Sign out on every device' }).click()
  await two.waitForURL('**/sign-in/')
  expect([await signedIn(two), await signedIn(three)]).toEqual([401, 401])
  await three.reload()
  await three.getByText('Please sign in').waitFor()
})

test('Back shows the page of the link, and what became of it', async () => {
  const { page, link } = await ask('ines.hallworth')
  await page.goto(link)
  await press(page)
  await page.waitForURL('**/results/')
  await page.goBack()
  expect(await mainText(page)).toContain('has been used already, or has run out')
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('every state of the page is seen whole on any screen, and has no accessibility violation', async () => {
    const options = { colorScheme, bypassCSP: true }
    const { page, link } = await ask('ines.hallworth', '/sign-in/', options)
    const other = await site.visit(link, options)
    const states: [string, Page][] = [['asked', page]]
    states.push(['elsewhere', other])
    states.push(['good', await visitIn(page.context(), link)])
    states.push(['used', await site.visit('/sign-in/?t=0', options)])
    states.push(['ask', await site.visit('/sign-in/', options)])
    for (const [state, shown] of states) {
      expect([state, await shown.locator(`[data-part="${state}"]`).isVisible()]).toEqual([state, true])
      for (const width of [320, 390, 1280]) {
        await shown.setViewportSize({ width, height: 640 })
        const wrong = [...(await sideways(shown)), ...(await cutOff(shown)), ...(await tooSmall(shown))]
        expect([state, width, ...wrong]).toEqual([state, width])
      }
      expect([state, ...(await violations(shown))]).toEqual([state])
    }
  })
})
