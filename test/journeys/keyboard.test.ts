import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageByPage } from './page-by-page.ts'
import { openSite, type Site } from './site.ts'
import { choose, heading, joined } from './walk.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const chosen = (page: Page, item: string) =>
  page.locator(`[name="${item}"]:checked`).evaluateAll((all) => all.map((one) => one.getAttribute('value')))

/** Tell what has the focus: its name in the form, or else its words; and whether a sighted person would know. */
const stop = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement & { name?: string; value?: string; type?: string }
    const seen = one.closest('label') ?? one
    const [box, bar] = [seen, document.querySelector('.turn') as HTMLElement].map((part) =>
      part.getBoundingClientRect(),
    ) as [DOMRect, DOMRect]
    const style = [one, seen].map((part) => getComputedStyle(part))
    const beneath = !one.closest('.turn') && box.bottom > bar.top && box.top < bar.bottom
    const name = /radio|checkbox/.test(one.type ?? '') ? `${one.name}=${one.value}` : one.name
    return {
      at: one === document.body ? '' : name && name !== '_to' ? name : (one.ariaLabel ?? one.innerText),
      hidden: box.width === 0 || box.top < 0 || box.bottom > innerHeight || beneath,
      marked: style.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth >= '2px',
      ),
    }
  })

/** Go through everything that takes the focus on the page that is shown, from its heading to Next. */
async function stops(page: Page, last: RegExp): Promise<string[]> {
  const found: string[] = []
  for (let tab = 0; tab < 80; tab++) {
    await press(page, 'Tab')
    const { at, hidden, marked } = await stop(page)
    expect([at, { hidden, marked }]).toEqual([at, { hidden: false, marked: true }])
    found.push(at)
    if (last.test(at)) return found
  }
  throw new Error(`no end after ${found.join(', ')}`)
}

