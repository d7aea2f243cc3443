import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site, type Visited } from './site.ts'
import { leaderAt, write } from './written.ts'

const email = 'ines.hallworth@example.com'
const path = '/results/customers/'
const call = (text: string) => ({ refer: 4, call: { text, consent: true } })

/** A busy machine fails no test. */
const patient = { timeout: 20_000 }

let site: Site
let leader: Visited
beforeAll(async () => {
  site = await openSite()
  await write(site, 'customers', [
    { role: 'executive', attributes: { region: 'North' }, answers: call('After five, please') },
    { role: 'user', attributes: { region: 'South' }, answers: call('') },
  ])
  leader = await leaderAt(site, email, path)
})
afterAll(() => site?.stop())

const section = (page = leader) => page.getByRole('region', { name: 'Calls that people asked for' })
const first = (page = leader) => section(page).getByRole('group', { name: 'Executive' })
const owner = (page = leader) => first(page).getByLabel('Who calls')
const standing = (page = leader) => first(page).getByRole('status')
const stored = async () => {
  const { callbacks = [] } = await site.everything()
  return callbacks as {
    owner: string | null
    due: string | null
    done_on: string | null
    note: string | null
  }[]
}

test('a call is worked on by keyboard alone, and kept at every step', async () => {
  expect(await section().innerText()).toContain('Open: 2, of them overdue: 0. Done: 0.')
  expect(await section().innerText()).toContain('How and when was not said.')
  await owner().focus()
  await leader.keyboard.type('Ann Ferris')
  await leader.keyboard.press('Tab')
  await first().getByText('Saved.').waitFor()
  await first().getByLabel('By when').fill('2026-01-31')
  await leader.keyboard.press('Tab')
  await section().getByText('Open: 2, of them overdue: 1. Done: 0.').waitFor()
  await first().getByLabel('Note').focus()
  await leader.keyboard.type('Was glad')
  await leader.keyboard.press('Tab')
  await leader.keyboard.press('Enter')
  await section().getByText('Open: 1, of them overdue: 0. Done: 1.').waitFor()
  expect(await section().innerText()).toContain('From the answers to the call: 0 days, at the median.')
  expect(await first().getByRole('button', { pressed: true }).innerText()).toMatch(/^Done on \d/)
  expect(await stored()).toMatchObject([{ owner: 'Ann Ferris', due: '2026-01-31', note: 'Was glad' }])
})

test('what could not be kept stays where it was typed, says so, and is kept by another try', async () => {
  await leader.route('**/api/callbacks/**', (route) => route.abort())
  await owner().fill('Bob Ash')
  await owner().blur()
  await first().getByText('Not saved.').waitFor()
  expect(await owner().inputValue()).toBe('Bob Ash')
  await leader.unroute('**/api/callbacks/**')
  await leader.route('**/api/callbacks/**', (route) => route.fulfill({ status: 401, body: '{}' }))
  await first().getByRole('button', { name: 'Save again' }).click()
  await first().getByText('please sign in again').waitFor()
  expect(await owner().inputValue()).toBe('Bob Ash')
  await leader.unroute('**/api/callbacks/**')
  await first().getByRole('button', { name: 'Save again' }).click()
  await first().getByText('Saved.').waitFor()
  expect(await stored()).toMatchObject([{ owner: 'Bob Ash' }])
})

test('what could not be kept is still there after another group, and calls are counted in the group', async () => {
  await leader.route('**/api/callbacks/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await owner().fill('Cleo Dane')
  await owner().blur()
  await first().getByText('Not saved.').waitFor()
  const region = leader.locator('.pickers').getByLabel('Region')
  await region.selectOption({ label: 'South' })
  await section().getByText('Open: 1, of them overdue: 0. Done: 0.').waitFor()
  expect(await first().count()).toBe(0)
  await region.selectOption({ label: 'All' })
  await first().getByText('Not saved.').waitFor()
  expect(await owner().inputValue()).toBe('Cleo Dane')
  await leader.unroute('**/api/callbacks/**')
  await first().getByRole('button', { name: 'Save again' }).click()
  await first().getByText('Saved.').waitFor()
})

/** Write into a field, and leave it. */
async function note(page: Visited, field: string, text: string): Promise<void> {
  await first(page).getByLabel(field).fill(text)
  await first(page).getByLabel(field).blur()
}

test('two leaders at once: other fields come together, and over the same one nobody writes unseen', async () => {
  const other = await leaderAt(site, 'tobias.wrenfold@example.com', path)
  await note(leader, 'Who calls', 'From the first')
  await note(other, 'Note', 'From the second')
  await expect.poll(stored, patient).toMatchObject([{ owner: 'From the first', note: 'From the second' }])
  await other.waitForLoadState('networkidle')
  await note(leader, 'Who calls', 'First again')
  await expect.poll(stored, patient).toMatchObject([{ owner: 'First again' }])
  await note(other, 'Who calls', 'Second again')
  await first(other).getByText('Meanwhile somebody else').waitFor()
  expect(await owner(other).inputValue()).toBe('Second again')
  expect(await stored()).toMatchObject([{ owner: 'First again' }])
  await expect.poll(() => standing(other).innerText(), patient).toContain('First again')
  await first(other).getByRole('button', { name: 'Take theirs' }).click()
  expect(await owner(other).inputValue()).toBe('First again')
  await note(leader, 'Who calls', 'First at last')
  await expect.poll(stored, patient).toMatchObject([{ owner: 'First at last' }])
  await note(other, 'Who calls', 'Second at last')
  await expect.poll(() => standing(other).innerText(), patient).toContain('First at last')
  await first(other).getByRole('button', { name: 'Keep mine' }).click()
  await first(other).getByText('Saved.').waitFor()
  expect(await stored()).toMatchObject([{ owner: 'Second at last' }])
  expect([...leader.mistakes, ...other.mistakes]).toEqual([])
})

test('a call that is asked for no more says so, and keeps what was typed in sight', async () => {
  await leader.reload({ waitUntil: 'networkidle' })
  await leader.route('**/api/callbacks/**', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 404, body: '{}' }) : route.continue(),
  )
  await owner().fill('Too late')
  await owner().blur()
  await first().getByText('This call is asked for no more').waitFor()
  expect(await owner().inputValue()).toBe('Too late')
})
