import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { footLink } from './foot-link.ts'
import { freshFolder, killed, openLine, owning, tableIn, wakefulSurveys } from './inviting.ts'
import { openSite, type Site } from './site.ts'
import { button, choose, toTheEnd } from './walk.ts'

let site: Site
let line: Awaited<ReturnType<typeof openLine>>
let folder: string

beforeAll(async () => {
  site = await openSite('.', { MAILER: 'mailbox' })
  line = await openLine(site)
  folder = await freshFolder()
  await writeFile(join(folder, 'excel.csv'), Buffer.from(list.replaceAll('\n', '\r\n'), 'latin1'))
  await writeFile(join(folder, 'clean.csv'), list)
})
afterAll(async () => {
  line?.close()
  await site?.stop()
})

const list = `E-Mail;Vorname;Nachname;Role;Sprache;Region;Team;Seller;Notes
anna@firm.example;Käthe;Müller;buyer;de;Nord;Gulf;"Tobias
Wrenfold";x
Anna@Firm.example;K.;Müller;user;;;;;
bert@firm.example;=Bert;;users;;;;;
carl@firm;Carl;;user;;;;;
d@firm.example;Dora;;technical;ar;"Süd ""neu""";;;
e@firm.example;Emil;;user;;;;;
`

const invite = (name: string, ...more: string[]) =>
  owning('invite', line.url, [
    join(folder, name),
    '--survey',
    'customers',
    '--out',
    join(folder, 'out'),
    ...more,
  ])
const rowsOf = async (table: string) => ((await site.everything())[table] ?? []) as Record<string, unknown>[]

describe('nobody is invited', () => {
  test.each([
    [
      ['--survey', 'custmers'],
      1,
      'There is no survey «custmers» (known: customers, prospects, sales, service); did you mean «customers»?',
    ],
    [['--wave', '2026-Q4'], 2, '«2026-Q4» is no wave of customers; waves are called like «2026-H2».'],
    [['--columns', 'none.json'], 1, 'none.json does not exist.'],
  ])('where the command is called with %j', async (args, code, message) => {
    const before = await site.everything()
    const ran = await invite('clean.csv', ...args)
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)])
    expect(await site.everything()).toEqual(before)
  })

  test('by the wrong key, or where nothing answers', async () => {
    const args = [join(folder, 'clean.csv'), '--survey', 'customers', '--out', join(folder, 'out'), '--yes']
    const wrong = await owning('invite', line.url, args, { OWNER_KEY: 'wrong' })
    expect(wrong.code).toBe(1)
    expect(wrong.err.trim().split('\n')).toHaveLength(1)
    expect(wrong.err).toMatch(/key/)
    const silent = await owning('invite', 'http://127.0.0.1:9', args)
    expect([silent.code, silent.err]).toEqual([
      1,
      expect.stringContaining('http://127.0.0.1:9 does not answer'),
    ])
  }, 60_000)

  test('by files that say something else than what is deployed', async () => {
    const surveys = await wakefulSurveys()
    const path = join(surveys, 'customers.md')
    await writeFile(path, (await readFile(path, 'utf8')).replace('keep: here', 'keep: owner'))
    const { code, err } = await invite('clean.csv', '--surveys', surveys)
    expect([code, err]).toEqual([
      1,
      'customers.md says «keep: owner», and the service was deployed with «here»; deploy first, then invite.\n',
    ])
  })
})

test('a dry run says who would get what, and who not and why; it changes nothing and sends no address', async () => {
  const before = await site.everything()
  line.passed.length = 0
  const { code, out, err } = await invite('excel.csv')
  expect(err).toBe(`${join(folder, 'excel.csv')} is no UTF-8; read as Windows-1252\n`)
  expect(code).toBe(0)
  expect(out).toContain('customers, wave ')
  expect(out).toContain('«Vorname»   first name\n')
  expect(out).toContain('left out: «Notes»\n')
  expect(out).toMatch(
    /3 can be invited:\n {2}buyer {6}1 {2}de 1\n {2}technical {2}1 {2}ar 1\n {2}user {7}1 {2}en 1\n/,
  )
  expect(out).toContain('did you mean «user»?')
  expect(out).toContain('row 3, Anna@firm.example, stands in row 2 already')
  expect(out).toContain('Mails come from Hollinrime <surveys@hollinrime.example>')
  expect(out).toContain('This was a dry run: nobody was invited.')
  expect(await site.everything()).toEqual(before)
  expect(line.passed.length).toBeGreaterThan(0)
  expect(line.passed.map(({ body }) => body).join('')).not.toMatch(/@|firm|Müller/)
  const report = await tableIn(join(folder, 'out', 'report.csv'))
  expect(report.map(({ row, verdict }) => `${row} ${verdict}`)).toEqual([
    '2 invite',
    '3 duplicate',
    '4 unreadable',
    '5 unreadable',
    '6 invite',
    '7 invite',
  ])
  expect((await stat(join(folder, 'out', 'report.csv'))).mode & 0o077).toBe(0)
})

