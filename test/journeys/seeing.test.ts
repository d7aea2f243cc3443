import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { covered, cutOff, sideways, tooSmall } from './measure.ts'
import { pageByPage } from './page-by-page.ts'
import { openSiteOf } from './project.ts'
import type { Site } from './site.ts'
import { choose, isSeen, place } from './walk.ts'

const languages = ['en', 'de', 'fr', 'es', 'ar', 'ja']

let site: Site
beforeAll(async () => {
  site = await openSiteOf('test/journeys/every-language')
})
afterAll(() => site?.stop())

/** Open a form with every type of question. */
const open = (language: string, width: number, height: number, options: BrowserContextOptions = {}) =>
  site.visit(`/s/types/buyer/${language === 'en' ? '' : `${language}/`}`, {
    viewport: { width, height },
    ...options,
  })

/** Go through a form, with what must be answered answered, and two options in order. */
async function walk(page: Page, look: (id: string) => Promise<unknown>): Promise<void> {
  await choose(page, 'refer', '7')
  const seen: string[] = []
  await pageByPage(page, async (id) => {
    if (id === 'p-choices') for (const option of ['speed', 'care']) await place(page, option)
    await look(id)
    seen.push(id)
  })
  expect(seen).toEqual(['p-numbers', 'p-words', 'p-choices', 'p-writing'])
}

