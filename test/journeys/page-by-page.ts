/** Going through a form one page after another, whatever it asks. */
import type { Page } from 'playwright-core'

/** Do something on each page of a form; asked to look again at what was left open, goes on. */
export async function pageByPage(page: Page, look: (id: string) => Promise<unknown>): Promise<void> {
  const next = page.locator('.next')
  const shown = async () => (await page.locator('section.current').getAttribute('id')) ?? ''
  for (let id = await shown(); ; id = await shown()) {
    await look(id)
    if (!(await next.isVisible())) return
    await next.click()
    if ((await shown()) === id) await next.click()
    if ((await shown()) === id) throw new Error(`the form stays at ${id}`)
  }
}
