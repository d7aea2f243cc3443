/** Signing a leader in by the link that a mail would bring; sends no mail. */
import type { BrowserContextOptions } from 'playwright-core'
import type { Site, Visited } from './site.ts'

/**
 * Sign a leader in, on a page of their own.
 *
 * @param email of one of the programme's leaders; that of the examples, if not given
 */
export async function signIn(
  site: Site,
  email = 'ines.hallworth@example.com',
  options: BrowserContextOptions = {},
): Promise<Visited> {
  const { path } = await site.own<{ path: string }>('/api/sign-in/links', { email })
  const page = await site.visit(path, options)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}