describe.each(languages)('in %s', (language) => {
  test('at 320 px nothing scrolls sideways, leaves its box or is too small to be pressed', async () => {
    const page = await open(language, 320, 640)
    await walk(page, async (id) => {
      expect([id, await sideways(page), await cutOff(page), await tooSmall(page)]).toEqual([id, [], [], []])
    })
  })

  test('the way on is in the window on every page of small phones, with a keyboard open too', async () => {
    const page = await open(language, 320, 568)
    const next = page.locator('.next:visible, .send:visible')
    await walk(page, async (id) => {
      for (const [width, height] of [
        [320, 568],
        [390, 664],
        [390, 400],
      ] as const) {
        await page.setViewportSize({ width, height })
        expect([id, height, await isSeen(next)]).toEqual([id, height, true])
        for (const area of await page.locator('textarea:visible').all()) {
          await area.focus()
          expect([id, height, await isSeen(next)]).toEqual([id, height, true])
        }
      }
    })
  })

  test('at 400 % everything is reached by scrolling down alone, and nothing lies over anything', async () => {
    const page = await open(language, 320, 256)
    await walk(page, async (id) => {
      expect([id, await sideways(page), await covered(page)]).toEqual([id, [], []])
    })
  })

  test('at 200 %, and with the spacing of WCAG 1.4.12, no word is lost', async () => {
    const page = await open(language, 640, 400, { deviceScaleFactor: 2, bypassCSP: true })
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`,
    })
    await walk(page, async (id) => {
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 400 })
        expect([id, width, await sideways(page), await cutOff(page)]).toEqual([id, width, [], []])
      }
      expect([id, await covered(page)]).toEqual([id, []])
    })
  })

  test('no page has a violation, light or dark', async () => {
    const page = await open(language, 390, 4000, { bypassCSP: true })
    await walk(page, async (id) => {
      expect([id, ...(await violations(page))]).toEqual([id])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect([id, ...(await violations(page, 'html', true))]).toEqual([id])
      await page.emulateMedia({ colorScheme: 'light' })
    })
  })
})

/** Where the middle of an option stands, counted from the left. */
async function middle(page: Page, item: string, value: string): Promise<number> {
  const box = await page.locator(`label:has([name="${item}"][value="${value}"])`).boundingBox()
  if (!box) throw new Error(`${item} ${value} is not shown`)
  return box.x + box.width / 2
}

const scales = [
  ['p-numbers', 'refer', '0', '1', '5'],
  ['p-numbers', 'feel', '-2', '-1', '2'],
  ['p-numbers', 'rate', '1', '2', '4'],
  ['p-words', 'believe.tell', '1', '2', '5'],
  ['p-words', 'often.ask', '1', '2', '5'],
  ['p-words', 'beside', 'better', 'same', 'worse'],
  ['p-words', 'manual', '1', '2', '5'],
] as const

test.each([
  ['en', 1],
  ['ar', -1],
])(
  'in %s every scale begins where reading begins, with its least, or with what is best of a comparison',
  async (language, way) => {
    const page = await open(language, 390, 844)
    await walk(page, async (id) => {
      for (const [at, item, first, second, last] of scales) {
        if (at !== id) continue
        const places = [
          await middle(page, item, first),
          await middle(page, item, second),
          await middle(page, item, last),
        ]
        expect([item, ...places.toSorted((a, b) => way * (a - b))]).toEqual([item, ...places])
      }
      for (const ends of await page.locator('section.current .ends').all()) {
        const [low, high] = await ends
          .locator('> span')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x))
        expect(Math.sign(Number(high) - Number(low))).toBe(way)
      }
    })
  },
)

test('in Arabic numbers run as they do elsewhere, their sign before them', async () => {
  const page = await open('ar', 390, 844)
  const number = page.locator('label:has([name="feel"][value="-2"]) > span').first()
  expect(await number.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr')
  expect(await page.locator('#q-feel .ends bdi').first().getAttribute('dir')).toBe('ltr')
  await choose(page, 'refer', '7')
  await pageByPage(page, async () => {})
  const seats = page.locator('[name="seats"]')
  await seats.fill('120,5')
  expect(await seats.evaluate((one) => getComputedStyle(one).unicodeBidi)).toBe('plaintext')
})

describe('where colours are the reader’s own', () => {
  const options: [string, BrowserContextOptions][] = [
    ['light', { forcedColors: 'active', colorScheme: 'light' }],
    ['dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ]
  test.each(options)('what is chosen, and what has the focus, are seen apart in %s', async (_, colours) => {
    const page = await open('en', 390, 844, colours)
    await walk(page, async (id) => {
      if (id === 'p-writing') return
      const item = { 'p-numbers': 'rate', 'p-words': 'beside', 'p-choices': 'reason' }[id]
      const option = page.locator(`label:has([name="${item}"])`).first()
      const looks = async () => {
        const { x, y, width, height } = (await option.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
        const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 }
        return (await page.screenshot({ clip })).toString('base64')
      }
      await option.evaluate((one) => one.scrollIntoView({ block: 'center' }))
      const seen = [await looks()]
      await option.locator('input').focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Tab')
      seen.push(await looks())
      await page.keyboard.press('Space')
      seen.push(await looks())
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      seen.push(await looks())
      expect(new Set(seen).size).toBe(4)
    })
  })
})

test('nothing moves for those who want it still, nor for anybody else', async () => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const page = await open('en', 390, 844, { reducedMotion })
    await walk(page, async (id) => {
      const moving = await page.evaluate(() => {
        const slow = [...document.querySelectorAll('*')].filter((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one)
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth'
        })
        return slow.length + document.getAnimations().length
      })
      expect([id, moving]).toEqual([id, 0])
    })
  }
})

describe('a text area grows with its text, and the line that is written stays above the way on', () => {
  const lines = 'One line of it.\n'.repeat(24)

  test.each([
    ['of itself', false],
    ['by the script, where the browser cannot', true],
  ])('%s', async (_, old) => {
    const page = await site.visit('about:blank', { viewport: { width: 390, height: 400 }, bypassCSP: true })
    if (old)
      await page.addInitScript(() => {
        const supports = CSS.supports.bind(CSS)
        CSS.supports = (name: string, value?: string) =>
          name !== 'field-sizing' && supports(name, value ?? '')
      })
    await page.goto('/s/types/buyer/#p-writing')
    await page.locator('.shared label').waitFor({ state: 'attached' })
    if (old) await page.addStyleTag({ content: 'textarea { field-sizing: fixed !important }' })
    const area = page.locator('[name="why"]')
    const before = (await area.boundingBox())?.height ?? 0
    await area.focus()
    await page.keyboard.insertText(lines)
    const { needed, room, bottom, bar } = await area.evaluate((one) => ({
      needed: one.scrollHeight,
      room: one.clientHeight,
      bottom: one.getBoundingClientRect().bottom,
      bar: document.querySelector('.turn')?.getBoundingClientRect().top ?? 0,
    }))
    expect(room).toBeGreaterThan(before * 4)
    expect(needed).toBeLessThanOrEqual(room)
    // The last line, and not the edge of the field below it.
    expect(bottom - 12).toBeLessThanOrEqual(bar)
  })
})
