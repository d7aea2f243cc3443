import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFourHundred, openResults } from './results-worlds.ts'
import { signIn } from './signed-in.ts'
import type { Site, Visited } from './site.ts'

let site: Site
let leader: Visited
beforeAll(async () => {
  site = await openFourHundred()
  leader = await signIn(site)
})
afterAll(() => site?.stop())

const addresses = () =>
  leader
    .locator('#files li:not([hidden]) a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))

test('files to take along are of what is shown, in the language of the page', async () => {
  await openResults(leader, '/results/customers/ar/')
  await leader.locator('#files').waitFor()
  const files = [
    'tables.csv',
    'snapshots.json',
    'codebook.md',
    'method.md',
    'responses.csv',
    'responses.ndjson',
    'triple-s.zip',
  ]
  const path = '/api/results/customers'
  expect(await addresses()).toEqual(files.map((file) => `${path}/${file}?wave=2026-H2&language=ar`))
  const [download] = await Promise.all([
    leader.waitForEvent('download'),
    leader.locator('#files').getByText('triple-s.zip').click(),
  ])
  expect(download.suggestedFilename()).toBe('customers-2026-H2-triple-s.zip')
})
