import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { link } from './link.ts'
import { answerBy, postsOf, scores, twice } from './mine-walk.ts'
import { openSite, type Site } from './site.ts'
import { button, choose } from './walk.ts'

const { mine: words, page: pageWords } = interfaceWords('en')
const noScript = { javaScriptEnabled: false }

let site: Site
let token: string
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())
beforeEach(async () => {
  token = await link(site, 'customers', 'buyer')
})

const path = (page: Page) => new URL(page.url()).pathname
/** What the page says at its top, as it is seen. */
const said = (page: Page) => page.locator('.end:visible').allInnerTexts()

describe('without a script', () => {
  test('answers are seen, changed and withdrawn by the link that they came by', async () => {
    const page = await site.visit(`/s/customers/buyer/?t=${token}`, noScript)
    await choose(page, 'refer', '1')
    await page.locator('textarea[name="refer-why"]').fill('Nobody <called>')
    await button(page, pageWords.send).click()
    expect(path(page)).toBe('/s/customers/thanks/')
    await button(page, pageWords.mine).click()
    expect(path(page)).toBe('/mine/')
    await button(page, words.show).click()
    expect(await page.locator('input[name="refer"][value="1"]').isChecked()).toBe(true)
    expect(await page.locator('textarea[name="refer-why"]').inputValue()).toBe('Nobody <called>')
    await choose(page, 'refer', '7')
    await button(page, pageWords.send).click()
    expect(path(page)).toBe('/s/customers/thanks/')
    await button(page, pageWords.mine).click()
    await twice(page, words['withdraw-title'], words.withdraw)
    expect(page.url()).toMatch(/#withdrawn$/)
    expect(await said(page)).toEqual([words.withdrawn])
    expect(await scores(site)).not.toContain(7)
    expect(await scores(site)).not.toContain(1)
    await button(page, words.show).click()
    expect(path(page)).toBe('/s/customers/buyer/')
  })

  test('who passes a link on sees the colleague’s whole, and it answers in another role', async () => {
    const page = await site.visit(`/mine/?t=${token}`, { ...noScript, viewport: { width: 320, height: 640 } })
    await twice(page, pageWords.colleague, words['pass-on'])
    const place = page.locator('#passed-link')
    const address = await place.innerText()
    expect(address).toMatch(new RegExp(`^${site.base}/s/customers/\\?t=[0-9a-z]{26}$`))
    expect(await place.evaluate((code) => code.scrollWidth <= code.clientWidth)).toBe(true)
    const mail = new URL((await page.locator('#passed-mail').getAttribute('href')) ?? '')
    expect(mail.protocol).toBe('mailto:')
    expect(mail.searchParams.get('body')).toContain(`\r\n\r\n${address}\r\n\r\n`)
    expect(await button(page, words.show).isVisible()).toBe(false)
    const colleague = await site.visit(address, noScript)
    await colleague.locator('.roles a').nth(3).click()
    expect(path(colleague)).toBe('/s/customers/user/')
    await choose(colleague, 'refer', '3')
    await button(colleague, pageWords.send).click()
    expect((await site.log('customers')).at(-1)).toMatchObject({ role: 'user', answers: { refer: 3 } })
    await page.goto(`/mine/?t=${token}`)
    await button(page, words.show).click()
    expect(await said(page)).toEqual([interfaceWords('en').answering['passed-on']])
  })

  test('who says that it is not for them is thanked, in every language of the page', async () => {
    const page = await site.visit(`/mine/?t=${token}`, noScript)
    await button(page, 'Deutsch').click()
    expect([path(page), page.url().includes(token)]).toEqual(['/mine/de/', true])
    const german = interfaceWords('de')
    await twice(page, german.page['not-you'], german.mine.decline)
    expect(await said(page)).toEqual([german.mine.declined])
  })

  test('without a link the page says where it is, and offers nothing', async () => {
    const page = await site.visit('/mine/', noScript)
    expect(await page.locator('main').innerText()).toContain(words['no-link'].slice(0, 60))
    expect(await page.locator('#deeds').isVisible()).toBe(false)
  })
})

describe('with a script', () => {
  test('the link leaves the address, and only what it can do is offered', async () => {
    const page = await site.visit(`/mine/?t=${token.toUpperCase()}`)
    await page.locator('#open').waitFor({ state: 'visible' })
    expect(page.url()).toBe(`${site.base}/mine/`)
    expect(await page.locator('.until').innerText()).toMatch(/^Answers are taken until \d+ \w+ \d{4}\.$/)
    expect(await page.locator('summary:visible').allInnerTexts()).toEqual([
      pageWords['not-you'],
      pageWords.colleague,
    ])
    await answerBy(site, token, 2)
    await page.reload()
    await page.locator('#answered').waitFor({ state: 'visible' })
    expect(await page.locator('summary:visible').allInnerTexts()).toEqual([words['withdraw-title']])
    await button(page, words.show).click()
    await page.waitForURL('**/s/customers/buyer/**')
    await page.goBack()
    await page.locator('#answered').waitFor({ state: 'visible' })
    await twice(page, words['withdraw-title'], words.withdraw)
    await page.waitForURL('**/#withdrawn')
    expect(page.url()).toBe(`${site.base}/mine/#withdrawn`)
    await page.locator('[data-deed=pass-on]').waitFor({ state: 'visible' })
    expect(await said(page)).toEqual([words.withdrawn])
    expect(await scores(site)).not.toContain(2)
    await twice(page, pageWords.colleague, words['pass-on'])
    await page.locator('#passed-link').waitFor({ state: 'visible' })
    expect(await page.locator('#passed-link').innerText()).toContain('/s/customers/?t=')
    expect(page.mistakes).toEqual([])
  })

  test('a link that nobody was given is told at once', async () => {
    const page = await site.visit(`/mine/?t=${'0'.repeat(26)}`)
    await page.locator('#unknown').waitFor({ state: 'visible' })
    expect(await page.locator('[data-deed]:visible').count()).toBe(0)
  })

  test('a program that presses everything changes nothing', async () => {
    await answerBy(site, token, 4)
    const page = await site.visit(`/mine/?t=${token}`)
    await page.locator('#answered').waitFor({ state: 'visible' })
    const posts = postsOf(page)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      for (const place of document.querySelectorAll('[data-deed]')) (place as HTMLElement).hidden = false
      for (const one of document.querySelectorAll('button')) {
        one.click()
        one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
        one.form?.requestSubmit(one)
      }
    })
    expect(await posts()).toEqual([])
    expect(page.url()).toBe(`${site.base}/mine/`)
    expect(await scores(site)).toContain(4)
  })

  test('while the service cannot be asked everything stays offered', async () => {
    const page = await site.visit('about:blank')
    await page.route('**/api/link', (route) => route.abort())
    const asked = page.waitForEvent('requestfailed')
    await page.goto(`/mine/?t=${token}`)
    await asked
    expect(await page.locator('[data-deed]:visible').count()).toBe(4)
  })

  test('by keyboard alone answers are withdrawn', async () => {
    await answerBy(site, token, 5)
    const page = await site.visit(`/mine/?t=${token}`)
    await page.locator('#answered').waitFor({ state: 'visible' })
    await page.locator('summary:visible').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/#withdrawn')
    expect(await scores(site)).not.toContain(5)
  })
})

test('an address that leads nowhere says in every language what to do', async () => {
  const page = await site.visit('/s/nothing/')
  for (const language of ['en', 'de', 'ar'])
    expect(await page.locator(`p[lang=${language}]`).innerText()).toBe(
      interfaceWords(language).front['nothing-help'],
    )
})

test('a damaged link from a mail leads to its page in the browser as well', async () => {
  const page = await site.visit(`/S/CUSTOMERS/BUYER%3FT=${token.toUpperCase()}&amp;REFER=9).`)
  expect(path(page)).toBe('/s/customers/buyer/')
  expect(await page.locator('input[name="refer"][value="9"]').isChecked()).toBe(true)
})
