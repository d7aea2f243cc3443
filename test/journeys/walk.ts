/** Walking through a survey page as a person does: by what is seen on it. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Find a button by its words. */
export const button = (page: Page, name: string) => page.getByRole('button', { name })

/** Choose a value of an item, on its label. */
export const choose = (page: Page, item: string, value: string) =>
  page.locator(`label:has(input[name="${item}"][value="${value}"])`).click()

/** Wait until the companion has joined the page; what is done before it is there is judged by the worker alone. */
export const joined = (page: Page) => page.locator('.shared label').waitFor({ state: 'attached' })

/** Put an option behind those that stand in order already. */
export const place = (page: Page, option: string) =>
  page.locator(`.by-hand [data-value="${option}"] .pick`).click()

/** Read an order, as the form holds it. */
export const placed = (page: Page, item: string) =>
  page
    .locator(`select[data-rank="${item}"]`)
    .evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).value))

/** Read the heading of the page that is shown. */
export const heading = (page: Page) => page.locator('section.page:visible h2').innerText()

/** Press Next until there is no next page. */
export async function toTheEnd(page: Page): Promise<void> {
  while (await button(page, 'Next').isVisible()) await button(page, 'Next').click()
}

/** Tell whether all of an element is in the window, and nothing lies over its middle. */
export const isSeen = (element: Locator) =>
  element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    const within = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
    return within && one.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
  })

/** Expect of something what will be true sooner or later; a machine may be slow. */
export const soon: typeof expect.poll = (ask) => expect.poll(ask, { timeout: 20_000, interval: 100 })
