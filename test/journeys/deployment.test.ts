import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openProject } from './project.ts'
import { openSite, type Site, type Visited } from './site.ts'
import { button, choose, joined, soon } from './walk.ts'

type Project = Awaited<ReturnType<typeof openProject>>

const fixtures = 'test/journeys/deployment'

let before: Project
let after: Project
let surveys: string
let site: Site
let rows: number
beforeAll(async () => {
  before = await openProject(`${fixtures}/before`)
  execFileSync(process.execPath, ['surveys/cli/lock.ts'], { cwd: before.folder, stdio: 'pipe' })
  // The next deployment knows what was deployed before.
  surveys = await mkdtemp(join(tmpdir(), 'surveys-'))
  await cp(`${fixtures}/after`, surveys, { recursive: true })
  await cp(join(before.folder, 'surveys/surveys.lock.json'), join(surveys, 'surveys.lock.json'))
  after = await openProject(surveys)
  site = await openSite(after.folder)
}, 240_000)
afterAll(async () => {
  await site?.stop()
  for (const project of [before, after]) await project?.remove()
  if (surveys) await rm(surveys, { recursive: true })
})
beforeEach(async () => {
  rows = (await site.log('pulse')).length
})

const stored = async () => {
  await site.tick()
  return (await site.log('pulse')).slice(rows).map(({ role, answers }) => ({ role, answers }))
}
const thanked = (page: Page) => page.locator('#thanks').waitFor({ state: 'visible' })

/** Open a page as it was before the deployment. */
async function openBefore(role: string): Promise<Visited> {
  const page = await site.visit('about:blank')
  const dist = join(before.folder, 'dist')
  await page.route(/\/s\/pulse\/[a-z]+\/$|\/_astro\/companion/, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const contentType = file.endsWith('.js') ? 'text/javascript' : 'text/html'
    await route.fulfill({ body: await readFile(join(dist, file)), contentType })
  })
  await page.goto(`/s/pulse/${role}/`)
  await joined(page)
  return page
}
/** From now on the site is the new one. */
const deploy = (page: Page) => page.unroute(/\/s\/pulse\/[a-z]+\/$|\/_astro\/companion/)

/** Answer all that the old page asks, and go without a connection at sending. */
async function answerAndWait(page: Page): Promise<void> {
  await choose(page, 'refer', '9')
  await choose(page, 'reason', 'speed')
  for (const row of ['listen', 'keep', 'call']) await choose(page, `did.${row}`, '4')
  await page.locator('textarea[name="bothers"]').fill('The wait.')
  await page.route('**/api/responses', (route) => route.abort())
  await button(page, 'Send my answers').click()
  await page.locator('.not-sent').waitFor({ state: 'visible' })
  await page.unroute('**/api/responses')
}

const answers = { refer: 9, reason: 'speed', did: { listen: 4, keep: 4, call: 4 }, bothers: 'The wait.' }

test('answers that waited over a deployment which no more asks some of it are stored whole, from the new page', async () => {
  const page = await openBefore('buyer')
  await answerAndWait(page)
  await deploy(page)
  await page.reload()
  await soon(stored).toEqual([{ role: 'buyer', answers }])
  await page.context().close()
})

test('answers that waited on a page that is left open are stored whole', async () => {
  const page = await openBefore('buyer')
  await answerAndWait(page)
  await deploy(page)
  await page.evaluate(() => void dispatchEvent(new Event('online')))
  await thanked(page)
  expect(await stored()).toEqual([{ role: 'buyer', answers }])
  expect(page.mistakes).toEqual([])
  await page.context().close()
})

test('answers of a role that is no more are stored from any other page', async () => {
  const page = await openBefore('user')
  await answerAndWait(page)
  await deploy(page)
  // Where there is no such role any more the address leads to those that there are.
  await page.goto('/s/pulse/user/')
  expect(new URL(page.url()).pathname).toBe('/s/pulse/')
  await page.goto('/s/pulse/buyer/')
  await page.locator('.notice').waitFor({ state: 'visible' })
  expect(await page.locator('.notice').innerText()).toContain('have been sent now')
  expect(await stored()).toEqual([{ role: 'user', answers }])
  await page.context().close()
})

test('an old page whose companion is gone sends all the same', async () => {
  const page = await site.visit('about:blank')
  const html = await readFile(join(before.folder, 'dist/s/pulse/buyer/index.html'))
  await page.route('**/s/pulse/buyer/', (route) => route.fulfill({ body: html, contentType: 'text/html' }))
  await page.route('**/_astro/companion*', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto('/s/pulse/buyer/')
  await choose(page, 'refer', '2')
  await choose(page, 'reason', 'speed')
  await button(page, 'Send my answers').click()
  await thanked(page)
  expect(await stored()).toEqual([{ role: 'buyer', answers: { refer: 2, reason: 'speed' } }])
  await page.context().close()
})

test('answers that were kept and not sent are shown where they are still asked, and sent once', async () => {
  const page = await openBefore('buyer')
  await choose(page, 'refer', '6')
  await choose(page, 'reason', 'speed')
  await choose(page, 'did.listen', '3')
  await page.locator('textarea[name="bothers"]').fill('The wait.')
  await deploy(page)
  await page.reload()
  await joined(page)
  expect(await page.locator('input[name="refer"][value="6"]').isChecked()).toBe(true)
  expect(await page.locator('input[name="reason"]:checked').count()).toBe(0)
  await page.locator('textarea[name="pleases"]').fill('You write.')
  await button(page, 'Send my answers').click()
  await thanked(page)
  expect(await stored()).toEqual([
    { role: 'buyer', answers: { refer: 6, did: { listen: 3 }, pleases: 'You write.' } },
  ])
  await page.context().close()
})
