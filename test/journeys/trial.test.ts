import { afterAll, beforeAll, expect, test } from 'vitest'
import { link } from './link.ts'
import { notices, person, send, thanked } from './resuming.ts'
import { openSite, type Site } from './site.ts'
import { choose, joined, soon } from './walk.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

/** Read all that is stored. */
async function stored() {
  // A counter, which the database makes with the first row that it is asked to put in.
  const { sqlite_sequence: _, ...tables } = await site.everything()
  return tables
}

test.each([
  ['customers', 'buyer', '', 'This is a trial: nothing is stored.'],
  ['customers', 'buyer', 'de/', 'Dies ist eine Probe: Es wird nichts gespeichert.'],
  ['service', 'desk', '', 'This is a trial: nothing is stored.'],
])(
  'a link for trying out says so, and keeps nothing but on the device: %s %s %s',
  async (survey, role, way, told) => {
    const token = await link(site, survey, role, survey === 'customers' ? person : {}, true)
    const before = await stored()
    const page = await site.visit(`/s/${survey}/${role}/${way}?t=${token}`)
    await joined(page)
    await soon(() => notices(page)).toBe(told)
    if (survey === 'customers') {
      await choose(page, 'refer', '7')
      // Longer than any pause before a draft is left.
      await page.waitForTimeout(4000)
      expect(await page.locator('.kept').innerText()).not.toContain('with us')
      if (way === '') {
        await send(page)
        await thanked(page)
      }
    }
    expect(await stored()).toEqual(before)
    expect(page.mistakes).toEqual([])
    await page.context().close()
  },
)
