import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openFourHundred, openResults } from './results-worlds.ts'
import { signIn } from './signed-in.ts'
import type { Site, Visited } from './site.ts'

let site: Site
let leader: Visited
beforeAll(async () => {
  site = await openFourHundred()
  leader = await signIn(site)
})
afterEach(() => leader.unrouteAll())
afterAll(() => site?.stop())

const settled = () => leader.locator('.results[aria-busy=false]').waitFor()
const figures = () => leader.locator('.five .big').allInnerTexts()
const region = () => leader.locator('.pickers').getByLabel('Region')

test('a choice that does not arrive leaves figures and filter where they are, and comes by another try', async () => {
  await openResults(leader, '/results/customers/')
  const whole = await figures()
  const parts = await leader.locator('.results h2').count()
  await leader.route('**/api/results/**', (route) => route.abort())
  await region().selectOption({ label: 'North' })
  await leader.getByRole('alert').getByText('The figures did not arrive').waitFor()
  await settled()
  expect(await figures()).toEqual(whole)
  expect(await leader.locator('.results h2').count()).toBeGreaterThan(parts)
  expect(await region().isVisible()).toBe(true)
  // What is shown is not what was chosen: nobody is offered a link to it.
  expect(await leader.getByRole('button', { name: 'Copy link' }).count()).toBe(0)
  await leader.unroute('**/api/results/**')
  await leader.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect.poll(figures).not.toEqual(whole)
  await settled()
  expect(await leader.getByRole('alert').count()).toBe(0)
  expect(await region().inputValue()).toBe('region=North')
})

test('who is signed out meanwhile keeps what is on the page, and is led to where they were', async () => {
  await openResults(leader, '/results/customers/')
  const whole = await figures()
  await leader.route('**/api/results/**', (route) => route.fulfill({ status: 401, body: '{}' }))
  await region().selectOption({ label: 'South' })
  const door = leader.getByRole('alert').getByRole('link', { name: 'Sign in here' })
  expect(await door.getAttribute('href')).toBe(
    `/sign-in/?next=${encodeURIComponent('/results/customers/?wave=2026-H2&cut=region%3DSouth')}`,
  )
  expect(await figures()).toEqual(whole)
})

test('a frozen link whose figures have given way says so, and leads to the latest', async () => {
  await leader.goto('/results/customers/?wave=2026-H2&number=999')
  await leader.getByRole('alert').getByText('These figures are no longer kept').waitFor()
  await leader.getByRole('button', { name: 'Show the latest' }).click()
  await settled()
  expect(new URL(leader.url()).search).toBe('?wave=2026-H2')
  expect(await leader.getByRole('alert').count()).toBe(0)
})

test.each([
  ['cut=region%3DM%25C3', 'There are no figures for “M%C3” here, so you see “Everybody”.'],
  ['cut=region', 'There are no figures for “No region given” here, so you see “Everybody”.'],
  ['cut=', ''],
  ['with=role%3D%25', 'What you chose cannot be held against these figures'],
])('an address that was mangled on its way, %s, still shows figures', async (query, said) => {
  await openResults(leader, `/results/customers/?${query}`)
  expect((await figures()).length).toBeGreaterThan(2)
  const notices = await leader.locator('.results > .notice').allInnerTexts()
  expect(notices).toEqual(said === '' ? [] : [expect.stringContaining(said)])
  expect(leader.mistakes).toEqual([])
})

test('a link to a publication whose number is none leads to the latest', async () => {
  await leader.goto('/results/customers/?number=1x')
  await leader.getByRole('alert').getByRole('button', { name: 'Show the latest' }).click()
  await settled()
  expect(await leader.getByRole('alert').count()).toBe(0)
})

test('what another publication answered is asked for once more, so that two never stand together', async () => {
  await openResults(leader, '/results/customers/')
  const asked: string[] = []
  await leader.route('**/api/results/**', async (route) => {
    const address = new URL(route.request().url())
    asked.push(address.pathname + address.search)
    const response = await route.fetch()
    const body = await response.json()
    // As if something had been published between the first two answers of each kind.
    const early = asked.filter((one) => one === address.pathname + address.search).length === 1
    const apart = early && address.searchParams.has('cut')
    await route.fulfill({ response, json: apart ? { ...body, number: body.number - 1 } : body })
  })
  await region().selectOption({ label: 'North' })
  await settled()
  const [figure, compared] = ['/api/results/customers?', '/api/results/customers/compared?'].map(
    (path) => asked.filter((one) => one.startsWith(path) && one.includes('cut=')).length,
  )
  expect({ figure, compared }).toEqual({ figure: 3, compared: 2 })
})

test('that a link was copied is said of these figures alone', async () => {
  await openResults(leader, '/results/customers/')
  await leader.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await leader.getByRole('button', { name: 'Copy link' }).click()
  await leader.getByText('Copied.').waitFor()
  await region().selectOption({ label: 'North' })
  await settled()
  expect(await leader.getByText('Copied.').count()).toBe(0)
})
