import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { violations } from './axe.ts'
import { sideways, tooSmall } from './measure.ts'
import { downloaded, dropList, goTo, press, signedIn } from './owner-desk.ts'
import { openSite, type Site, type Visited } from './site.ts'

const list = [
  'E-Mail;Name;Rolle;Sprache;Team;Notizen',
  'anna.berg@firm.example;Anna Berg;buyer;de;Gulf;calls on Mondays',
  'ben.holt@firm.example;Ben Holt;executive;en;;',
  'cleo@firm.example;Cleo;user;;;',
  'not an address;Dora;user;;;',
  'emil@firm.example;Emil;bayer;;;',
  'ANNA.BERG@firm.example;Anna again;buyer;;;',
].join('\r\n')

let site: Site
let page: Visited
beforeAll(async () => {
  site = await openSite('.', { MAILER: 'mailbox' })
  page = await signedIn(site)
})
afterAll(() => site?.stop())

const focused = () => page.evaluate(() => document.activeElement?.textContent)
const text = () => page.locator('section:not([hidden])').innerText()

describe('whoever is not an owner', () => {
  test('is shown the way to sign in, and back', async () => {
    const stranger = await site.visit('/owner/')
    await stranger.getByRole('alert').waitFor()
    const way = stranger.getByRole('link', { name: 'Sign in' })
    expect(await way.getAttribute('href')).toBe('/sign-in/?next=%2Fowner%2F')
    expect(await stranger.locator('main').innerText()).not.toContain('Survey')
  })

  test('is told so, were they a leader', async () => {
    const leader = await signedIn(site, 'tobias.wrenfold@example.com').catch((error) => error)
    expect(String(leader)).not.toContain('Error')
    expect(await leader.locator('main').innerText()).toContain('the right “own”')
    await leader.goto('/results/')
    await leader.locator('.surveys a').first().waitFor()
    expect(await leader.locator('a[href="/owner/"]').count()).toBe(0)
  })
})

test('an owner finds the way here among the results', async () => {
  await page.goto('/results/')
  await page.getByRole('link', { name: /^Run the surveys/ }).click()
  await page.getByRole('heading', { name: /^Fieldwork/ }).waitFor()
})

