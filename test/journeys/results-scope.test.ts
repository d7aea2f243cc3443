import { afterAll, beforeAll, expect, test } from 'vitest'
import { eightOfTwenty, type SeededWorld } from '../worlds/seeded.ts'
import { violations } from './axe.ts'
import { openSiteOf } from './project.ts'
import { builtSurvey, openResults, publishWorld } from './results-worlds.ts'
import { signIn } from './signed-in.ts'
import type { Site, Visited } from './site.ts'

const folder = 'test/journeys/scoped'
let site: Site
let world: SeededWorld
let whole: Visited
let ofGulf: Visited
beforeAll(async () => {
  site = await openSiteOf(folder)
  world = eightOfTwenty(await builtSurvey('customers', folder))
  await publishWorld(site, world)
  const wide = { viewport: { width: 1280, height: 900 }, bypassCSP: true }
  whole = await signIn(site, 'rika.tessaro@example.com', wide)
  ofGulf = await signIn(site, 'gulf@example.com', wide)
})
afterAll(() => site?.stop())

/** What stands there, but for the moment that it is of. */
const shown = async () => (await ofGulf.locator('main').innerText()).replace(/^As of .*$/m, '')

test('a team leader opens eight answers, is told whose they are, and finds nothing of the other thirty-five', async () => {
  await openResults(whole, '/results/customers/')
  expect(await whole.locator('.masthead .answered').innerText()).toContain('43 people have answered')
  await openResults(ofGulf, '/results/customers/')
  const text = await shown()
  expect(text).toContain('8 people have answered')
  expect(text).not.toMatch(/\b43\b|Harbour|Inland/)
  expect(await violations(ofGulf)).toEqual([])
  expect(ofGulf.mistakes).toEqual([])
})

test('what the whole or another team is, an address does not open', async () => {
  for (const cut of ['all', 'team=Harbour', 'role=buyer', 'team=Harbour&role=buyer']) {
    await openResults(ofGulf, `/results/customers/?${new URLSearchParams({ cut })}`)
    const text = await shown()
    expect(text).toContain('8 people have answered')
    expect(text).not.toMatch(/\b43\b/)
    expect(text).toContain('here, so you see “Gulf”.')
  }
})

test('who may open several teams is told how many of their people the first one is', async () => {
  const ofCoast = await signIn(site, 'coast@example.com')
  await openResults(ofCoast, '/results/customers/')
  expect(await ofCoast.locator('.masthead .answered').innerText()).toMatch(
    /^\d+ people have answered\. 8 of them are in this group\.$/,
  )
})

test('comments and tables are those of the team', async () => {
  const wrote = world.waves
    .flatMap(({ rows }) => rows)
    .filter(({ attributes, answers }) => attributes.team === 'Gulf' && answers['refer-why'] !== undefined)
  expect(wrote.length).toBeGreaterThan(1)
  await openResults(ofGulf, '/results/customers/')
  await ofGulf.getByText(`${wrote.length} comments.`, { exact: true }).waitFor()
  const table = await ofGulf.evaluate(async () => (await fetch('/api/results/customers/tables.csv')).text())
  expect(table).toContain('"team=Gulf"')
  expect(table).not.toMatch(/Harbour|Inland|"all"/)
})
