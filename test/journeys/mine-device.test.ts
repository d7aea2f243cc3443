import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { violations } from './axe.ts'
import { link } from './link.ts'
import { answerBy, postsOf, scores, twice } from './mine-walk.ts'
import { openSite, type Site, visitIn } from './site.ts'
import { button, choose, joined, soon } from './walk.ts'

const { mine: words, page: pageWords } = interfaceWords('en')

let site: Site
let token: string
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())
beforeEach(async () => {
  token = await link(site, 'customers', 'buyer')
})

describe('what this device has sent', () => {
  /** Answer as anybody, and let the device know of it as the survey pages do. */
  async function sentFrom(page: Page, refer: number): Promise<void> {
    const before = await site.log('customers')
    const body = new URLSearchParams({ refer: String(refer) })
    await fetch(`${site.base}/s/customers/user/`, { method: 'POST', body, redirect: 'manual' })
    const { id } =
      (await site.log('customers')).find((row) => !before.some((known) => known.id === row.id)) ?? {}
    await page.evaluate((key) => {
      const entry = {
        survey: 'customers',
        role: 'user',
        language: 'en',
        title: 'How are we doing?',
        id: key,
        on: '2026-11-20',
        linked: false,
      }
      const damaged = [
        null,
        3,
        'x',
        {},
        { ...entry, id: 5 },
        { ...entry, id: 'short' },
        { ...entry, on: '2026-99-99' },
        { ...entry, role: '../x' },
      ]
      localStorage.setItem('carefactor sent', JSON.stringify([...damaged, entry]))
    }, id)
    await page.reload()
  }

  test('is listed, and withdrawn after a second press', async () => {
    const page = await site.visit('/mine/')
    expect(await page.locator('#device').isVisible()).toBe(false)
    await sentFrom(page, 6)
    const entry = page.locator('#sent li')
    expect(await entry.count()).toBe(1)
    expect(await entry.innerText()).toContain('Sent on 20 November 2026.')
    expect(await entry.locator('a').getAttribute('href')).toBe('/s/customers/user/en/')
    await page.route('**/api/erase', (route) => route.fulfill({ status: 200, body: 'Please sign in' }))
    await twice(page, words['withdraw-title'], words.withdraw)
    await page.locator('#device-said', { hasText: words.failed }).waitFor()
    expect(await entry.count()).toBe(1)
    expect(await scores(site)).toContain(6)
    await page.unroute('**/api/erase')
    await button(page, words.withdraw).click()
    await page.getByText('Withdrawn: How are we doing?').waitFor()
    expect(await entry.count()).toBe(0)
    expect(await scores(site)).not.toContain(6)
    await page.reload()
    expect(await page.locator('#device').isVisible()).toBe(false)
    expect(page.mistakes).toEqual([])
  })

  test('and was withdrawn elsewhere already is told as gone, and listed no more', async () => {
    const page = await site.visit('/mine/')
    await sentFrom(page, 7)
    const { id } = (await site.log('customers')).find(({ answers }) => answers.refer === 7) ?? {}
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ survey: 'customers', id })
    expect((await fetch(`${site.base}/api/erase`, { method: 'POST', headers, body })).ok).toBe(true)
    await twice(page, words['withdraw-title'], words.withdraw)
    await page.getByText('Nothing of this is kept here any more: How are we doing?').waitFor()
    expect(await page.locator('#sent li').count()).toBe(0)
  })

  test('no program withdraws', async () => {
    const page = await site.visit('/mine/')
    await sentFrom(page, 8)
    await page.locator('#sent li').waitFor()
    const posts = postsOf(page)
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('button')) one.click()
    })
    expect(await posts()).toEqual([])
    expect(await scores(site)).toContain(8)
  })

  test('and what waits on it has a way to its page, whatever else is kept', async () => {
    const page = await site.visit('/mine/')
    await page.evaluate(
      ([key, by]) => {
        const body = { id: '2'.repeat(26), token: by }
        const put = (name: string, value: unknown) => localStorage.setItem(name, JSON.stringify(value))
        put(`carefactor customers buyer ${key} outbox`, {
          title: 'Waiting',
          at: 1,
          address: '/s/customers/buyer/de/',
          body,
        })
        put('carefactor customers user  outbox', {
          title: 'Elsewhere',
          at: 1,
          address: '//evil.example/',
          body: { id: body.id },
        })
        put('carefactor customers desk  outbox', { title: 'No body' })
        put('carefactor a b c d outbox', { title: 'Odd', body })
        put('carefactor sent', 'no list')
        localStorage.setItem('carefactor customers x  outbox', '{broken')
      },
      ['123', token],
    )
    await page.reload()
    const entries = page.locator('#waiting li')
    expect(await entries.locator('strong').allInnerTexts()).toEqual(
      expect.arrayContaining(['Waiting', 'Elsewhere']),
    )
    const ways = await entries.locator('a').evaluateAll((all) => all.map((way) => way.getAttribute('href')))
    // Whoever uses the device next is not let in by the link of whoever wrote.
    expect(ways.toSorted()).toEqual(['/s/customers/buyer/de/', '/s/customers/user/'])
    expect(await page.locator('#sent').isVisible()).toBe(false)
    expect(page.mistakes).toEqual([])
  })

  test('is nothing where the device keeps nothing, and the link works all the same', async () => {
    const page = await site.visit('about:blank')
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('no', 'SecurityError')
          },
        })
    })
    await answerBy(site, token, 9)
    await page.goto(`/mine/?t=${token}`)
    await page.locator('#answered').waitFor({ state: 'visible' })
    await twice(page, words['withdraw-title'], words.withdraw)
    await page.waitForURL('**/#withdrawn')
    expect(await scores(site)).not.toContain(9)
    expect(page.mistakes).toEqual([])
  })
})

