import { afterAll, beforeAll, expect, test } from 'vitest'
import { eightWaves } from '../worlds/seeded.ts'
import { figuresOf } from '../worlds/wide-figures.ts'
import { wideFolder, wideSurvey } from '../worlds/wide-survey.ts'
import { violations } from './axe.ts'
import { sideways, tooSmall } from './measure.ts'
import { openSiteOf } from './project.ts'
import { forgetAll, openResults, publishWorld } from './results-worlds.ts'
import { signIn } from './signed-in.ts'
import type { Site, Visited } from './site.ts'

const address = '/results/wide/'
const world = eightWaves(wideSurvey)
const { roles } = wideSurvey

let site: Site
let leader: Visited
beforeAll(async () => {
  site = await openSiteOf(wideFolder)
  await publishWorld(site, world)
  const wide = { bypassCSP: true, viewport: { width: 1280, height: 900 } }
  leader = await signIn(site, 'rika.tessaro@example.com', wide)
})
afterAll(() => site?.stop())

/** Open everything that stands behind a press. */
const openAll = () =>
  leader.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
const textsOf = (selector: string) => leader.locator(selector).allTextContents()

/** What a role's figures come to. */
const counted = figuresOf(world)

test('the first figures are asked for by two questions at once, whatever there is to be shown', async () => {
  const asked: string[] = []
  leader.on('request', (request) => {
    if (request.url().includes('/api/results/')) asked.push(new URL(request.url()).pathname)
  })
  await openResults(leader, address)
  leader.removeAllListeners('request')
  expect(asked.toSorted()).toEqual(['/api/results/wide', '/api/results/wide/compared'])
  expect(await textsOf('.lead h3')).toEqual([
    'Referral score',
    'Care index',
    'Better minus worse',
    'Raving fans',
  ])
  expect(await textsOf('.lead-said > p:first-child')).toEqual([
    ...Array(3).fill(expect.stringMatching(/likely between .* of 300 invited answered\./)),
    expect.stringMatching(/likely between .* answered\./),
  ])
})

test('every one of five roles and forty figures has its cell, with the base that was counted', async () => {
  await openResults(leader, address)
  await leader.getByText('Every figure by role').click()
  expect(await textsOf('.matrix thead th')).toEqual(['Executive', 'Buyer', 'Manager', 'User', 'Technical'])
  const rows = await leader.locator('.matrix tbody tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => ({
        value: cell.querySelector('b')?.textContent,
        n: cell.querySelector('small')?.textContent,
        said: cell.querySelector('svg')?.getAttribute('aria-label'),
      })),
    ),
  )
  expect(rows).toHaveLength(40)
  for (const [column, role] of roles.entries())
    expect([role, rows.map((cells) => cells[column])]).toEqual([
      role,
      counted(role).map(({ value, n }) => ({
        value,
        n,
        said: expect.stringMatching(/likely between .* answered\./),
      })),
    ])
})

test('every figure is drawn over eight waves: headlines and what moved at once, the others on demand', async () => {
  await openResults(leader, address)
  const marks = () =>
    leader
      .locator('.trend')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => ['.mark', '.chance'].map((part) => one.querySelectorAll(part).length)),
      )
  const first = await marks()
  expect(first.length).toBeGreaterThanOrEqual(3)
  expect(await leader.locator('.trend h3').allInnerTexts()).toEqual(
    expect.arrayContaining(['Referral score', 'Care index', 'Better minus worse']),
  )
  await leader.getByText('All other figures over the waves').click()
  // Raving fans are no question's figure, and have their trend.
  expect(await marks()).toEqual(Array(41).fill([8, 8]))
})

test('what moves together is drawn, a row for each figure that does, and not told in one breath', async () => {
  await openResults(leader, address)
  const part = leader.locator('.part', { hasText: 'What moves together with it' })
  const rows = part.locator('.rows > li')
  expect(await rows.count()).toBe(37)
  for (const row of await rows.allInnerTexts()) expect(row).toMatch(/0\.\d\d\n.*0\.\d\d.*people/s)
  expect(await part.locator('.said').innerText()).toMatch(
    /answered\. This says what moves together, not why\.$/,
  )
})

