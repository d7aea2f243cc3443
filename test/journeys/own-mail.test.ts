import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshFolder, killedOnce, owning, tableIn, wakefulSurveys } from './inviting.ts'
import { startMailServer } from './mail-server.ts'
import { openSite, type Site } from './site.ts'
import { button, choose, toTheEnd } from './walk.ts'

let site: Site
let mail: Awaited<ReturnType<typeof startMailServer>>
let surveys: string
let out: string
let path: string
let url: string
let dropping = true

const count = 24
const day = 86_400_000

beforeAll(async () => {
  site = await openSite()
  surveys = await wakefulSurveys()
  out = await freshFolder()
  path = join(out, 'people.csv')
  mail = await startMailServer({
    recipient: (address) => (address === 'p3@firm.example' ? '550 5.1.1 no such user' : undefined),
    drops: (address) => address === 'p4@firm.example' && dropping,
  })
  url = `smtp://127.0.0.1:${mail.port}`
  const rows = Array.from({ length: count }, (_, number) => `p${number}@firm.example,Person ${number},seller`)
  await writeFile(path, `Email,Name,Role\n${rows.join('\n')}\n`)
})
afterAll(async () => {
  await mail?.stop()
  await site?.stop()
})

const args = (...more: string[]) => ['--survey', 'sales', '--surveys', surveys, ...more]
const inviting = () => [path, ...args('--out', out, '--yes', '--send')]
const links = () => join(out, 'links.csv')
const received = async (since = 0) =>
  Promise.all(
    mail.received.slice(since).map(async ({ to, raw }) => ({ to, mail: await PostalMime.parse(raw) })),
  )
const following = (command: string, ...more: string[]) =>
  owning(command, site.base, args('--links', links(), ...more), { SMTP_URL: url })

test('mails go nowhere without a server, and nobody is invited then', async () => {
  const before = await site.everything()
  const none = await owning('invite', site.base, inviting())
  expect([none.code, none.err]).toEqual([
    1,
    expect.stringContaining('SMTP_URL is not set: the mail server, as «smtps:'),
  ])
  const wrong = await owning('invite', site.base, inviting(), { SMTP_URL: 'mail.example' })
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('SMTP_URL cannot be read')])
  expect(await site.everything()).toEqual(before)
}, 120_000)

test('invitations are sent once each, through kills, a server that hangs up, and one that knows somebody not', async () => {
  const env = { SMTP_URL: url }
  const invite = [...inviting(), '--url', site.base]
  let kills = 0
  for (const enough of [4, 9, 15])
    if (await killedOnce('invite', invite, () => mail.received.length >= enough, env)) kills++
  const dropped = await owning('invite', site.base, inviting(), env)
  expect([dropped.code, dropped.out]).toEqual([0, expect.stringMatching(/\n {2}1 wait: /)])
  dropping = false
  const last = await owning('invite', site.base, inviting(), env)
  expect([last.code, last.out]).toEqual([
    0,
    expect.stringContaining('1 mail given to the mail server, 23 were before.'),
  ])
  const all = await received()
  const ids = new Map<string, Set<string | undefined>>()
  for (const { to, mail: one } of all) ids.set(to, (ids.get(to) ?? new Set()).add(one.messageId))
  const people = await tableIn(links())
  expect([...ids.keys()].toSorted()).toEqual(
    people
      .map(({ email = '' }) => email)
      .filter((email) => email !== 'p3@firm.example')
      .toSorted(),
  )
  // One that may have been taken when the command died comes again under the same name; nobody gets two mails.
  for (const names of ids.values()) expect(names.size).toBe(1)
  expect(all.length - ids.size).toBeLessThanOrEqual(kills)
  for (const { to, mail: one } of all)
    expect(one.text).toContain(people.find(({ email }) => email === to)?.link)
  expect(await readFile(join(out, 'sent.log'), 'utf8')).toMatch(
    / refused invitation [0-9a-z]{26} 550 5\.1\.1 no such user\n/,
  )
  expect(await readFile(join(out, 'sent.log'), 'utf8')).not.toContain('firm.example')
}, 240_000)

test('reminders wait for their day, and go once to those who have not answered', async () => {
  const [answered] = (await tableIn(links())).filter(({ email }) => email === 'p0@firm.example')
  const page = await site.visit(answered?.link ?? '')
  await choose(page, 'guess.refer', '4')
  await toTheEnd(page)
  await button(page, 'Send my answers').click()
  await page.locator('#thanks').waitFor({ state: 'visible' })
  const before = mail.received.length
  const early = await following('remind', '--send', '--yes')
  expect([early.code, early.out]).toEqual([0, expect.stringContaining('No mail was given out.')])
  await site.change('update mails set sent_at = sent_at - ?1, due_at = due_at - ?1', 8 * day)
  const dry = await following('remind')
  expect(dry.out).toContain('23 of 24 people can be reminded, 7 days after the mail before it')
  expect(dry.out).toContain('This was a dry run: nobody was written to. «--yes» does it.')
  expect(mail.received.length).toBe(before)
  const sent = await following('remind', '--send', '--yes')
  expect([sent.code, sent.out]).toEqual([0, expect.stringContaining('22 mails given to the mail server.')])
  const reminded = await received(before)
  expect(new Set(reminded.map(({ to }) => to)).size).toBe(22)
  expect(reminded.map(({ to }) => to)).not.toContain('p0@firm.example')
  const again = await following('remind', '--send', '--yes')
  expect(again.out).toContain('0 mails given to the mail server, 23 were before.')
  expect(mail.received.length).toBe(before + 22)
  const second = await following('remind', '--second')
  expect([second.code, second.err]).toEqual([
    1,
    'sales says «reminders: 1»; nobody is reminded more often.\n',
  ])
}, 240_000)

test('thanks wait for the close, and go once to those who answered', async () => {
  const wave = '--wave'
  const [{ wave: name } = { wave: '' }] = ((await site.everything()).waves ?? []) as { wave: string }[]
  const early = await following('feedback', wave, name, '--eml', '--yes')
  expect([early.code, early.err]).toEqual([
    1,
    expect.stringMatching(/is open until \S+; thanks go out once it is closed\.\n$/),
  ])
  await site.own('/api/waves/sales/close', { wave: name })
  const nothing = await following('feedback', wave, name, '--yes')
  expect([nothing.code, nothing.err]).toEqual([
    1,
    expect.stringContaining('No promise names «sales» and this wave;'),
  ])
  const promise = await readFile('surveys/promises/call-back.md', 'utf8')
  const own = promise.replace(/^surveys: .*$/m, 'surveys: [sales]').replace(/^wave: .*\n/m, '')
  await writeFile(join(surveys, 'promises', 'own.md'), own)
  const thanked = await following('feedback', wave, name, '--yes')
  expect([thanked.code, thanked.out]).toEqual([
    0,
    expect.stringMatching(/^1 of 24 people answered and can be thanked/m),
  ])
  const [table = ''] = (await readdir(out)).filter((file) => file.startsWith('feedback-'))
  expect(thanked.out).toContain(`1 mail given to ${join(out, table)}.`)
  expect((await tableIn(join(out, table))).map(({ email }) => email)).toEqual(['p0@firm.example'])
  expect((await following('feedback', wave, name, '--eml', '--yes')).out).toContain('0 mails given')
}, 120_000)
