import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { makeResuming, notices, person, send, thanked } from './resuming.ts'
import { choose, soon } from './walk.ts'

const { site, token, device, ask, stored } = makeResuming()

describe('what the link knows', () => {
  test('fills the words that leave room for it, as text, and nothing else of the person reaches the page', async () => {
    const page = await device()
    await soon(() => page.locator('#t-care, #q-care > legend').first().textContent()).toContain(person.seller)
    expect(await page.locator('#t-call').textContent()).toContain(`May ${person.seller} call you`)
    expect(await page.locator('legend b').count()).toBe(0)
    const html = await page.content()
    for (const secret of [person.region, person.account]) expect(html).not.toContain(secret)
    expect(Object.keys((await ask()).texts)).toEqual(['seller'])
    expect(page.mistakes).toEqual([])
  })

  test.each([
    ['', 'en-GB', (date: string) => `Until ${date}.`],
    ['de/', 'de', (date: string) => `Bis ${date}.`],
    ['ar/', 'ar', (date: string) => `حتى ${date}.`],
  ])('tells the last day, in the page’s language: /%s', async (way, language, said) => {
    const { closesOn } = await ask()
    const [year = 0, month = 0, day = 0] = (closesOn ?? '').split('-').map(Number)
    const last = new Date(Date.UTC(year, month - 1, day - 1))
    const date = last.toLocaleDateString(`${language}-u-nu-latn`, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
    const page = await device(`/s/customers/buyer/${way}?t=${token()}`)
    await soon(() => page.locator('.until').innerText()).toBe(said(date))
  })

  test.each([
    ['decline', 'You told us that this is not for you. If it is after all, just answer.'],
    ['pass-on', 'You passed this link on to a colleague. It takes no answers any more.'],
  ])('is told where its holder did something about it: %s', async (deed, said) => {
    const body = new URLSearchParams({ _do: deed })
    const done = await fetch(`${site().base}/mine/?t=${token()}`, { method: 'POST', body })
    expect(done.ok).toBe(true)
    const page = await device()
    await soon(() => notices(page)).toBe(said)
    await choose(page, 'refer', '7')
    await send(page)
    if (deed === 'decline') await thanked(page)
    else await page.locator('.not-sent').waitFor({ state: 'visible' })
    expect(await stored()).toHaveLength(deed === 'decline' ? 1 : 0)
  })

  test('that there is no such link is told at once, and not only after everything was answered', async () => {
    const page = await device(`/s/customers/buyer/?t=${'0'.repeat(26)}`)
    await soon(() => notices(page)).toContain('This page needs the personal link that was sent to you.')
  })
})

test('only who came by it is told that a name goes with the answers; without a script nobody can tell, and all are', async () => {
  const line = (page: Page) => page.locator('p.promise').innerText()
  const named = /^Your answers reach \S.*, with your name\./
  const open = /^Your answers reach \S.*\. Who you are they know only if you tell them\./
  expect(await line(await device())).toMatch(named)
  const page = await device('/s/customers/buyer/')
  expect(await line(page)).toMatch(open)
  await page.locator('details.promise summary').click()
  expect(await page.locator('details.promise').innerText()).not.toContain('your name')
  const plain = await site().visit('/s/customers/buyer/', { javaScriptEnabled: false })
  expect(await line(plain)).toMatch(named)
  expect(await line(plain)).not.toMatch(open)
  await plain.context().close()
})

test('after the close it shows what was sent, says that it stands now, and offers no change', async () => {
  const laptop = await device()
  await choose(laptop, 'refer', '4')
  await send(laptop)
  await thanked(laptop)
  const phone = await device('about:blank')
  await phone.route('**/api/link', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), state: 'closed' } })
  })
  await phone.goto(`/s/customers/buyer/?t=${token()}`)
  await thanked(phone)
  await soon(() => notices(phone)).toMatch(/closed/)
  expect(await phone.locator('.again').isVisible()).toBe(false)
})
