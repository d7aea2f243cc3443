/** Asking axe-core what is wrong with a page; the page must be visited with its policy set aside. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose verdict hangs on colours; the others say the same in every theme. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * List violations as `rule: elements`.
 *
 * @param within selector of the part to look at; the whole page if not said
 * @param colours whether only colours have changed since the page was looked at
 */
export async function violations(page: Page, within = 'html', colours = false): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe.source })
  return page.evaluate(
    async ([part, values]) => {
      const { axe: checker } = window as unknown as { axe: typeof axe }
      const type = values[0] === 'wcag2a' ? 'tag' : 'rule'
      const { violations: found } = await checker.run(part, {
        runOnly: { type, values },
        resultTypes: ['violations'],
        preload: false,
      })
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    },
    [within, colours ? ofColours : standards] as const,
  )
}
