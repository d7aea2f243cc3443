/** Walking through a survey page as a person does: by what is seen on it. */
import type { Page } from 'playwright-core'

/** Find a button by its words. */
export const button = (page: Page, name: string) => page.getByRole('button', { name })

/** Choose a value of an item, on its label. */
export const choose = (page: Page, item: string, value: string) =>
  page.locator(`label:has(input[name="${item}"][value="${value}"])`).click()

/** Read the heading of the page that is shown. */
export const heading = (page: Page) => page.locator('section.page:visible h2').innerText()

/** Press Next until there is no next page. */
export async function toTheEnd(page: Page): Promise<void> {
  while (await button(page, 'Next').isVisible()) await button(page, 'Next').click()
}
