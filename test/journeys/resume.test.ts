import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LinkResult } from '#engine/wire.ts'
import { draftOf, link, sentBy } from './link.ts'
import { openSite, type Site, type Visited } from './site.ts'
import { button, choose, joined, soon, toTheEnd } from './walk.ts'

const person = { seller: 'Ada <b>Lovelace</b>', region: 'North-by-northwest', account: 'Hollow Ltd' }

let site: Site
let token: string
let address: string
const devices: Page[] = []
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())
beforeEach(async () => {
  token = await link(site, 'customers', 'buyer', person)
  address = `/s/customers/buyer/?t=${token}`
})
afterEach(async () => {
  for (const device of devices.splice(0)) await device.context().close()
})

/** Open an address on a device of its own. */
async function device(way = address): Promise<Visited> {
  const page = await site.visit(way)
  devices.push(page)
  return page
}

/** What was answered by the link and not sent. */
const draft = () => draftOf(site, token)
const stored = () => sentBy(site, token)
const ask = async (of = token): Promise<LinkResult> => {
  const headers = { 'Content-Type': 'application/json' }
  const body = JSON.stringify({ token: of })
  return (
    await fetch(`${site.base}/api/link`, { method: 'POST', headers, body })
  ).json() as Promise<LinkResult>
}
const score = (page: Page, value: number) => page.locator(`input[name="refer"][value="${value}"]`)
const chosen = (page: Page, value: number) => soon(() => score(page, value).isChecked()).toBe(true)
const why = (page: Page) => page.locator('textarea[name="refer-why"]')
const notices = (page: Page) =>
  page
    .locator('.notice:visible')
    .innerText({ timeout: 100 })
    .catch(() => '')
const thanked = (page: Page) => page.locator('#thanks').waitFor({ state: 'visible' })
const send = async (page: Page) => {
  await toTheEnd(page)
  await button(page, 'Send my answers').click()
}
/** Look away from a page, and come back to it. */
const lookAway = (page: Page) =>
  page.evaluate(() => {
    for (const state of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }
  })