describe('a list', () => {
  test('that is none is refused in plain words', async () => {
    await goTo(page, 'Invite')
    const input = page.locator('.drop input[type="file"]')
    for (const [name, buffer, said] of [
      ['sheet.xlsx', Buffer.from('PK\u0003\u0004'), 'This is a workbook'],
      ['nothing.csv', Buffer.from(''), 'There is nothing in this file'],
      ['picture.csv', Buffer.from([0x89, 0, 1, 2]), 'no table in plain text'],
    ] as const) {
      await input.setInputFiles({ name, mimeType: 'text/csv', buffer })
      await page.getByText(said).waitFor()
    }
  })

  test('whose columns say too little asks for what is missing, and takes what is chosen', async () => {
    await dropList(page, 'short.csv', 'Adresse,Wer\nzoe@firm.example,Zoe\n')
    await page.getByText('No column is known to hold the mail address').waitFor()
    expect(await page.getByRole('button', { name: 'Check the list' }).isDisabled()).toBe(true)
    await page.getByLabel('Adresse', { exact: true }).selectOption('email')
    await page.getByLabel('Everybody on this list is').selectOption('user')
    await press(page, 'Check the list')
    await page.getByText('of 1 row would be invited').waitFor()
    expect(await text()).toMatch(/1 User/)
  })

  test('whose columns are called alike is read as each of them is chosen', async () => {
    await dropList(page, 'alike.csv', 'Mail,Mail,Rolle,,\nzoe@firm.example,zoe@other.example,user,x,North\n')
    await page.getByText('both give').waitFor()
    await page.locator('#column-1').selectOption('')
    await page.locator('#column-4').selectOption('attribute.region')
    const chosen = [0, 1, 2, 3, 4].map((place) => page.locator(`#column-${place}`).inputValue())
    expect(await Promise.all(chosen)).toEqual(['email', '', 'role', '', 'attribute.region'])
    expect(await text()).not.toContain('both give')
  })

  test('is judged before anything is done: who, who not, and why, in a report as well', async () => {
    await dropList(page, 'contacts.csv', list)
    await press(page, 'Check the list')
    await page.getByText('of 6 rows would be invited').waitFor()
    expect(await page.locator('.headline').last().innerText()).toMatch(/^3\s+of 6 rows/)
    await page.locator('summary', { hasText: 'cannot be used as they stand' }).click()
    expect(await text()).toMatch(
      /row 5 · not an address[\s\S]*row 6 · emil@firm.example · .*did you mean “buyer”\?/,
    )
    const report = await downloaded(page, 'Save a report of every row')
    expect(report.split('\r\n')).toHaveLength(8)
    expect(report).toContain('"7","ANNA.BERG@firm.example","buyer","","duplicate","as in row 2"')
    expect((await site.everything()).recipients).toEqual([])
  })

  test('is tried by a mail to oneself, which invites nobody', async () => {
    const address = page.getByLabel('Your mail address')
    expect(await address.inputValue()).toBe('surveys@example.com')
    await address.fill('me')
    await press(page, 'Send it to me')
    await page.getByText('Please give a whole mail address').waitFor()
    expect(await address.inputValue()).toBe('me')
    const problem = {
      title: 'A setting is missing on our side',
      detail: 'Mails cannot go out: set SMTP_URL.',
    }
    await page.route('**/test', (route) => route.fulfill({ status: 503, json: problem }))
    await address.fill('me@desk.example')
    await press(page, 'Send it to me')
    await page.getByText('Mails cannot go out: set SMTP_URL.').waitFor()
    await page.unroute('**/test')
    await press(page, 'Send it to me')
    await page.getByText('On its way to me@desk.example').waitFor()
    expect((await site.everything()).recipients).toEqual([])
  })

  test('is invited by a second press that says what happens, and nobody twice', async () => {
    await press(page, 'Invite 3 people …')
    expect(await text()).toMatch(/Invite 3 people now\?[\s\S]*between 20:00 and 08:00|Invite 3 people now\?/)
    await page.keyboard.press('Escape')
    await expect.poll(() => focused()).toBe('Invite 3 people …')
    await press(page, 'Invite 3 people …')
    await press(page, 'Yes, invite 3 people')
    await page.getByText('3 people invited.').waitFor()
    await dropList(page, 'contacts.csv', list)
    await press(page, 'Check the list')
    await page.getByText('Nobody on this list is left to be invited.').waitFor()
    expect((await site.everything()).recipients).toHaveLength(3)
    expect(page.mistakes).toEqual([])
  })

  test('stands in the fieldwork, and its mails arrive', async () => {
    await site.tick()
    await goTo(page, 'Fieldwork')
    await page.getByText('of 3 invited people answered').waitFor()
    const mailbox = await site.visit('/mailbox/')
    expect(await mailbox.locator('main').innerText()).toContain('anna.berg@firm.example')
  })

  test('whose upload breaks off is gone on with where it stopped', async () => {
    const rows = Array.from({ length: 700 }, (_, row) => `person${row}@long.example,user`)
    await goTo(page, 'Invite')
    await dropList(page, 'long.csv', ['email,role', ...rows].join('\n'))
    await press(page, 'Check the list')
    await page.getByText('of 700 rows would be invited').waitFor()
    let sent = 0
    await page.route('**/api/recipients/customers', (route) =>
      sent++ === 0 ? route.continue() : route.abort(),
    )
    await press(page, 'Invite 700 people …')
    await press(page, 'Yes, invite 700 people')
    await page.getByText('500 of 700 rows were taken before it stopped').waitFor({ timeout: 45_000 })
    await page.unroute('**/api/recipients/customers')
    await press(page, 'Try again')
    await page.getByText('700 people invited.').waitFor()
    expect((await site.everything()).recipients).toHaveLength(703)
  })
})

