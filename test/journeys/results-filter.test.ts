import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { openFourHundred, openResults } from './results-worlds.ts'
import { signIn } from './signed-in.ts'
import type { Site, Visited } from './site.ts'

let site: Site
let leader: Visited
beforeAll(async () => {
  site = await openFourHundred()
  leader = await signIn(site, undefined, { bypassCSP: true, viewport: { width: 1280, height: 900 } })
})
afterAll(() => site?.stop())

const settled = () => leader.locator('.results[aria-busy=false]').waitFor()
const figures = () => leader.locator('.five .big').allInnerTexts()
const queryOf = () => new URL(leader.url()).search

test.each(['', '?wave=&cut=&number=&with='])(
  'first figures take one round trip: two questions at once, asked before any script has come (%s)',
  async (query) => {
    const asked: string[] = []
    leader.on('request', (request) => {
      const { pathname, search } = new URL(request.url())
      if (pathname.startsWith('/api/results/')) asked.push(pathname + search)
    })
    await openResults(leader, `/results/customers/${query}`)
    leader.removeAllListeners('request')
    expect(asked.toSorted()).toEqual(['/api/results/customers', '/api/results/customers/compared'])
  },
)

test('one filter moves every number, its state is the address, and Back undoes it', async () => {
  await openResults(leader, '/results/customers/')
  const whole = await figures()
  expect(whole).toHaveLength(4)
  await leader.locator('.pickers').getByLabel('Role or group').selectOption({ label: 'Buyer' })
  await settled()
  expect(queryOf()).toContain('cut=role%3Dbuyer')
  await expect.poll(figures).not.toEqual(whole)
  const buyers = await figures()
  await leader.locator('.pickers').getByLabel('Region').selectOption({ label: 'North' })
  await settled()
  expect(queryOf()).toContain('cut=role%3Dbuyer%26region%3DNorth')
  await expect.poll(figures).not.toEqual(buyers)
  await leader.goBack()
  await settled()
  await expect.poll(figures).toEqual(buyers)
  expect(await leader.locator('.pickers').getByLabel('Role or group').inputValue()).toBe('role=buyer')
  await leader.goBack()
  await settled()
  await expect.poll(figures).toEqual(whole)
})