describe('a draft', () => {
  test('is left by nobody who has only looked', async () => {
    const page = await device()
    await page.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement
      field.value = 'a program'
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await lookAway(page)
    await page.waitForTimeout(4000)
    expect(await draft()).toBe(undefined)
  })

  test('goes on where it was left, on another device, and is sent from there', async () => {
    const laptop = await device()
    await choose(laptop, 'refer', '7')
    await why(laptop).fill('You call back.')
    await soon(() => draft()).toEqual({ refer: 7, 'refer-why': 'You call back.' })
    expect(await laptop.locator('.kept').innerText()).toContain('and with us')
    const phone = await device()
    await chosen(phone, 7)
    expect(await why(phone).inputValue()).toBe('You call back.')
    expect(await notices(phone)).toBe('')
    await button(phone, 'Next').click()
    await choose(phone, 'care.listen', '4')
    await send(phone)
    await thanked(phone)
    const answers = { refer: 7, 'refer-why': 'You call back.', care: { listen: 4 } }
    expect(await stored()).toMatchObject([{ answers, role: 'buyer', listed_role: null }])
    expect(await draft()).toBe(undefined)
    expect([...laptop.mistakes, ...phone.mistakes]).toEqual([])
  })

  test('of another device is offered to whoever comes back to the first, open still or opened again; nothing is overwritten before', async () => {
    const laptop = await device()
    await choose(laptop, 'refer', '7')
    await soon(() => draft()).toEqual({ refer: 7 })
    const phone = await device()
    await chosen(phone, 7)
    await why(phone).pressSequentially('On the phone.')
    await soon(() => draft()).toEqual({ refer: 7, 'refer-why': 'On the phone.' })
    await lookAway(laptop)
    await soon(() => notices(laptop)).toContain('You went on with this on another device.')
    await choose(laptop, 'refer', '3')
    await laptop.waitForTimeout(4000)
    expect(await draft()).toEqual({ refer: 7, 'refer-why': 'On the phone.' })
    await laptop.reload()
    await joined(laptop)
    expect(await score(laptop, 3).isChecked()).toBe(true)
    await button(laptop, 'Show those answers').click()
    await chosen(laptop, 7)
    expect(await why(laptop).inputValue()).toBe('On the phone.')
    expect(await notices(laptop)).toBe('')
    await choose(laptop, 'refer', '8')
    await soon(() => draft()).toEqual({ refer: 8, 'refer-why': 'On the phone.' })
  })

  test('of this device is not taken for another’s, though our word that it has arrived was lost', async () => {
    const page = await device()
    await page.route('**/api/drafts/*', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await choose(page, 'refer', '7')
    await soon(() => draft()).toEqual({ refer: 7 })
    await page.reload()
    await joined(page)
    await page.waitForTimeout(500)
    expect(await notices(page)).toBe('')
    expect(await score(page, 7).isChecked()).toBe(true)
  })

  test('is not overwritten by a device that could not learn of it', async () => {
    const laptop = await device()
    await choose(laptop, 'refer', '7')
    await soon(() => draft()).toEqual({ refer: 7 })
    await laptop.context().close()
    devices.splice(0)
    const phone = await site.visit('about:blank')
    devices.push(phone)
    await phone.route('**/api/link', (route) => route.abort())
    await phone.goto(address)
    await joined(phone)
    await choose(phone, 'refer', '2')
    await phone.waitForTimeout(4000)
    expect(await draft()).toEqual({ refer: 7 })
    await phone.unroute('**/api/link')
    await phone.evaluate(() => void dispatchEvent(new Event('online')))
    await soon(() => notices(phone)).toContain('You went on with this on another device.')
    expect(await score(phone, 2).isChecked()).toBe(true)
  })

  test('that is slower than the answers themselves does not stand beside them', async () => {
    const page = await device()
    let release = () => {}
    const slow = new Promise<void>((done) => {
      release = done
    })
    let begun = false
    await page.route('**/api/drafts/*', async (route) => {
      begun = true
      await slow
      await route.continue()
    })
    await choose(page, 'refer', '7')
    await soon(() => begun).toBe(true)
    await send(page)
    await thanked(page)
    release()
    await soon(async () => (await ask()).draft).toBe(undefined)
    await page.waitForTimeout(2000)
    expect((await ask()).draft).toBe(undefined)
    expect((await ask()).response).toMatchObject({ answers: { refer: 7 } })
  })

  test('holds long texts of any script, more than a browser lets outlive a page', async () => {
    const page = await device()
    const long = '漢'.repeat(5000)
    await choose(page, 'refer', '7')
    await why(page).fill(long)
    await page.evaluate((text) => {
      for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea')) {
        field.value = text
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
    }, long)
    await soon(async () => Object.keys(Object((await draft()) ?? {})).length).toBeGreaterThan(4)
    expect(await draft()).toMatchObject({ 'refer-why': long, personal: long })
  })
})

describe('after sending', () => {
  test('the link thanks on every device, and “Change my answers” holds what was sent', async () => {
    const laptop = await device()
    await choose(laptop, 'refer', '7')
    await why(laptop).fill('You call back.')
    await laptop.route('**/nowhere', (route) => route.abort())
    await toTheEnd(laptop)
    await laptop.locator('label.withhold').click()
    await send(laptop)
    await thanked(laptop)
    const phone = await device()
    await thanked(phone)
    await button(phone, 'Change my answers').click()
    await chosen(phone, 7)
    expect(await why(phone).inputValue()).toBe('You call back.')
    expect(await phone.locator('[name="_withhold"]').isChecked()).toBe(true)
    await choose(phone, 'refer', '9')
    await send(phone)
    await thanked(phone)
    expect(await stored()).toMatchObject([{ answers: { refer: 9, 'refer-why': 'You call back.' } }])
    await laptop.reload()
    await joined(laptop)
    await button(laptop, 'Change my answers').click()
    await chosen(laptop, 9)
  })

  test('whoever had begun on another device is told before taking anything back by it', async () => {
    const laptop = await device()
    await choose(laptop, 'refer', '2')
    await soon(() => draft()).toEqual({ refer: 2 })
    const phone = await device()
    await chosen(phone, 2)
    await choose(phone, 'refer', '9')
    await why(phone).fill('Whole.')
    await send(phone)
    await thanked(phone)
    for (const again of [() => lookAway(laptop), () => laptop.reload()]) {
      await again()
      await soon(() => notices(laptop)).toContain('You went on with this on another device.')
    }
    await button(laptop, 'Show those answers').click()
    await chosen(laptop, 9)
    await choose(laptop, 'refer', '8')
    await send(laptop)
    await thanked(laptop)
    expect(await stored()).toMatchObject([{ answers: { refer: 8, 'refer-why': 'Whole.' } }])
  })

  test('coming back to the page takes nothing for another’s, and changes no later words', async () => {
    const page = await device()
    await choose(page, 'refer', '7')
    await send(page)
    await thanked(page)
    await lookAway(page)
    await button(page, 'Change my answers').click()
    await choose(page, 'refer', '4')
    await lookAway(page)
    await page.waitForTimeout(500)
    expect(await notices(page)).toBe('')
    expect(await score(page, 4).isChecked()).toBe(true)
    await page.reload()
    await joined(page)
    await page.waitForTimeout(500)
    expect(await notices(page)).toBe('')
    expect(await score(page, 4).isChecked()).toBe(true)
  })
})

describe('by what the survey promises', () => {
  test('a confidential one resumes and changes likewise', async () => {
    token = await link(site, 'sales', 'seller', { team: 'South' })
    address = `/s/sales/seller/?t=${token}`
    const laptop = await device()
    await choose(laptop, 'guess.refer', '6')
    await soon(() => draft()).toEqual({ guess: { refer: 6 } })
    const phone = await device()
    await soon(() => phone.locator('input[name="guess.refer"][value="6"]').isChecked()).toBe(true)
    await send(phone)
    await thanked(phone)
    const tablet = await device()
    await thanked(tablet)
    await button(tablet, 'Change my answers').click()
    expect(await tablet.locator('input[name="guess.refer"][value="6"]').isChecked()).toBe(true)
    expect(await stored()).toMatchObject([{ answers: { guess: { refer: 6 } } }])
  })

  test('an anonymous one leaves no draft, shows no answer elsewhere, and says that its link is used', async () => {
    token = await link(site, 'service', 'desk', { region: 'North' })
    address = `/s/service/desk/?t=${token}`
    const laptop = await device()
    const asked: string[] = []
    laptop.on('request', (request) => request.method() !== 'GET' && asked.push(request.url()))
    await laptop.locator('input[type="radio"]:visible').first().check({ force: true })
    await lookAway(laptop)
    await laptop.waitForTimeout(4000)
    expect(asked.filter((one) => one.includes('/api/drafts/'))).toEqual([])
    const phone = await device()
    await phone.waitForTimeout(500)
    expect(await phone.locator('input:checked').count()).toBe(0)
    expect(await notices(phone)).toBe('')
    await send(laptop)
    await thanked(laptop)
    const late = await device()
    await soon(() => notices(late)).toBe('Answers have already been given with this link.')
    expect(await late.locator('input:checked').count()).toBe(0)
    expect(await late.locator('#thanks').isVisible()).toBe(false)
    await late.locator('input[type="radio"]:visible').first().check({ force: true })
    await send(late)
    await late.locator('.not-sent').waitFor({ state: 'visible' })
    expect(await late.locator('.not-sent').innerText()).toContain('already been given with this link')
  })
})

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
    ['', 'en', (date: string) => `Until ${date}.`],
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
    const page = await device(`/s/customers/buyer/${way}?t=${token}`)
    await soon(() => page.locator('.until').innerText()).toBe(said(date))
  })

  test.each([
    ['decline', 'You told us that this is not for you. If it is after all, just answer.'],
    ['pass-on', 'You passed this link on to a colleague. It takes no answers any more.'],
  ])('is told where its holder did something about it: %s', async (deed, said) => {
    const body = new URLSearchParams({ _do: deed })
    const done = await fetch(`${site.base}/mine/?t=${token}`, { method: 'POST', body })
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

test('a role of one’s own choice takes the link along: the response knows both roles', async () => {
  const page = await device()
  await page.locator('.ways summary').click()
  await button(page, 'Not your role? Choose another').click()
  await page.waitForURL(/\/s\/customers\/\?t=/)
  await page.locator('.roles a[href*="/user/"]').click()
  await page.waitForURL('**/s/customers/user/')
  await joined(page)
  await choose(page, 'refer', '5')
  await send(page)
  await thanked(page)
  expect(await stored()).toMatchObject([{ role: 'user', listed_role: 'buyer', answers: { refer: 5 } }])
})

test('answers begun in one role are brought along to another, as far as it is asked the same', async () => {
  const page = await device()
  await choose(page, 'refer', '5')
  await choose(page, 'refer', '6')
  await soon(() => draft()).toEqual({ refer: 6 })
  await page.goto(`/s/customers/user/?t=${token}`)
  await joined(page)
  await chosen(page, 6)
})
