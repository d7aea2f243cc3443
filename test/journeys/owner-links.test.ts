import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { downloaded, dropList, goTo, press, signedIn } from './owner-desk.ts'
import { openSite, type Site, type Visited } from './site.ts'

const people = ['anna.berg', 'ben.holt', 'cleo', 'dora', 'emil', 'finn']

let site: Site
let page: Visited
let key: Buffer
beforeAll(async () => {
  site = await openSite()
  page = await signedIn(site)
})
afterAll(() => site?.stop())

/** Open the invitation of a survey with a list of its people. */
async function listed(survey: string, role: string, domain = 'firm.example'): Promise<void> {
  await page.goto(`/owner/?survey=${survey}&at=invite`)
  const rows = people.map((person) => `${person}@${domain},${role}`)
  await dropList(page, 'people.csv', ['email,role', ...rows].join('\n'))
  await press(page, 'Check the list')
  await page.locator('.headline').waitFor()
}

const links = (file: string) => [...file.matchAll(/https?:\/\/[^"]+\?t=[^"]+/g)].map(([link]) => link)

describe('a survey whose owner keeps the addresses', () => {
  test('asks for a key to be kept before anybody is invited, and refuses what is none', async () => {
    await listed('sales', 'seller')
    expect(await page.getByRole('button', { name: /^Invite/ }).count()).toBe(0)
    await page.getByLabel('Or go on with one that you saved before').setInputFiles({
      name: 'holiday.key',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no key'),
    })
    await page.getByText('“holiday.key” is no such key: it must hold 32 bytes.').waitFor()
    key = Buffer.from(await downloaded(page, 'Save links.key', 'latin1'), 'latin1')
    expect(key).toHaveLength(32)
  })

  test('gives everybody’s link to the owner, and no address to the service', async () => {
    await press(page, 'Invite 6 people …')
    await press(page, 'Yes, invite 6 people')
    await page.getByText('6 people invited.').waitFor()
    const file = await downloaded(page, 'Save links.csv')
    expect(new Set(links(file)).size).toBe(6)
    expect(file).toMatch(/"unsubscribe"[\s\S]*anna\.berg@firm\.example[\s\S]*\/u\/sales\./)
    const stored = JSON.stringify(await site.everything())
    for (const person of people) expect(stored).not.toContain(person)
    for (const link of links(file)) expect(stored).not.toContain(link.split('?t=')[1])
    expect(stored).not.toContain(key.toString('hex'))
    const colleague = await site.visit(
      new URL(links(file)[0] ?? '').pathname + new URL(links(file)[0] ?? '').search,
    )
    expect(await colleague.locator('#survey').count()).toBe(1)
    expect(page.mistakes).toEqual([])
  })

  test('counts them as asked once the owner says that the mails went out', async () => {
    await press(page, 'The mails went out')
    await page.getByText('Noted.').waitFor()
    await goTo(page, 'Fieldwork')
    await page.getByText('of 6 invited people answered').waitFor()
    expect(await page.locator('main').innerText()).not.toContain('nothing says that')
  })

  test('makes the same links again by the same key, and none by another', async () => {
    await listed('sales', 'seller')
    await page.getByLabel('Or go on with one that you saved before').setInputFiles({
      name: 'links.key',
      mimeType: 'application/octet-stream',
      buffer: key,
    })
    await press(page, 'Invite 6 people …')
    await press(page, 'Yes, invite 6 people')
    await page.getByText('6 people invited.').waitFor()
    const again = links(await downloaded(page, 'Save links.csv'))
    expect(again).toHaveLength(6)
    await listed('sales', 'seller')
    await downloaded(page, 'Save links.key', 'latin1')
    await page.getByText('Nobody on this list is left to be invited.').waitFor()
    const { links: stored } = await site.everything()
    expect(stored).toHaveLength(6)
  })

  test('joins in an anonymous survey nobody to a link', async () => {
    // Whom another survey asked not long ago is left alone.
    await listed('service', 'desk')
    await page.getByText('asked by another survey not long ago').waitFor()
    await listed('service', 'desk', 'desk.example')
    await downloaded(page, 'Save links.key', 'latin1')
    await press(page, 'Invite 6 people …')
    await press(page, 'Yes, invite 6 people')
    await page.getByText('6 people invited.').waitFor()
    expect(links(await downloaded(page, 'Save links.csv'))).toHaveLength(6)
    const { recipients } = await site.everything()
    const anonymous = (recipients as { survey: string; link: string | null }[]).filter(
      ({ survey }) => survey === 'service',
    )
    expect(anonymous.map(({ link }) => link)).toEqual(people.map(() => null))
  })

  test('gives in an anonymous survey nobody a second link, were they invited in another window meanwhile', async () => {
    const one = page
    await listed('service', 'desk', 'twice.example')
    page = await signedIn(site)
    await listed('service', 'desk', 'twice.example')
    const before = (await site.everything()).links?.length ?? 0
    for (const [window, said] of [
      [one, '6 people invited.'],
      [page, '6 people were left out'],
    ] as const) {
      await downloaded(window, 'Save links.key', 'latin1')
      await press(window, 'Invite 6 people …')
      await press(window, 'Yes, invite 6 people')
      await window.getByText(said).waitFor()
    }
    expect((await site.everything()).links).toHaveLength(before + 6)
  })
})
