import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { link } from './link.ts'
import { pokeEverything, writesOf } from './poke.ts'
import { openSite, type Site, visitIn } from './site.ts'
import { button } from './walk.ts'

let site: Site
let token: string
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())
beforeEach(async () => {
  token = await link(site, 'customers', 'buyer', { seller: 'Ada' })
})

const scores = [10, 0, 3, 7, 1, 9, 4, 2, 8, 6, 5]
const addressWith = (score: number) => `/s/customers/buyer/?t=${token}&refer=${score}`

describe('a program that opens all eleven links of a mail', () => {
  test('and runs their scripts, waits, and does to them all that a script can, writes nothing; the person then answers', async () => {
    const before = await site.everything()
    const page = await site.visit('about:blank')
    const writes = writesOf(page)
    for (const score of scores) {
      const one = await visitIn(page.context(), addressWith(score))
      expect(await one.locator(`input[name="refer"][value="${score}"]`).isChecked()).toBe(true)
      await pokeEverything(one)
      // Longer than a draft waits for.
      await one.waitForTimeout(score === 10 ? 4000 : 200)
      expect(one.mistakes).toEqual([])
      expect(new URL(one.url()).pathname).toBe('/s/customers/buyer/')
      await one.close({ runBeforeUnload: true })
    }
    expect(writes).toEqual([])
    expect(await site.everything()).toEqual(before)
    await page.context().close()
    const person = await site.visit(addressWith(9))
    await button(person, 'Send this answer').click()
    await person.locator('.arrived').waitFor({ state: 'visible' })
    expect((await site.log('customers')).at(-1)).toMatchObject({ role: 'buyer', answers: { refer: 9 } })
    await person.context().close()
  }, 180_000)

  test('and follows every way from them, as a link or by asking for it, writes nothing', async () => {
    const page = await site.visit(addressWith(9))
    const ways = await page
      .locator('a[href], [name="_to"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('value') ?? ''))
    expect(ways).toContain('/mine/')
    const before = await site.everything()
    const writes = writesOf(page)
    for (const way of new Set(ways)) {
      await page.goto(`${way}?t=${token}`)
      await page.waitForLoadState('networkidle')
      await pokeEverything(page).catch((error: Error) => {
        // A form without a script of ours may lead away.
        if (!/context was destroyed/.test(error.message)) throw error
      })
    }
    expect(writes).toEqual([])
    expect(await site.everything()).toEqual(before)
  })

  test.each(['HEAD', 'GET'])(
    'without scripts, by %s, in any order and twice, writes nothing',
    async (method) => {
      const before = await site.everything()
      for (const score of [...scores, ...scores.toReversed()]) {
        const response = await fetch(site.base + addressWith(score), { method })
        expect(response.status).toBe(200)
        expect(response.headers.get('Cache-Control')).toBe('private, no-store')
        if (method === 'GET') expect(await response.text()).toMatch(`value="${score}" checked`)
      }
      expect(await site.everything()).toEqual(before)
    },
  )
})

test('a person without a script, who comes after programs, sends the answer that the link brought', async () => {
  for (const score of scores) await fetch(site.base + addressWith(score))
  const page = await site.visit(addressWith(4), { javaScriptEnabled: false })
  await button(page, 'Send this answer').click()
  expect(new URL(page.url()).pathname).toBe('/s/customers/thanks/')
  expect((await site.log('customers')).at(-1)).toMatchObject({ answers: { refer: 4 } })
})
