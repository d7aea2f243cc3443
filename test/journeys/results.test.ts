import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { signIn } from './signed-in.ts'
import { openSite, type Site, type Visited } from './site.ts'

let site: Site
let leader: Visited
beforeAll(async () => {
  site = await openSite()
  leader = await signIn(site, undefined, { bypassCSP: true })
})
afterAll(() => site?.stop())

async function answer(path: string, fields: Record<string, string>): Promise<void> {
  const posted = await fetch(`${site.base}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  expect(posted.status).toBe(303)
}

const textOf = async (path: string) => {
  await leader.goto(path, { waitUntil: 'networkidle' })
  await leader.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  return leader.locator('main').innerText()
}

test('a named survey’s figures follow the clock', async () => {
  const first = 'Would refer: 33, likely between −51 and 85. 3 answered.'
  const second = 'Would refer: −20, likely between −74 and 49. 5 answered.'
  for (const refer of ['10', '9', '2']) await answer('/s/customers/buyer/', { refer })
  const before = await textOf('/results/customers/')
  expect(before).not.toContain(first)
  expect(before).toContain('answers here may have been made up')
  await site.tick()
  expect(await textOf('/results/customers/')).toContain(first)
  for (const refer of ['0', '1']) await answer('/s/customers/user/', { refer })
  expect(await textOf('/results/customers/')).not.toContain(second)
  await site.tick()
  expect(await textOf('/results/customers/')).toContain(second)
  expect(leader.mistakes).toEqual([])
})

test('a confidential survey shows nothing until it closes, and then figures of five and more', async () => {
  for (const [person, value] of ['5', '4', '5', '2', '3', '4'].entries())
    await answer('/s/sales/seller/', { 'care.listen': value, easier: `from person ${person}` })
  await site.tick()
  const open = await textOf('/results/sales/')
  expect(open).toContain('6 people have answered')
  expect(open).not.toMatch(/\d+%/)
  await site.tick(new Date(Date.now() + 200 * 86_400_000))
  expect(await textOf('/results/sales/')).toContain('Often or always: 67%')
})

test('the results pages have no accessibility violation, with every table open', async () => {
  for (const path of ['/results/', '/results/customers/', '/results/sales/', '/results/prospects/']) {
    await leader.goto(path, { waitUntil: 'networkidle' })
    await leader.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect([path, ...(await violations(leader))]).toEqual([path])
  }
})