test('a role that is chosen is what every number on the page is of', async () => {
  await openResults(leader, address)
  await leader.locator('.pickers').getByLabel('Role or group').selectOption({ label: 'Buyer' })
  const buyer = counted('buyer')
  const values = (figures: typeof buyer) => figures.map(({ value }) => value)
  const headlines = values(buyer.slice(0, 3))
  await expect.poll(async () => (await textsOf('.five .big')).slice(0, 3)).toEqual(headlines)
  await leader.locator('.results[aria-busy=false]').waitFor()
  const of = (question: string) => values(buyer.filter(({ item }) => item.startsWith(`${question}.`)))
  // Handoffs and values stand in parts of their own, before all other questions.
  expect(await textsOf('.question .row-value')).toEqual(
    ['passed-on', 'lived', 'care', 'papers', 'stands'].flatMap(of),
  )
  const trends = leader
    .locator('.trend')
    .filter({ hasText: /^(Referral score|Care index|Better minus worse)/ })
  expect(await trends.locator('.plot-last').allTextContents()).toEqual(
    headlines.map((value) => value.replace('+', '')),
  )
})

test('with everything open it fits windows of 320, 390 and 1280 pixels, and has nothing too small', async () => {
  await openResults(leader, address)
  await openAll()
  for (const width of [320, 390, 1280]) {
    await leader.setViewportSize({ width, height: 800 })
    expect([width, ...(await sideways(leader)), ...(await tooSmall(leader))]).toEqual([width])
  }
})

test('it has no accessibility violation with everything open, in light and in dark', async () => {
  await openResults(leader, address)
  await openAll()
  expect(await violations(leader)).toEqual([])
  await leader.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(leader, 'html', true)).toEqual([])
  await leader.emulateMedia({ colorScheme: null })
  expect(leader.mistakes).toEqual([])
}, 120_000)

test('the table of a trend holds its eight waves, and is one key away', async () => {
  await openResults(leader, address)
  const trend = leader.locator('.trend').first()
  await trend.getByText('As a table').focus()
  await leader.keyboard.press('t')
  expect(await trend.locator('tbody tr').count()).toBe(8)
  expect(await trend.locator('table').isVisible()).toBe(true)
  await leader.keyboard.press('t')
  expect(await trend.locator('table').isVisible()).toBe(false)
})

test('no publication and no answer of the service comes near the megabyte that one may have', async () => {
  const { snapshots = [] } = (await site.everything()) as { snapshots?: { snapshot: string }[] }
  // Of each wave the whole, and by role, group, region, team, and role by region and team.
  expect(snapshots).toHaveLength(8 * 38)
  for (const { snapshot } of snapshots) expect(snapshot.length).toBeLessThan(1_000_000)
  const lengths = await leader.evaluate(
    (asked) => Promise.all(asked.map(async (one) => (await (await fetch(one)).text()).length)),
    [address, '/api/results/wide', '/api/results/wide/compared'],
  )
  for (const length of lengths) expect(length).toBeLessThan(1_000_000)
})

test('the brief is one sheet of paper, with no button and no heading of what is not there', async () => {
  await openResults(leader, `${address}?view=brief`)
  const paper = await leader.pdf({ format: 'A4' })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  await leader.emulateMedia({ media: 'print' })
  expect(await leader.locator('.tools').isVisible()).toBe(false)
  expect(await leader.getByRole('heading', { name: 'You said, we did' }).count()).toBe(0)
  await leader.emulateMedia({ media: null })
})

test('on paper no row of a chart is torn apart, and no legend from what it explains', async () => {
  await openResults(leader, address)
  await leader.emulateMedia({ media: 'print' })
  expect(await leader.locator('.tools').isVisible()).toBe(false)
  const torn = await leader
    .locator('.results :is(.row, .trend, .by-role, .legend):visible')
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length)
  const left = await leader
    .locator('.results .legend:visible')
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakAfter !== 'avoid').length)
  expect([torn, left]).toEqual([0, 0])
  await leader.emulateMedia({ media: null })
})

test('a role that gave no answer to a question has a reason in its cells', async () => {
  const [newest] = world.waves.slice(-1)
  if (!newest) throw new Error('there is no wave')
  const rows = newest.rows.map(({ answers: { lived, ...answers }, ...row }) => ({
    ...row,
    answers: row.role === 'buyer' ? answers : { ...answers, ...(lived === undefined ? {} : { lived }) },
  }))
  await forgetAll(site)
  await publishWorld(site, { ...world, waves: [{ ...newest, rows }] })
  await openResults(leader, address)
  await leader.getByText('Every figure by role').click()
  const reasons = await leader
    .locator('.matrix tbody td:not(:has(svg))')
    .evaluateAll((all) =>
      all.map((one) => [(one as HTMLTableCellElement).cellIndex, (one as HTMLElement).innerText]),
    )
  expect(reasons).toEqual(Array(8).fill([1 + roles.indexOf('buyer'), 'Nobody has answered this.']))
})
