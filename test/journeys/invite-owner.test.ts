import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReadRow } from '#cli/contacts/judgement.ts'
import { findSurvey } from '#cli/find-survey.ts'
import { inviteByOwner } from '#cli/invitations/invite-owner.ts'
import { readStanding } from '#cli/invitations/standing.ts'
import { freshFolder, killed, openLine, owning, tableIn } from './inviting.ts'
import { openSite, ownerKey, type Site } from './site.ts'
import { button, choose, toTheEnd } from './walk.ts'

let site: Site
let line: Awaited<ReturnType<typeof openLine>>
let folder: string

beforeAll(async () => {
  site = await openSite()
  line = await openLine(site)
  folder = await freshFolder()
})
afterAll(async () => {
  line?.close()
  await site?.stop()
})

const people = (count: number, domain: string, roles: readonly string[]) =>
  `Email,Name,Role\n${Array.from({ length: count }, (_, number) => `p${number}@${domain},Person ${number},${roles[number % roles.length]}`).join('\n')}\n`
const rowsOf = async (table: string, survey: string) =>
  (((await site.everything())[table] ?? []) as Record<string, unknown>[]).filter(
    (row) => row.survey === survey,
  )
const tokenIn = (link = '') => new URL(link).searchParams.get('t') ?? ''
/** A link as it leads to the site itself, and not over the line. */
const here = (link = '') => link.replace(line.url, site.base)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Answer one question and send it. */
async function answer(page: Page, item: string): Promise<void> {
  await choose(page, item, '4')
  await toTheEnd(page)
  await button(page, 'Send my answers').click()
  await page.locator('#thanks').waitFor({ state: 'visible' })
}

async function list(name: string, content: string): Promise<string> {
  const path = join(folder, `${name}.csv`)
  await writeFile(path, content)
  return path
}

describe('a confidential survey whose addresses stay with the owner', () => {
  const out = () => join(folder, 'sales')
  const args = (path: string, ...more: string[]) => [path, '--survey', 'sales', '--out', out(), ...more]

  test('tells the worker neither an address nor a name nor a token, and writes links that answer', async () => {
    const path = await list(
      'sales',
      'Email,Name,Role,Team\nanna@firm.example,Anna Berg,seller,Gulf\n+b@firm.example,=Bert,manager,\n',
    )
    line.passed.length = 0
    const { code, out: said } = await owning('invite', line.url, args(path, '--yes'))
    expect([code, said]).toEqual([0, expect.stringContaining('2 invited.')])
    const [anna, bert] = await tableIn(join(out(), 'links.csv'))
    expect(anna).toMatchObject({
      email: 'anna@firm.example',
      name: 'Anna Berg',
      role: 'seller',
      team: 'Gulf',
    })
    expect(bert).toMatchObject({ email: '"+b"@firm.example', name: "'=Bert", role: 'manager' })
    const told = line.passed.map(({ body }) => body).join('') + JSON.stringify(await site.everything())
    for (const secret of ['firm.example', 'Anna', 'Bert', tokenIn(anna?.link), tokenIn(bert?.link)])
      expect(told).not.toContain(secret)
    const before = await site.log('sales')
    const page = await site.visit(here(anna?.link))
    await answer(page, 'guess.refer')
    expect(page.mistakes).toEqual([])
    expect((await site.log('sales')).slice(before.length)).toMatchObject([
      { role: 'seller', answers: { guess: { refer: 4 } } },
    ])
  })

  test('run again, changes nothing, neither here nor there; somebody new is added to the file', async () => {
    const before = [await readFile(join(out(), 'links.csv'), 'utf8'), await rowsOf('recipients', 'sales')]
    const path = join(folder, 'sales.csv')
    expect((await owning('invite', line.url, args(path, '--yes'))).code).toBe(0)
    expect([await readFile(join(out(), 'links.csv'), 'utf8'), await rowsOf('recipients', 'sales')]).toEqual(
      before,
    )
    await writeFile(path, `${await readFile(path, 'utf8')}new@firm.example,,support,\n`)
    expect((await owning('invite', line.url, args(path, '--yes'))).out).toContain('1 invited.')
    expect(await readFile(join(out(), 'links.csv'), 'utf8')).toMatch(
      /^\ufeff"email"[\s\S]*"new@firm\.example"[^\n]*\r\n$/,
    )
  })

  test('gives nobody a second link from another folder', async () => {
    const path = join(folder, 'sales.csv')
    const { code, out: said } = await owning('invite', line.url, [
      ...[path, '--survey', 'sales', '--out', join(folder, 'another'), '--yes'],
    ])
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('2 could not be after all: invited to this wave already'),
    ])
    expect(await tableIn(join(folder, 'another', 'links.csv'))).toEqual([])
    expect(await rowsOf('links', 'sales')).toHaveLength(3)
  })
})

describe('an anonymous survey', () => {
  test('joins nobody to a link: hashes have no person, and persons no link', async () => {
    const path = await list('service', people(30, 'crew.example', ['desk', 'installation', 'engineer']))
    const out = join(folder, 'service')
    line.passed.length = 0
    const ran = await owning('invite', line.url, [path, '--survey', 'service', '--out', out, '--yes'])
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('30 invited.')])
    const written = await tableIn(join(out, 'links.csv'))
    const hashes = written.map(({ link }) => sha256(tokenIn(link)))
    const links = await rowsOf('links', 'service')
    expect(links.map(({ hash }) => hash).toSorted()).toEqual(hashes.toSorted())
    expect(new Set(links.map(({ attributes }) => attributes))).toEqual(new Set(['{}']))
    const recipients = await rowsOf('recipients', 'service')
    expect(recipients).toHaveLength(30)
    expect(new Set(recipients.map(({ link }) => link))).toEqual(new Set([null]))
    const bodies = line.passed
      .filter(({ path: to }) => to === '/api/recipients/service')
      .map(({ body }) => JSON.parse(body))
    for (const { links: sent = [], recipients: asked = [] } of bodies) {
      expect(sent.length === 0 || asked.length === 0).toBe(true)
      const order = (sent as { hash: string }[]).map(({ hash }) => hash)
      expect(order).toEqual(order.toSorted())
    }
  })
})