describe('with the keyboard alone', () => {
  const address = '/s/customers/buyer/'

  test.each([
    ['', 390, 664, /^(Next|Send my answers)$/],
    ['de/', 320, 568, /^(Weiter|Antworten senden)$/],
    ['ar/', 390, 400, /^(التالي|إرسال إجاباتي)$/],
  ])(
    'every stop of every page is seen, and lies beneath nothing: %s at %i × %i',
    async (language, width, height, last) => {
      const page = await site.visit(`${address}${language}`, { viewport: { width, height } })
      await choose(page, 'refer', '9')
      await page.locator('#h-short').focus()
      const all = new Map<string, string[]>()
      await pageByPage(page, async (id) => {
        all.set(id, await stops(page, last))
      })
      expect(all.size).toBe(7)
      // A scale is one stop, wherever its choice stands.
      expect(all.get('p-short')?.filter((at) => at.startsWith('refer='))).toEqual(['refer=9'])
      expect(all.get('p-short')).toContain('refer-why')
      expect(all.get('p-caring')?.filter((at) => at.startsWith('care.')).length).toBe(5 * 1)
    },
    120_000,
  )

  test('a survey is answered from its first question to the thanks', async () => {
    const page = await site.visit(address)
    const to = async (name: RegExp) => {
      for (let tab = 0; tab < 80; tab++) {
        await press(page, 'Tab')
        if (name.test((await stop(page)).at)) return
      }
      throw new Error(`${name} was not reached`)
    }
    await to(/^refer=/)
    await press(page, 'ArrowRight', 'ArrowRight', 'Tab')
    await page.keyboard.type('They call back.')
    await to(/^Next$/)
    await press(page, 'Enter')
    await to(/^care\.listen=/)
    await press(page, 'Space', 'ArrowRight', 'Enter')
    await to(/^goal=/)
    await press(page, 'Space')
    await to(/^No goods lost/)
    await press(page, 'Enter')
    for (let turn = 0; turn < 4; turn++) {
      await to(/^Next$/)
      await press(page, 'Enter')
    }
    await to(/^call~consent=/)
    await press(page, 'Space')
    await to(/^call$/)
    await page.keyboard.type('After five')
    await to(/^Send my answers$/)
    await press(page, 'Enter')
    await page.locator('#thanks').waitFor({ state: 'visible' })
    expect((await site.log('customers')).at(-1)?.answers).toEqual({
      refer: 2,
      'refer-why': 'They call back.',
      care: { listen: 2 },
      goal: 'fix',
      'results-matter': ['no-loss'],
      call: { text: 'After five', consent: true },
    })
  })

  test('arrows choose, never send and never turn the page; Enter goes on, and changes no language', async () => {
    const page = await site.visit(address)
    const first = await heading(page)
    await page.locator('[name="refer"]').first().focus()
    for (let step = 0; step < 12; step++) await press(page, 'ArrowRight')
    expect([await chosen(page, 'refer'), await heading(page)]).toEqual([['1'], first])
    await press(page, 'ArrowUp', 'ArrowLeft')
    expect([await chosen(page, 'refer'), await heading(page)]).toEqual([['10'], first])
    await press(page, 'Enter')
    expect(await heading(page)).not.toBe(first)
    expect(
      await page.evaluate(() => [document.documentElement.lang, document.activeElement?.tagName]),
    ).toEqual(['en', 'H2'])
  })

  test('in Arabic the arrow to the left goes on, as the numbers do', async () => {
    const page = await site.visit(`${address}ar/`)
    await page.locator('[name="refer"][value="0"]').focus()
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    expect(await chosen(page, 'refer')).toEqual(['3'])
    await press(page, 'ArrowRight')
    expect(await chosen(page, 'refer')).toEqual(['2'])
    await press(page, 'ArrowDown')
    expect(await chosen(page, 'refer')).toEqual(['3'])
  })

  test('Space ticks and takes back, opens and closes what is folded; Enter in a text makes a line', async () => {
    const page = await site.visit(`${address}#p-deciding`)
    const box = page.locator('[name="decided"]').first()
    await box.focus()
    await press(page, 'Space')
    expect(await box.isChecked()).toBe(true)
    await press(page, 'Space')
    expect(await box.isChecked()).toBe(false)
    const own = await site.visit(address)
    const more = own.locator('details.promise')
    await more.locator('summary').focus()
    await press(own, 'Space')
    expect(await more.getAttribute('open')).not.toBeNull()
    await press(own, 'Enter')
    expect(await more.getAttribute('open')).toBeNull()
    await choose(own, 'refer', '9')
    await own.locator('[name="refer-why"]').focus()
    await press(own, 'a', 'Enter', 'b')
    expect(await own.locator('[name="refer-why"]').inputValue()).toBe('a\nb')
  })

  test('from what is wrong a link leads to where it is mended, an order by hand too', async () => {
    const page = await site.visit(`${address}#p-deciding`)
    for (const box of await page.locator('[name="decided"]').all()) await box.check()
    await press(page, 'Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('issues')
    await press(page, 'Tab', 'Enter')
    expect((await stop(page)).at).toMatch(/^decided=/)
    expect(await stop(page)).toMatchObject({ hidden: false, marked: true })
    const late = await site.visit('/')
    await late.evaluate(() =>
      localStorage.setItem('carefactor customers buyer ', '[["results-matter~2","audit"]]'),
    )
    await late.goto(`${address}#p-needing`)
    await joined(late)
    await late.locator('.next').press('Enter')
    expect(await late.locator('#i-results-matter').innerText()).toContain('Place 1 is empty')
    await press(late, 'Tab', 'Enter')
    expect((await stop(late)).at).toBe('Take out: Audits without last-minute work')
  })

  test('Back goes back and Escape does no harm', async () => {
    const page = await site.visit(address)
    const first = await heading(page)
    await choose(page, 'refer', '9')
    await page.locator('[name="refer-why"]').fill('They call back.')
    await press(page, 'Escape')
    expect(await page.locator('[name="refer-why"]').inputValue()).toBe('They call back.')
    await page.locator('[name="refer"][value="9"]').press('Escape')
    expect([await chosen(page, 'refer'), await heading(page)]).toEqual([['9'], first])
    await press(page, 'Enter')
    await page.locator('.back').press('Enter')
    expect([await chosen(page, 'refer'), await heading(page)]).toEqual([['9'], first])
  })
})
