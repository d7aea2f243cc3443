import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { link } from './link.ts'
import { address, answer, fail, makeSending, mend, press, refused, thanked, told, wake } from './sending.ts'
import { visitIn } from './site.ts'
import { button, joined, soon, toTheEnd } from './walk.ts'

const { site, visit, stored, answered } = makeSending()

/** Press the button while nothing can be sent. */
async function cannotSend(page: Page): Promise<void> {
  await fail(page, (route) => route.abort())
  await refused(page)
}

describe('answers that wait', () => {
  /** Change them, close their page, let another page of the site send what waits, and come back to the change. */
  const changedAndBack = async (page: Page) => {
    await answer(page, 8)
    const context = page.context()
    await page.close()
    const other = await visitIn(context, '/s/prospects/bought/')
    await other.locator('.notice').waitFor({ state: 'visible' })
    await other.goto(address)
    await joined(other)
    expect(await other.locator('input[name="refer"][value="8"]').isChecked()).toBe(true)
    return other
  }

  test('and are changed meanwhile and sent again arrive once, with the last words', async () => {
    const page = await answered()
    await cannotSend(page)
    await answer(page, 8)
    await refused(page)
    await mend(page)
    await wake(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 8 }])
  })

  test('and are changed without being sent again arrive as they were; the person is told that the change has not', async () => {
    const page = await answered()
    await cannotSend(page)
    await answer(page, 8)
    await mend(page)
    await wake(page)
    await page.locator('.arrived').waitFor({ state: 'visible' })
    expect(await page.locator('.arrived').innerText()).toBe(
      'What you had sent has arrived. What you changed after that has not: please send it as well.',
    )
    // Those who listen are told in a place that was there before.
    await soon(() => page.locator('.aloud[role="status"]').textContent()).toMatch(
      /^What you had sent has arrived/,
    )
    expect(await stored()).toEqual([{ refer: 3 }])
    await press(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 8 }])
    await button(page, 'Answer once more').click()
    expect(await page.locator('.arrived').isVisible()).toBe(false)
  })

  test('are sent by another page of the site, which says so; the page they stand on forgets them', async () => {
    const page = await answered()
    await cannotSend(page)
    const other = await visitIn(page.context(), '/s/prospects/bought/')
    await other.locator('.notice').waitFor({ state: 'visible' })
    expect(await other.locator('.notice').innerText()).toBe(
      'Answers to “How are we doing for you?” that had been waiting on this device have been sent now.',
    )
    expect(await other.locator('.aloud[role="status"]').textContent()).toMatch(/^Answers to “How are we/)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 3 }])
    expect(await other.evaluate(() => Object.keys(localStorage).join())).not.toContain('executive')
  })

  test('and were changed since are sent by another page as they were, and the change is kept', async () => {
    const page = await answered()
    await cannotSend(page)
    const other = await changedAndBack(page)
    await toTheEnd(other)
    await press(other)
    await thanked(other)
    expect(await stored()).toEqual([{ refer: 8 }])
  })

  test('and were changed before the companion was there are sent by another page, and the change is kept', async () => {
    const page = await visit('about:blank')
    await page.route('**/_astro/companion*', (route) => route.abort())
    await page.goto(address)
    await answer(page, 3)
    await cannotSend(page)
    await changedAndBack(page)
    expect(await stored()).toEqual([{ refer: 3 }])
  })

  test('outlive the browser, by a link as well, and are sent from wherever the site is opened next', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'person-'))
    const token = await link(site(), 'customers', 'executive')
    let context = await site().restart(folder)
    let page = await visitIn(context, `${address}?t=${token}`)
    await answer(page, 7)
    await context.setOffline(true)
    await refused(page)
    await context.close()
    context = await site().restart(folder)
    page = await visitIn(context, '/s/service/desk/')
    await page.locator('.notice').waitFor({ state: 'visible' })
    expect(await page.locator('.notice').innerText()).toContain('have been sent now')
    expect(await stored()).toEqual([{ refer: 7 }])
    await context.close()
    await rm(folder, { recursive: true })
  })

  test('outlive the browser, and are thanked for on the page that they stand on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'person-'))
    let context = await site().restart(folder)
    let page = await visitIn(context, address)
    await answer(page, 5)
    // Closed in the middle of it, after it has arrived.
    await fail(page, async (route) => void (await route.fetch()))
    await press(page)
    await soon(stored).toEqual([{ refer: 5 }])
    await context.close()
    context = await site().restart(folder)
    page = await visitIn(context, address)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 5 }])
    await context.close()
    await rm(folder, { recursive: true })
  })
})