test('in an anonymous survey nobody gets a second link who was invited from elsewhere since the list was judged', async () => {
  const found = await findSurvey('surveys', 'service')
  const standing = await readStanding({ url: line.url, key: ownerKey }, found, undefined)
  const judged = ['ida', 'jon'].map((name, row): ReadRow => {
    const address = `${name}@late.example`
    const contact = { to: address, normal: address, role: 'desk', attributes: {} }
    return { row, verdict: 'invite', address, contact, person: standing.personOf(address) }
  })
  const from = async (name: string) => {
    const out = join(folder, name)
    await mkdir(out, { recursive: true })
    const lots = async function* () {
      yield judged
    }
    const { added, refused } = await inviteByOwner(out, standing, lots(), () => {})
    return [added, refused.map(({ verdict }) => verdict), (await tableIn(join(out, 'links.csv'))).length]
  }
  const before = (await rowsOf('links', 'service')).length
  expect(await from('late-one')).toEqual([2, [], 2])
  expect(await from('late-other')).toEqual([0, ['invited', 'invited'], 0])
  expect(await from('late-one')).toEqual([0, [], 2])
  expect(await rowsOf('links', 'service')).toHaveLength(before + 2)
})

describe.each([
  ['sales', ['seller', 'manager', 'support'], '--eml'],
  ['service', ['desk', 'installation', 'engineer'], ''],
])('a run for %s that is killed at random moments and begun again', (survey, roles, way) => {
  test('invites everybody once, whatever was said when it died', async () => {
    const out = join(folder, `${survey}-killed`)
    const path = await list(`${survey}-killed`, people(620, `${survey}.example`, roles))
    const already = new Set((await rowsOf('recipients', survey)).map(({ person }) => person))
    const args = [path, '--survey', survey, '--out', out, '--yes', ...(way ? [way] : [])]
    // Three requests of a run look, two judge, and the others do.
    for (const requests of [5, 6, 6, 7, 8].map((least) => least + Math.floor(Math.random() * 2)))
      await killed('invite', args, line, requests, Math.random() * 300)
    expect((await owning('invite', line.url, args)).code).toBe(0)
    const written = await tableIn(join(out, 'links.csv'))
    expect(new Set(written.map(({ email }) => email)).size).toBe(620)
    expect(written).toHaveLength(620)
    const recipients = (await rowsOf('recipients', survey)).filter(({ person }) => !already.has(person))
    expect(recipients).toHaveLength(620)
    const hashes = new Set((await rowsOf('links', survey)).map(({ hash }) => hash))
    for (const { link } of written) expect(hashes.has(sha256(tokenIn(link)))).toBe(true)
    const handed = (await rowsOf('mails', survey)).filter(
      ({ kind, person }) => kind === 'invitation' && !already.has(person),
    )
    expect(handed).toHaveLength(620)
    if (way === '') return
    const folders = await readdir(join(out, 'invitation'))
    expect(folders).toEqual(['0001'])
    const files = (await Promise.all(folders.map((name) => readdir(join(out, 'invitation', name))))).flat()
    expect(files).toHaveLength(620)
    expect(files.every((name) => /^[0-9a-z]{26}\.eml$/.test(name))).toBe(true)
  }, 240_000)
})

describe('a test mail', () => {
  test.each([
    ['sales', 'seller', 'guess.refer'],
    ['service', 'desk', 'care.listen'],
  ])('of %s is the real thing, and stores nothing of what is answered by it', async (survey, role) => {
    const out = join(folder, `${survey}-test`)
    await mkdir(out)
    const before = await site.everything()
    const { code, out: said } = await owning('invite', line.url, [
      ...['--survey', survey, '--out', out, '--test', 'Me <me@firm.example>', '--role', role],
    ])
    expect([code, said]).toEqual([0, expect.stringContaining('marked as a test')])
    const [name = ''] = (await readdir(out)).filter((file) => file.endsWith('.eml'))
    const mail = await PostalMime.parse(await readFile(join(out, name)))
    expect(mail.subject).toMatch(/^\[Test\] /)
    expect(mail.to?.[0]?.address).toBe('me@firm.example')
    const link =
      new RegExp(`${line.url}/s/${survey}/${role}/\\?t=[0-9a-z]{26}`).exec(mail.text ?? '')?.[0] ?? ''
    const page = await site.visit(here(link))
    const item = page.locator('label:has(input[type="radio"])').first()
    await item.click()
    await toTheEnd(page)
    await button(page, 'Send my answers').click()
    await page.locator('#thanks').waitFor({ state: 'visible' })
    const after = await site.everything()
    expect(after.links?.length).toBe((before.links?.length ?? 0) + 1)
    for (const table of ['responses', 'drafts', 'recipients', 'spent_tokens', 'waves', 'mails'])
      expect([table, after[table]]).toEqual([table, before[table]])
  })
})
