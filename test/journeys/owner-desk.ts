/** An owner at their page: signed in, with a list to invite from; knows how its sections are reached. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { signIn } from './signed-in.ts'
import type { Site, Visited } from './site.ts'

/** The leader of the example who has the right to own. */
const owner = 'surveys@example.com'

/** Sign a leader in, and open the owner's page. */
export async function signedIn(
  site: Site,
  email = owner,
  options: BrowserContextOptions = {},
): Promise<Visited> {
  const page = await signIn(site, email, options)
  await page.goto('/owner/')
  await page.locator('h2').first().waitFor()
  return page
}

/** Go to a section by its link. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'What to do' }).getByRole('link', { name, exact: true }).click()
  await page.locator('section:not([hidden]) h2').waitFor()
}

/** Press a button of the section that is in sight. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('section:not([hidden])').getByRole('button', { name }).first().click()
}

/** Drop a text as a file where lists are dropped. */
export async function dropList(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content], file, { type: 'text/csv' }))
      return data
    },
    [name, text] as const,
  )
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer })
  await page.getByText(`Opened: ${name}`).waitFor()
}

/** Read what a press downloads. */
export async function downloaded(
  page: Page,
  name: string,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  const stream = await download.createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts).toString(encoding)
}
