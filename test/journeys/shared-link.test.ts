import { expect, test } from 'vitest'
import { chosen, makeResuming, notices, score, send, thanked } from './resuming.ts'
import { choose, joined, soon } from './walk.ts'

const { device, stored, address } = makeResuming()

const needed = /^This page needs the personal link that was sent to you/

test('on a device that others use too, nobody comes back to what was sent by a link, or changes it', async () => {
  const page = await device('/said/')
  await page.goto(address())
  await joined(page)
  await page.locator('.shared label').click()
  await choose(page, 'refer', '7')
  await send(page)
  await thanked(page)
  expect(await page.locator('.again').isVisible()).toBe(false)
  expect(await stored()).toMatchObject([{ answers: { refer: 7 } }])
  await page.goto('/said/')
  await page.goBack()
  await joined(page)
  await soon(() => notices(page)).toMatch(needed)
  for (const way of ['goForward', 'goBack'] as const) {
    await page[way]()
    await page.waitForTimeout(500)
    expect(await page.locator('input[name]:checked').count()).toBe(0)
    expect(await page.locator('#thanks').isVisible()).toBe(false)
  }
  await page.reload()
  await joined(page)
  expect(
    await page.evaluate(() => JSON.stringify([history.state, localStorage, sessionStorage])),
  ).not.toMatch(/token":"|refer/)
})

test('the link itself works there as often as it is opened', async () => {
  const page = await device()
  await joined(page)
  await page.locator('.shared label').click()
  await choose(page, 'refer', '7')
  await send(page)
  await thanked(page)
  await page.goto('/said/')
  await page.goto(address())
  await thanked(page)
  await page.locator('.again').click()
  await chosen(page, 7)
  await choose(page, 'refer', '3')
  expect(await score(page, 3).isChecked()).toBe(true)
  await send(page)
  await thanked(page)
  expect(await stored()).toMatchObject([{ answers: { refer: 3 } }])
})
