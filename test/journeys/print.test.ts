import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'
import { button, choose, place } from './walk.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

const address = '/s/customers/buyer/'

/** A form in which something of every kind was given, on paper. */
async function printed(colorScheme: 'light' | 'dark') {
  const page = await site.visit(address, { colorScheme })
  await choose(page, 'refer', '9')
  await page.locator('[name="refer-why"]').fill(`They call back.\n${'Always. '.repeat(80)}`)
  await button(page, 'Next').click()
  await choose(page, 'care.listen', '4')
  await button(page, 'Next').click()
  for (const option of ['quiet', 'audit']) await place(page, option)
  await page.emulateMedia({ media: 'print', colorScheme })
  return page
}

test('all pages of a form come on paper, from whichever it is printed, and all that goes with the first and last', async () => {
  const page = await printed('light')
  expect(await page.locator('section.page:visible').count()).toBe(7)
  expect(await page.locator('fieldset.asked:visible').count()).toBe(
    await page.locator('fieldset.asked').count(),
  )
  for (const part of ['.intro', '.promise', '.withhold'])
    expect(await page.locator(part).first().isVisible()).toBe(true)
})

test('nothing on it is a button or about the device, and what was not asked is left out', async () => {
  const page = await printed('light')
  expect(await page.locator('button:visible:not(.pick, .hidden-visually)').count()).toBe(0)
  for (const part of ['.languages', '.turn', '.kept', '.shared', '.ways', '[data-first]'])
    expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false])
  expect(await page.locator('#q-goal-what').isVisible()).toBe(false)
})

test.each(['light', 'dark'] as const)(
  'what was chosen stands out without colour, as dark on light, in %s',
  async (theme) => {
    const page = await printed(theme)
    const look = (item: string, value: string) =>
      page.locator(`label:has([name="${item}"][value="${value}"])`).evaluate((label) => {
        const { fontWeight, outlineStyle, backgroundColor, color } = getComputedStyle(label)
        return { fontWeight, outlineStyle, backgroundColor, color }
      })
    for (const [item, chosen, other] of [
      ['refer', '9', '8'],
      ['care.listen', '4', '5'],
    ] as const) {
      const [given, left] = [await look(item, chosen), await look(item, other)]
      expect([given.fontWeight, given.outlineStyle]).toEqual(['700', 'solid'])
      expect([left.fontWeight, left.outlineStyle]).toEqual(['400', 'none'])
      expect(given.color).toBe('rgb(27, 34, 38)')
      expect(given.backgroundColor).toBe('rgba(0, 0, 0, 0)')
    }
    expect(await page.locator('.by-hand ol > li').allInnerTexts()).toEqual([
      'Nights without false alarms',
      'Audits without last-minute work',
    ])
  },
)

test('a text is printed to its end, and paper comes out', async () => {
  const page = await printed('light')
  const [needed, room] = await page
    .locator('[name="refer-why"]')
    .evaluate(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight])
  expect(needed).toBeLessThanOrEqual(Number(room))
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2)
})
