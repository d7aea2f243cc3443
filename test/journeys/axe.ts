/** Asking axe-core what is wrong with a page; the page must be visited with its policy set aside. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** List violations as `rule: elements`. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source })
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe }
    const { violations: found } = await checker.run()
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}