describe('what a link’s answers left on this device', () => {
  const keysOf = (page: Page) =>
    page.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('carefactor customers '))
        .sort(),
    )

  test.each([
    ['withdrawing', words['withdraw-title'], words.withdraw, '#withdrawn'],
    ['declining', pageWords['not-you'], words.decline, '#declined'],
    ['passing on', pageWords.colleague, words['pass-on'], '#passed'],
  ])('is forgotten once %s is done, and not before; nothing else is', async (_, title, yes, done) => {
    const page = await site.visit(`/s/customers/buyer/?t=${token}`)
    await joined(page)
    await choose(page, 'refer', '6')
    const left = page.waitForResponse('**/api/drafts/*')
    const open = await visitIn(page.context(), '/s/customers/user/')
    await choose(open, 'refer', '4')
    await left
    expect((await keysOf(page)).some((key) => key.includes(' buyer '))).toBe(true)
    await page.goto(`/mine/?t=${token}`)
    await page.locator('#begun').waitFor({ state: 'visible' })
    const before = await keysOf(page)
    await page.context().setOffline(true)
    await twice(page, title, yes)
    await soon(() => page.url()).not.toContain('/mine/')
    await page.context().setOffline(false)
    await page.goto(`/mine/?t=${token}`)
    await page.locator('#begun').waitFor({ state: 'visible' })
    expect(await keysOf(page)).toEqual(before)
    await twice(page, title, yes)
    await page.locator(done).waitFor({ state: 'visible' })
    expect((await keysOf(page)).filter((key) => key.includes(' buyer '))).toEqual([])
    expect((await keysOf(page)).filter((key) => key.includes(' user '))).not.toEqual([])
    await page.context().close()
  })
})

describe.each(['/mine/', '/mine/de/', '/mine/ar/'])('%s', (address) => {
  /** The page with everything on it that it can show. */
  async function whole(colorScheme: 'light' | 'dark', width: number) {
    const page = await site.visit('about:blank', {
      colorScheme,
      bypassCSP: true,
      viewport: { width, height: 640 },
    })
    await page.goto(address)
    await page.evaluate(() => {
      const entry = {
        survey: 'customers',
        role: 'user',
        language: 'en',
        title: 'How are we doing for you?',
        on: '2026-11-20',
      }
      localStorage.setItem('carefactor sent', JSON.stringify([{ ...entry, id: '1'.repeat(26) }]))
      const waiting = {
        title: entry.title,
        at: 1,
        address: '/s/customers/user/',
        body: { id: '2'.repeat(26) },
      }
      localStorage.setItem('carefactor customers user  outbox', JSON.stringify(waiting))
    })
    await page.goto(`${address}?t=${token}`)
    await page.locator('#open').waitFor({ state: 'visible' })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      for (const place of document.querySelectorAll('[data-deed]')) (place as HTMLElement).hidden = false
      for (const end of document.querySelectorAll('.end')) end.classList.add('told')
      const code = document.querySelector('#passed-link')
      if (code) code.textContent = `https://survey.example/s/customers/?t=${'0'.repeat(26)}`
    })
    return page
  }

  test.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async (theme) => {
    expect(await violations(await whole(theme, 390))).toEqual([])
  })

  test('never scrolls sideways at 320 px, and every target is at least 44 px high', async () => {
    const page = await whole('light', 320)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, summary')]
        .map((target) => ({ text: target.textContent.trim(), height: target.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0 && height < 44),
    )
    expect(small).toEqual([])
  })
})
