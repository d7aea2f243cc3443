import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { draftOf, link, sentBy } from './link.ts'
import { openSite, type Site } from './site.ts'
import { button, choose, joined, soon, toTheEnd } from './walk.ts'

const { page: german } = interfaceWords('de')

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

/** What is written, and what is stored of it where that is not the same. */
const words: [string, string, string?][] = [
  ['right to left beside left to right', 'שלום, Ada! مرحبا 123 «نعم».'],
  ['direction marks', '\u200fא\u200e b \u202ec\u202c \u2067ד\u2069 \u061c'],
  ['joiners and combining marks', 'می\u200cخواهم ক্\u200dষ e\u0301\u0323 நி ก็ 葛\u{e0100}'],
  ['emoji of several parts', '👩🏽‍👩🏻‍👧🏿‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ 🇺🇳 ☹︎'],
  ['letters beyond the first plane', '𐐷𝒜𠜎 𒀀 𓀀'],
  [
    'what looks like HTML, JSON, SQL or a placeholder',
    `</script><!-- <b>"'\\" {seller|x} \${1} '); drop table responses;--`,
  ],
  [
    'blanks and line breaks of every kind',
    ' \n\n  a\tb\u00a0c\u2028d\u2029e\u0085f\r\ng\rh \n',
    ' \n\n  a\tb\u00a0c\u2028d\u2029e\u0085f\ng\nh \n',
  ],
  ['halves of letters', 'a\ud83d b \ude00c\ud800', 'a\ufffd b \ufffdc\ufffd'],
  ['five thousand letters', '漢🙂é'.repeat(1250)],
]

const why = (page: Page) => page.locator('textarea[name="refer-why"]')
/** Write as a person does who pastes; the browser’s own typing knows no half letters. */
const write = (page: Page, text: string) =>
  why(page).evaluate((field: HTMLTextAreaElement, given) => {
    field.value = given
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, text)
const read = (page: Page) => why(page).evaluate((field: HTMLTextAreaElement) => field.value.toWellFormed())

describe.each(words)('%s', (_, given, stored = given) => {
  test('come through typing, a reload, another device and the log', async () => {
    const token = await link(site, 'customers', 'technical')
    const address = `/s/customers/technical/?t=${token}`
    const page = await site.visit(address)
    await choose(page, 'refer', '9')
    await write(page, given)
    expect(await read(page)).toBe(stored)
    await page.reload()
    await joined(page)
    expect(await read(page)).toBe(stored)
    // Choosing again takes the choice back, so another one is made.
    await choose(page, 'refer', '8')
    await soon(() => draftOf(site, token)).toEqual({ refer: 8, 'refer-why': stored })
    const other = await site.visit(address)
    await soon(() => read(other)).toBe(stored)
    await toTheEnd(other)
    await button(other, 'Send my answers').click()
    await other.locator('#thanks').waitFor({ state: 'visible' })
    expect(await sentBy(site, token)).toMatchObject([{ answers: { refer: 8, 'refer-why': stored } }])
    for (const one of [page, other]) {
      expect(one.mistakes).toEqual([])
      await one.context().close()
    }
  })

  test('come through a form without a script', async () => {
    const page = await site.visit('/s/customers/technical/', { javaScriptEnabled: false })
    await choose(page, 'refer', '7')
    await write(page, given)
    await button(page, 'Deutsch').click()
    expect(await read(page)).toBe(stored)
    await button(page, german.send).click()
    expect((await site.log('customers')).at(-1)?.answers).toEqual({ refer: 7, 'refer-why': stored })
    await page.context().close()
  })
})