test('a yes invites them, over a line that fails twice; run again, it invites nobody', async () => {
  line.faults = 2
  const first = await invite('excel.csv', '--yes')
  expect([first.code, first.err]).toEqual([0, expect.stringContaining('Windows-1252')])
  expect(first.out).toContain('3 invited.')
  const invited = (await rowsOf('recipients')).toSorted((a, b) =>
    String(a.address) < String(b.address) ? -1 : 1,
  )
  expect(invited.map(({ address, name, role, language }) => [address, name, role, language])).toEqual([
    ['anna@firm.example', 'Käthe Müller', 'buyer', 'de'],
    ['d@firm.example', 'Dora', 'technical', 'ar'],
    ['e@firm.example', 'Emil', 'user', 'en'],
  ])
  const [link] = (await rowsOf('links')).filter(({ hash }) => hash === invited[0]?.link)
  expect(JSON.parse(String(link?.attributes))).toEqual({
    region: 'Nord',
    team: 'Gulf',
    seller: 'Tobias Wrenfold',
  })
  expect((await rowsOf('mails')).map(({ kind }) => kind)).toEqual(['invitation', 'invitation', 'invitation'])
  const before = await site.everything()
  const second = await invite('clean.csv', '--yes')
  expect([second.code, second.out]).toEqual([0, expect.stringContaining('Nobody is left to be invited.')])
  expect(await site.everything()).toEqual(before)
})

test('once a wave is closed nobody is invited to it, and those who answered are thanked once', async () => {
  // A promise names this wave.
  const wave = '2026-H1'
  await writeFile(join(folder, 'one.csv'), 'Email,Role\none@firm.example,user\nother@firm.example,user\n')
  expect((await invite('one.csv', '--wave', wave, '--yes')).out).toContain('2 invited.')
  await site.tick()
  const [kept] = (await rowsOf('mailbox')).filter(({ recipient }) => recipient === 'one@firm.example')
  const mail = await PostalMime.parse(String(kept?.raw))
  const [address = ''] = /http\S+\/s\/customers\/user\/\S+/.exec(mail.text ?? '') ?? []
  const page = await site.visit(address.replace(line.url, site.base))
  await choose(page, 'refer', '9')
  await toTheEnd(page)
  await button(page, 'Send my answers').click()
  await page.locator('#thanks').waitFor({ state: 'visible' })
  const thank = (...more: string[]) =>
    owning('feedback', line.url, ['--survey', 'customers', '--wave', wave, ...more])
  expect((await thank('--yes')).err).toMatch(/is open until \S+; thanks go out once it is closed/)
  await site.own('/api/waves/customers/close', { wave })
  const { code, out, err } = await invite('clean.csv', '--wave', wave, '--yes')
  expect(code).toBe(1)
  expect(out).not.toContain('can be invited')
  expect(err).toMatch(/The wave 2026-H1 closed on \S+; nobody can be invited to it any more\.\n$/)
  const thanks = async () => (await rowsOf('mails')).filter(({ kind }) => kind === 'feedback').length
  expect((await thank()).out).toMatch(
    /1 person who answered can be thanked; 0 were before\.\nThis was a dry run/,
  )
  expect(await thanks()).toBe(0)
  expect((await thank('--yes')).out).toContain('1 mail is on the way.')
  expect((await thank('--yes')).out).toContain('0 people who answered can be thanked; 1 were before.')
  expect(await thanks()).toBe(1)
}, 120_000)

test('a run that is killed in the middle and begun again invites everybody once', async () => {
  const counts = () =>
    Promise.all(['recipients', 'links', 'mails'].map(async (table) => (await rowsOf(table)).length))
  const before = await counts()
  const people = Array.from({ length: 1100 }, (_, number) => `killed${number}@firm.example,user`)
  await writeFile(join(folder, 'killed.csv'), `Email,Role\n${people.join('\n')}\n`)
  const args = [join(folder, 'killed.csv'), '--survey', 'customers', '--out', join(folder, 'out'), '--yes']
  // Six requests look and judge, the others invite.
  for (const requests of [7, 7, 7]) await killed('invite', args, line, requests, Math.random() * 20)
  expect(await counts()).not.toEqual(before)
  expect((await owning('invite', line.url, args)).code).toBe(0)
  expect(await counts()).toEqual(before.map((count) => count + people.length))
}, 120_000)

test('only so many are invited as are asked for, and the next run goes on', async () => {
  const people = Array.from({ length: 3 }, (_, number) => `limited${number}@firm.example,user`)
  await writeFile(join(folder, 'more.csv'), `Email,Role\n${people.join('\n')}\n`)
  const said = []
  for (let run = 0; run < 3; run++) said.push((await invite('more.csv', '--limit', '2', '--yes')).out)
  expect(said[0]).toContain('1 left for later by «--limit»')
  expect(said.map((out) => /^(\d) invited/m.exec(out)?.[1])).toEqual(['2', '1', undefined])
}, 120_000)

test('whoever has unsubscribed, or was asked by another survey, is told apart and not asked', async () => {
  const anna = (await rowsOf('recipients')).find(({ address }) => address === 'anna@firm.example')
  const unsubscribed = await fetch(`${site.base}${footLink('customers', String(anna?.person))}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(unsubscribed.ok).toBe(true)
  await writeFile(
    join(folder, 'prospects.csv'),
    'Email,Role\nanna@firm.example,bought\nd@firm.example,bought\nnew@firm.example,bought\n',
  )
  const customers = await invite('clean.csv')
  expect(customers.out).toMatch(/1 unsubscribed\n {6}row 2, anna@firm\.example, since \d{4}-\d\d-\d\d\n/)
  const { out } = await owning('invite', line.url, [
    ...[join(folder, 'prospects.csv'), '--survey', 'prospects', '--out', join(folder, 'prospects')],
  ])
  expect(out).toContain('1 can be invited')
  expect(out).toMatch(/asked by another survey not long ago\n.*row .*d@firm\.example, on \d{4}/s)
})