describe('a story', () => {
  test('is told in fewer words, and read by everybody; in others it is refused', async () => {
    const fields = { refer: '9', story: 'Bob stayed until the alarm stopped.', 'story~consent': 'yes' }
    const answered = await fetch(`${site.base}/s/customers/user/`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    expect(answered.status).toBe(303)
    await goTo(page, 'What people wrote')
    const told = page.getByLabel('As it is told')
    await told.waitFor()
    await told.fill('Bob stayed happily.')
    await press(page, 'Tell it')
    await page.getByText('“happily” does not stand there in the story').waitFor()
    expect(await told.inputValue()).toBe('Bob stayed happily.')
    await told.fill('[Our engineer] stayed until the alarm stopped.')
    await press(page, 'Tell it')
    await page.getByText('Everybody can read it now.').waitFor()
    const stories = await site.visit('/stories/', { javaScriptEnabled: false })
    expect(await stories.locator('main').innerText()).toContain(
      '[Our engineer] stayed until the alarm stopped.',
    )
    await press(page, 'Tell it no more')
    await page.getByText('Nobody else can read it.').waitFor()
    await stories.reload()
    expect(await stories.locator('main').innerText()).toContain(interfaceWords('en').stories.none)
  })
})

describe('a key', () => {
  test('that is made without what it needs is not, and its form says why', async () => {
    await goTo(page, 'Keys')
    await press(page, 'Make the key')
    expect(await text()).toMatch(/Please give it a name[\s\S]*Please tick what it may do/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/-name$/)
  })

  test('is shown once, works, and is revoked', async () => {
    await page.getByRole('textbox', { name: 'Name' }).fill('Fieldwork on the wall')
    await page.getByLabel('See how the fieldwork stands').check()
    await press(page, 'Make the key')
    const secret = await page.getByLabel('Secret').inputValue()
    const ask = () => fetch(`${site.base}/api/owner`, { headers: { Authorization: `Bearer ${secret}` } })
    expect((await ask()).status).toBe(200)
    await page.reload()
    await page.getByRole('heading', { name: 'Fieldwork on the wall' }).waitFor()
    expect(await page.locator('main').innerText()).not.toContain(secret)
    await press(page, 'Revoke …')
    await press(page, 'Revoke it')
    await page.getByText('“Fieldwork on the wall” opens nothing any more.').waitFor()
    expect([401, 403]).toContain((await ask()).status)
  })
})

describe('the page', () => {
  test('keeps where one is in its address, and goes back', async () => {
    await page.goto('/owner/?survey=sales&at=words')
    await page.getByText('what people wrote can be read').waitFor()
    await goTo(page, 'Close')
    expect(new URL(page.url()).search).toBe('?survey=sales&at=close')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('at-close')
    await page.goBack()
    expect(await page.locator('h2:visible').innerText()).toContain('What people wrote')
    expect(await page.getByLabel('Survey').inputValue()).toBe('sales')
  })

  test('has no accessibility violation in any section and theme, and fits on any phone', async () => {
    const watched = await signedIn(site, undefined, { bypassCSP: true })
    for (const section of ['fieldwork', 'invite', 'mails', 'words', 'close', 'keys', 'audit'])
      for (const colorScheme of ['light', 'dark'] as const) {
        await watched.emulateMedia({ colorScheme })
        await watched.goto(`/owner/?at=${section}`, { waitUntil: 'networkidle' })
        if (section === 'invite') {
          await dropList(watched, 'contacts.csv', list)
          await press(watched, 'Check the list')
          await watched.locator('.headline').waitFor()
        }
        await watched.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        const found = await violations(watched, 'html', colorScheme === 'dark')
        expect([section, colorScheme, ...found]).toEqual([section, colorScheme])
        for (const width of [320, 390, 1280]) {
          await watched.setViewportSize({ width, height: 800 })
          expect([section, width, ...(await sideways(watched))]).toEqual([section, width])
          expect([section, width, ...(await tooSmall(watched))]).toEqual([section, width])
        }
      }
    expect(watched.mistakes).toEqual([])
  })

  test('closes a wave by a second press, for good', async () => {
    await page.goto('/owner/?survey=customers&at=close')
    await press(page, 'Close it now …')
    await expect.poll(() => focused()).toContain('for good?')
    await press(page, 'Close it for good')
    await page.getByText('It is closed.').waitFor()
    await goTo(page, 'Invite')
    await page.getByText('This wave closed on').waitFor()
    await goTo(page, 'What was done')
    await page.getByText('Closed a wave').waitFor()
    expect(page.mistakes).toEqual([])
  })
})