test('a choice leaves the reader where they are, and the focus on what they chose by', async () => {
  await openResults(leader, '/results/customers/')
  const picker = leader.locator('.pickers').getByLabel('Role or group')
  await picker.focus()
  await leader.evaluate(() => scrollTo(0, 60))
  await picker.selectOption({ label: 'User' })
  await settled()
  expect(await leader.evaluate(() => Math.round(scrollY))).toBe(60)
  expect(await picker.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('two waves are held against each other in words, with both marks', async () => {
  await openResults(leader, '/results/customers/')
  await leader
    .locator('.picker', { hasText: /^Beside/ })
    .locator('select')
    .selectOption({ label: 'First half of 2026' })
  await settled()
  expect(queryOf()).toContain('with=2026-H1')
  const beside = leader.locator('.part', { hasText: 'Second half of 2026 beside First half of 2026' })
  expect(await beside.innerText()).toMatch(/Up by \d+ since wave 2026-H1, likely between/)
  const [first] = await beside.locator('.marks .row svg').all()
  expect(await first?.locator('.dot .shape').count()).toBe(1)
  expect(await first?.locator('.square .shape').count()).toBe(1)
})

test('two groups are held against each other by how far one lies from the other', async () => {
  await openResults(leader, '/results/customers/?wave=2026-H2&cut=role%3Dbuyer&with=role%3Duser')
  const beside = await leader.locator('.part', { hasText: 'Buyer beside User' }).innerText()
  expect(beside).toMatch(/“User”/)
  expect(beside).toMatch(/Answers: \d+ here, \d+ there\./)
})

test('what cannot be held against the figures says so, and takes nothing else away', async () => {
  await openResults(leader, '/results/customers/?wave=2026-H2')
  const parts = (await leader.locator('.results h2').allInnerTexts()).length
  await openResults(leader, '/results/customers/?wave=2026-H2&with=role%3Dbuyer')
  await leader.getByText('What you chose cannot be held against these figures').waitFor()
  await expect.poll(() => leader.locator('.results h2').count()).toBeGreaterThanOrEqual(parts)
})

test('what did not arrive of all that stands beside says so, and comes by another try', async () => {
  await leader.route('**/compared*', (route) => route.fulfill({ status: 500, body: '{}' }))
  await openResults(leader, '/results/customers/?wave=2026-H2')
  await leader.getByText('The figures did not arrive').waitFor()
  await leader.unroute('**/compared*')
  await leader.getByRole('button', { name: 'Try again' }).click()
  await leader.getByRole('heading', { name: 'Over the waves' }).waitFor()
  expect(await leader.getByText('The figures did not arrive').count()).toBe(0)
})

test('figures of two publications never stand together: with another choice the whole comes again', async () => {
  await openResults(leader, '/results/customers/')
  const asked: string[] = []
  leader.on('request', (request) => asked.push(new URL(request.url()).search))
  await leader.locator('.pickers').getByLabel('Region').selectOption({ label: 'North' })
  await settled()
  leader.removeAllListeners('request')
  expect(asked).toContain('?wave=2026-H2')
})

test('a frozen link goes on saying what it said, and leads to what is newer', async () => {
  await openResults(leader, '/results/customers/')
  await leader.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await leader.getByRole('button', { name: 'Copy link' }).click()
  await leader.getByText('Copied.').waitFor()
  const link = await leader.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/wave=2026-H2&number=\d+/)
  const then = await figures()
  await openResults(leader, link)
  expect(await figures()).toEqual(then)
  await leader.getByText('These figures are frozen as of').waitFor()
  await leader.getByRole('button', { name: 'Show the latest' }).click()
  await settled()
  expect(queryOf()).not.toContain('number=')
})

test('a long page has ways to its parts, words and calls included, by keyboard as well', async () => {
  await openResults(leader, '/results/customers/')
  await leader.getByRole('heading', { name: 'What people wrote' }).waitFor()
  const contents = leader.locator('.contents')
  await contents.locator('summary').press('Enter')
  const names = await contents.getByRole('button').allInnerTexts()
  expect(names).toEqual(await leader.locator('.results h2:not(.hidden-visually)').allInnerTexts())
  expect(names).toContain('What people wrote')
  const asked = leader.url()
  await contents.getByRole('button', { name: 'Over the waves' }).press('Enter')
  const head = leader.getByRole('heading', { name: 'Over the waves', exact: true })
  expect(await head.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(Math.abs(await head.evaluate((element) => element.getBoundingClientRect().top))).toBeLessThan(2)
  expect(leader.url()).toBe(asked)
})

test('the table of a chart is one key away, and the chart can be kept as SVG and PNG', async () => {
  await openResults(leader, '/results/customers/')
  const trend = leader.locator('.trend').first()
  const summary = trend.getByText('As a table')
  await summary.focus()
  await leader.keyboard.press('t')
  expect(await trend.locator('table').isVisible()).toBe(true)
  expect(await trend.locator('table').innerText()).toContain('2026-H1')
  for (const kind of ['SVG', 'PNG']) {
    const [download] = await Promise.all([
      leader.waitForEvent('download'),
      trend.getByRole('button', { name: `Keep as ${kind}` }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`referral-score.${kind.toLowerCase()}`)
    const { readFile } = await import('node:fs/promises')
    const file = await readFile((await download.path()) ?? '')
    if (kind === 'PNG') expect(file.subarray(1, 4).toString()).toBe('PNG')
    else expect(file.toString()).toMatch(/^<svg [\s\S]*Referral score[\s\S]*<circle[\s\S]*<\/svg>$/)
  }
  await leader.keyboard.press('t')
  expect(await trend.locator('table').isVisible()).toBe(false)
})

test('round values of a scale are written as such, whatever digits its figures have', async () => {
  await openResults(leader, '/results/customers/')
  await leader.getByRole('heading', { name: 'What moves together with it' }).waitFor()
  const written = await leader.locator('.axis span, .plot-ticks span').allInnerTexts()
  expect(written).toContain('100')
  expect(written.filter((one) => /[.,]0$/.test(one))).toEqual([])
})

test('400 answers have every part that they carry, each chart named by its sentence, and no violation', async () => {
  await openResults(leader, '/results/customers/')
  const titles = await leader.locator('.results h2').allInnerTexts()
  for (const title of [
    'From intent to target',
    'Role by role',
    'Over the waves',
    'Beside named companies',
    'Handoffs',
    'Values, by how steadily they are lived',
    'What moves together with it',
    'Results that customers want',
    'Dissatisfied in silence',
    'Who answered',
    'Question by question',
  ])
    expect(titles).toContain(title)
  const names = await leader
    .locator('.results svg[role=img]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => name.length < 8)).toEqual([])
  await leader.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  expect(await violations(leader)).toEqual([])
  expect(leader.mistakes).toEqual([])
})

test('other languages and files to take along go with what is chosen', async () => {
  await openResults(leader, '/results/customers/?wave=2026-H1&cut=role%3Dbuyer')
  await settled()
  expect(await leader.locator('.languages a[hreflang=de]').getAttribute('href')).toMatch(
    /\/results\/customers\/de\/\?wave=2026-H1&cut=role%3Dbuyer$/,
  )
  const [download] = await Promise.all([
    leader.waitForEvent('download'),
    leader.locator('#files').getByRole('link', { name: 'tables.csv' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('customers-2026-H1-tables.csv')
})
