import { describe, expect, test } from 'vitest'
import { chosen, elsewhere, lookAway, makeResuming, notices, score, send, thanked, why } from './resuming.ts'
import { button, choose, joined, soon } from './walk.ts'

const { address, device, ask, draft, stored } = makeResuming()

/** Open a device whose first draft has arrived, and which never heard of it. */
async function unheard() {
  const page = await device()
  await page.route('**/api/drafts/*', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await choose(page, 'refer', '7')
  await soon(() => draft()).toEqual({ refer: 7 })
  await page.unroute('**/api/drafts/*')
  return page
}

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
    await soon(() => notices(laptop)).toContain(elsewhere)
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

  test('of a page that was open all the while does not overwrite what another device left since; it is told', async () => {
    const laptop = await device()
    await choose(laptop, 'refer', '7')
    await soon(() => draft()).toEqual({ refer: 7 })
    const phone = await device()
    await chosen(phone, 7)
    await why(phone).pressSequentially('On the phone.')
    await soon(() => draft()).toEqual({ refer: 7, 'refer-why': 'On the phone.' })
    await choose(laptop, 'refer', '3')
    await soon(() => notices(laptop)).toContain(elsewhere)
    expect(await draft()).toEqual({ refer: 7, 'refer-why': 'On the phone.' })
    expect(await score(laptop, 3).isChecked()).toBe(true)
    await why(phone).fill('Still on the phone.')
    await soon(() => draft()).toEqual({ refer: 7, 'refer-why': 'Still on the phone.' })
    await send(laptop)
    await thanked(laptop)
    expect(await stored()).toMatchObject([{ answers: { refer: 3 } }])
    await choose(phone, 'refer', '8')
    await soon(() => notices(phone)).toContain(elsewhere)
    expect(await draft()).toBe(undefined)
    expect(await why(phone).inputValue()).toBe('Still on the phone.')
  })

  test('goes on after a first answer was sent, and after all was, on one device and over a reload', async () => {
    const page = await device(`${address()}&refer=9`)
    await joined(page)
    await page.locator('button[name="_first"]').click()
    await soon(async () => (await ask()).response?.answers).toEqual({ refer: 9 })
    await why(page).fill('You listen.')
    await soon(() => draft()).toEqual({ refer: 9, 'refer-why': 'You listen.' })
    await send(page)
    await thanked(page)
    for (const [value, again] of [
      ['4', false],
      ['5', true],
    ] as const) {
      if (again) await page.reload()
      await button(page, 'Change my answers').click()
      await choose(page, 'refer', value)
      await soon(async () => (await ask()).draft?.answers).toMatchObject({ refer: Number(value) })
      await send(page)
      await thanked(page)
      expect(await notices(page)).not.toContain(elsewhere)
    }
  })

  test('of this device is not taken for another’s, though our word that it has arrived was lost', async () => {
    const page = await unheard()
    await page.reload()
    await joined(page)
    await page.waitForTimeout(500)
    expect(await notices(page)).toBe('')
    expect(await score(page, 7).isChecked()).toBe(true)
  })

  test('of this device is gone on with, though our word of it was lost and more was answered before the link told', async () => {
    const page = await unheard()
    let tell = () => {}
    const told = new Promise<void>((done) => {
      tell = done
    })
    await page.route('**/api/link', async (route) => {
      await told
      await route.continue()
    })
    await page.reload()
    await joined(page)
    await choose(page, 'refer', '8')
    tell()
    await soon(() => draft()).toEqual({ refer: 8 })
    expect(await notices(page)).toBe('')
  })

  test('is not overwritten by a device that could not learn of it', async () => {
    const laptop = await device()
    await choose(laptop, 'refer', '7')
    await soon(() => draft()).toEqual({ refer: 7 })
    await laptop.context().close()
    const phone = await device('about:blank')
    await phone.route('**/api/link', (route) => route.abort())
    await phone.goto(address())
    await joined(phone)
    await choose(phone, 'refer', '2')
    await phone.waitForTimeout(4000)
    expect(await draft()).toEqual({ refer: 7 })
    await phone.unroute('**/api/link')
    await phone.evaluate(() => void dispatchEvent(new Event('online')))
    await soon(() => notices(phone)).toContain(elsewhere)
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