describe('answers that have waited while others were sent by their link', () => {
  const others = async (token: string) => {
    const laptop = await visit(`${address}?t=${token}`)
    await answer(laptop, 9)
    await press(laptop)
    await thanked(laptop)
    await laptop.context().close()
  }

  /** Answer by a link; the answers wait, because nothing can be sent. */
  const waitingBy = async (token: string) => {
    const phone = await answered(`${address}?t=${token}`, 3)
    await cannotSend(phone)
    return phone
  }
  /** The same, on a device that cannot learn what the link knows. */
  const waitingUnaware = async (token: string) => {
    const phone = await visit('about:blank')
    await phone.route('**/api/link', (route) => route.abort())
    await phone.goto(`${address}?t=${token}`)
    await joined(phone)
    await answer(phone, 3)
    await cannotSend(phone)
    return phone
  }
  /** Let answers in one role wait, and answer in another. */
  const answeredAsBoth = async (token: string) => {
    const page = await waitingBy(token)
    await page.goto(`/s/customers/buyer/?t=${token}`)
    await joined(page)
    await answer(page, 9)
    return page
  }

  test('are not sent over them by another page, which says so and leads to where they stand', async () => {
    const token = await link(site(), 'customers', 'executive')
    const phone = await waitingBy(token)
    const context = phone.context()
    await phone.close()
    await others(token)
    const page = await visitIn(context, '/s/prospects/bought/')
    const notice = page.locator('.notice')
    await notice.waitFor({ state: 'visible' })
    expect(await notice.innerText()).toMatch(
      /^How are we doing for you\?: Your answers have not been sent: you have sent other answers since/,
    )
    expect(await stored()).toEqual([{ refer: 9 }])
    await page.goto(`${address}?t=${token}`)
    await joined(page)
    expect(await page.locator('input[name="refer"][value="3"]').isChecked()).toBe(true)
    await page.locator('.notice', { hasText: 'You went on with this on another device.' }).waitFor()
  })

  test('are not sent over them by their own page, until they are sent once more', async () => {
    const token = await link(site(), 'customers', 'executive')
    const phone = await waitingBy(token)
    await others(token)
    await mend(phone)
    await wake(phone)
    await soon(() => told(phone)).toMatch(/you have sent other answers since.*They are kept on this device/)
    expect(await stored()).toEqual([{ refer: 9 }])
    await press(phone)
    await thanked(phone)
    expect(await stored()).toEqual([{ refer: 3 }])
  })

  test('wait on while nobody can tell whether others were sent', async () => {
    const token = await link(site(), 'customers', 'executive')
    const phone = await waitingBy(token)
    await phone.route('**/api/link', (route) => route.fulfill({ status: 200, body: 'Please sign in' }))
    await mend(phone)
    await wake(phone)
    await phone.waitForTimeout(3000)
    expect(await stored()).toEqual([])
    await phone.unroute('**/api/link')
    await wake(phone)
    await thanked(phone)
    expect(await stored()).toEqual([{ refer: 3 }])
  })

  test('in another role on the same device are not sent over those of the role that was sent last', async () => {
    const token = await link(site(), 'customers', 'executive')
    const page = await answeredAsBoth(token)
    await mend(page)
    await press(page)
    await thanked(page)
    await wake(page)
    await soon(() => page.locator('.notice').innerText()).toMatch(/you have sent other answers since/)
    expect(await stored()).toEqual([{ refer: 9 }])
  })

  test('in two roles go one after the other, and those that were sent last count', async () => {
    const token = await link(site(), 'customers', 'executive')
    const page = await answeredAsBoth(token)
    await refused(page)
    await mend(page)
    await wake(page)
    await thanked(page)
    expect(await stored()).toEqual([{ refer: 9 }])
  })

  test('wait no more once those others are taken in their place', async () => {
    const token = await link(site(), 'customers', 'executive')
    await others(token)
    const phone = await waitingUnaware(token)
    await phone.unroute('**/api/link')
    await wake(phone)
    await button(phone, 'Show those answers').click()
    expect(await phone.locator('input[name="refer"][value="9"]').isChecked()).toBe(true)
    await mend(phone)
    await wake(phone)
    await phone.waitForTimeout(3000)
    expect(await stored()).toEqual([{ refer: 9 }])
  })

  test('are sent where those others are older, though this device never knew of them', async () => {
    const token = await link(site(), 'customers', 'executive')
    await others(token)
    const phone = await waitingUnaware(token)
    const context = phone.context()
    await phone.close()
    const page = await visitIn(context, '/s/prospects/bought/')
    await page.locator('.notice', { hasText: 'have been sent now' }).waitFor()
    expect(await stored()).toEqual([{ refer: 3 }])
  })
})
