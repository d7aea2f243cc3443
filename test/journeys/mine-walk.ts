/** Walking through the page about one's answers and link, as a person does. */
import type { Page } from 'playwright-core'
import type { Site } from './site.ts'
import { button } from './walk.ts'

/** Open what asks once more, and press its button. */
export async function twice(page: Page, title: string, yes: string): Promise<void> {
  await page.locator('summary:visible', { hasText: title }).click()
  await button(page, yes).click()
}

/** List the scores that are stored for the customers' survey. */
export async function scores(site: Site): Promise<unknown[]> {
  return (await site.log('customers')).map(({ answers }) => answers.refer)
}

/** Answer by a link, as a form without a script does. */
export async function answerBy(site: Site, token: string, refer: number): Promise<void> {
  const body = new URLSearchParams({ refer: String(refer) })
  await fetch(`${site.base}/s/customers/buyer/?t=${token}`, { method: 'POST', body, redirect: 'manual' })
}

/** List what a page posts from now on, until it was asked for the last time. */
export function postsOf(page: Page): () => Promise<string[]> {
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') posts.push(request.url())
  })
  return async () => {
    // Whatever was under way has begun before this.
    await page.evaluate(() => fetch('/mine/'))
    return posts
  }
}
