import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { violations } from './axe.ts'
import { footLink } from './foot-link.ts'
import { cutOff, sideways, tooSmall } from './measure.ts'
import { openSite, type Site } from './site.ts'
import { button } from './walk.ts'

const noScript = { javaScriptEnabled: false }
const languages = ['en', 'de', 'ar']

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

const suppressed = async () => (await site.everything()).suppressions ?? []
/** What the page says at its top, as it is seen. */
const said = (page: Page) => page.locator('.end:visible').allInnerTexts()
const offered = (page: Page) => page.locator('#deeds button:visible').allInnerTexts()
const wordsOf = (language: string, title: string) => {
  const { unsubscribe: words } = interfaceWords(language)
  const named = (text: string) => text.replace('{title}', title)
  return { ...words, survey: named(words.survey), 'survey-done': named(words['survey-done']) }
}

describe('a program that opens the link', () => {
  test('runs the page’s script and presses everything changes nothing', async () => {
    const before = await site.everything()
    const page = await site.visit(footLink('customers'))
    await page.evaluate(async () => {
      for (const one of document.querySelectorAll('button')) {
        one.closest('p')?.removeAttribute('hidden')
        one.click()
        one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
        one.form?.requestSubmit(one)
        one.form?.requestSubmit()
      }
      await new Promise((done) => setTimeout(done, 500))
    })
    await page.reload()
    expect(await said(page)).toEqual([])
    expect(await site.everything()).toEqual(before)
    expect(page.mistakes).toEqual([])
  })
})

describe.each([
  ['with a script', {}],
  ['without one', noScript],
])('%s', (_, options) => {
  test('by keyboard alone somebody unsubscribes, has second thoughts, and ends everything', async () => {
    const path = footLink('customers')
    const page = await site.visit(path, options)
    const words = wordsOf('en', await page.locator('.survey-title:visible').innerText())
    const press = async (name: string) => {
      for (let steps = 0; steps < 12; steps++) {
        await page.keyboard.press('Tab')
        if ((await page.locator(':focus').innerText()) === name) break
      }
      const led = page.waitForEvent('framenavigated')
      await page.keyboard.press('Enter')
      await led
      await page.waitForLoadState()
    }
    expect(await offered(page)).toEqual([words.survey, words.all])
    await press(words.survey)
    expect(await said(page)).toEqual([words['survey-done']])
    expect(await offered(page)).toEqual([words.all, words.again])
    await press(words.again)
    expect(await said(page)).toEqual([words['again-done']])
    expect(await suppressed()).toEqual([])
    await press(words.all)
    expect(await said(page)).toEqual([words['all-done']])
    expect(await offered(page)).toEqual([words.again])
    expect(await suppressed()).toHaveLength(1)
    await press(words.again)
    expect(await suppressed()).toEqual([])
  })

  test('the page goes on in another language, with the link', async () => {
    const path = footLink('customers')
    const page = await site.visit(path, options)
    await page.locator('.languages a', { hasText: 'العربية' }).click()
    expect(page.url()).toBe(`${site.base}${path}?l=ar`)
    await button(page, interfaceWords('ar').unsubscribe.all).click()
    await page.waitForURL(`${site.base}${path}?l=ar#ended`)
    expect(await said(page)).toEqual([interfaceWords('ar').unsubscribe['all-done']])
    await button(page, interfaceWords('ar').unsubscribe.again).click()
    await page.locator('#again-done:visible').waitFor()
  })
})

test('a damaged link leads to the page, a wrong one is told what to do', async () => {
  const path = footLink('customers')
  const page = await site.visit(`${path.toUpperCase()}%3E.`)
  expect(page.url()).toBe(site.base + path)
  await page.goto(`${path.slice(0, -3)}000?l=de`)
  expect(await said(page)).toEqual([interfaceWords('de').unsubscribe.unknown])
  expect(await offered(page)).toEqual([])
})

test.each(languages)(
  'in %s it is whole at every width, in light and dark, before and after',
  async (language) => {
    const path = `${footLink('customers')}?l=${language}`
    const page = await site.visit(path, { bypassCSP: true })
    const look = async (state: string) => {
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        expect([state, width, await sideways(page), await cutOff(page), await tooSmall(page)]).toEqual([
          state,
          width,
          [],
          [],
          [],
        ])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect([state, width, colorScheme, ...(await violations(page))]).toEqual([
            state,
            width,
            colorScheme,
          ])
        }
      }
    }
    await look('written')
    await page.locator('[value="survey"]:visible').click()
    await page.locator('[value="again"]:visible').waitFor()
    await look('survey')
    await page.locator('[value="again"]:visible').click()
    await page.locator('#again-done:visible').waitFor()
    await look('again')
    await page.goto(`/u/nobody?l=${language}`)
    await look('unknown')
  },
  120_000,
)
