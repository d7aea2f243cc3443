import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Mail } from '#engine/mail/mail.ts'
import { contextOf, everyMail, languages, ownNotices, personOf } from '../engine/mail/some-mails.ts'
import { violations } from './axe.ts'
import { startChromium } from './chromium.ts'
import { cutOff, sideways } from './measure.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser?.close())

const own = { words: { ...contextOf().words, notices: ownNotices } }
const long = personOf({ name: 'Dr. Wolfeschlegelsteinhausenbergerdorff-Oberhuber von und zu Ende' })

/** Some mail programs keep nothing of a mail's styles but those in place. */
const withoutStyle = ({ html }: Mail) => html.replace(/<style>[^<]*<\/style>/, '')

/** Mails have no landmarks: they are part of the page of a program. */
const ofPages = /^(?:region|landmark-one-main):/

/** List links alone in their line or box that a finger may miss, and words that are smaller than 16 px. */
const hardToUse = (page: Page) =>
  page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLElement>('td > a, p > br + a')].flatMap((link) => {
      const { width, height } = link.getBoundingClientRect()
      return width >= 44 && height >= 43.9 ? [] : [`${link.innerText}: ${width} × ${height}`]
    }),
    ...[...document.querySelectorAll<HTMLElement>('body *')].flatMap((part) => {
      const size = Number.parseFloat(getComputedStyle(part).fontSize)
      return part.innerText.trim() === '' || size >= 16 ? [] : [`${part.innerText}: ${size}`]
    }),
  ])

describe.each(languages)('in %s', (language) => {
  test('every mail fits on the smallest phone, and can be read and pressed there', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    for (const [kind, mail] of everyMail(language, long, own))
      for (const html of [mail.html, withoutStyle(mail)]) {
        await page.setContent(html)
        expect([kind, await sideways(page), await cutOff(page)]).toEqual([kind, [], []])
        expect([kind, await hardToUse(page)]).toEqual([kind, []])
      }
    await page.close()
  })
})

test('numbers stand in the order of the page: side by side where there is room, and from the right in Arabic', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  const placesOf = async (language: string, width: number) => {
    await page.setViewportSize({ width, height: 640 })
    await page.setContent(everyMail(language)[0]?.[1].html ?? '')
    const boxes = await Promise.all(
      (await page.locator('td > a[aria-label]').all()).map((one) => one.boundingBox()),
    )
    return boxes.map((box) => ({ x: box?.x ?? 0, y: box?.y ?? 0 }))
  }
  for (const [width, rows] of [
    [320, 2],
    [390, 2],
    [700, 1],
  ] as const) {
    const places = await placesOf('en', width)
    expect(new Set(places.map(({ y }) => y)).size).toBe(rows)
    expect(places[1]?.x).toBeGreaterThan(places[0]?.x ?? 0)
  }
  const [first, second] = await placesOf('ar', 320)
  expect(second?.x).toBeLessThan(first?.x ?? 0)
  await page.close()
})

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test.each(['en', 'ar'])(
    'every mail in %s can be read by everybody',
    async (language) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 }, colorScheme })
      for (const [kind, mail] of everyMail(language, personOf(), own))
        for (const html of [mail.html, withoutStyle(mail)]) {
          await page.setContent(html)
          const found = (await violations(page)).filter((one) => !ofPages.test(one))
          expect([kind, found]).toEqual([kind, []])
        }
      await page.close()
    },
    120_000,
  )

  test('the colours are those of the hour', async () => {
    const page = await browser.newPage({ colorScheme })
    for (const [, mail] of everyMail('en')) {
      await page.setContent(mail.html)
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(paper).toBe(colorScheme === 'dark' ? 'rgb(21, 24, 26)' : 'rgb(251, 250, 246)')
    }
    await page.close()
  })
})
