import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personOf } from '#cli/invitations/person-of.ts'
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import type { ContactsSalt } from '#engine/wire-owner.ts'
import { sent } from '../bounces/mail.ts'
import { postfix } from '../bounces/postfix.ts'
import { qmail } from '../bounces/prose.ts'
import { run } from '../cli/run.ts'
import { openSite, ownerKey, type Site } from './site.ts'

let site: Site
let folder: string
beforeAll(async () => {
  site = await openSite()
  folder = await mkdtemp(join(tmpdir(), 'field-'))
})
afterAll(async () => {
  await site?.stop()
  await rm(folder, { recursive: true })
})

const addresses = ['anna@firm.example', 'Ben@firm.example', 'carla@firm.example', 'dan@firm.example']
const owner = { OWNER_KEY: ownerKey }
const command = (name: string, ...args: string[]) => run(name, [...args, '--url', site.base], owner)

test('called wrongly, the commands say what they need', async () => {
  for (const [name, need] of [
    ['fieldwork', 'Name one survey.'],
    ['bounces', 'Name a file or a folder.'],
  ] as const) {
    const { code, err } = await command(name)
    expect([code, err.split('\n')[0]]).toEqual([2, need])
  }
  const none = await command('fieldwork', 'sales')
  expect([none.code, none.err.trim()]).toEqual([1, 'No wave of «sales» has begun yet.'])
  const lost = await command('bounces', join(folder, 'nothing.csv'))
  expect([lost.code, lost.err]).toEqual([1, expect.stringContaining('nothing.csv')])
})

test('mails that came back end mails, and fieldwork tells of it, by role', async () => {
  const headers = { Authorization: `Bearer ${ownerKey}` }
  const salted = await fetch(`${site.base}/api/contacts/salt`, { headers })
  const { salt } = (await salted.json()) as ContactsSalt
  const links = addresses.map((address, at) => ({
    hash: String(at).repeat(64),
    person: personOf(salt, address.toLowerCase()),
    role: at < 3 ? 'seller' : 'manager',
  }))
  await site.own('/api/recipients/sales', { links })
  const persons = links.map(({ person }) => person)
  await site.own('/api/mails/sales/handed', { kind: 'invitation', persons })
  const of = (address: string) => ({ ...sent, address, token: 'none' })
  const gone = { status: '5.1.1', said: '550 5.1.1 User unknown' }
  await writeFile(join(folder, 'one.eml'), qmail(of('anna@firm.example')))
  const box = [postfix(of('ben@firm.example'), gone), postfix(of('nobody@firm.example'), gone)]
  await writeFile(join(folder, 'box.mbox'), box.map((mail) => `From x Mon Nov  2 2026\n${mail}\n`).join(''))
  await writeFile(
    join(folder, 'export.csv'),
    'Email,Type\ncarla@firm.example,SpamComplaint\ndan@firm.example,SoftBounce\n',
  )
  const dry = await command('bounces', folder, '--dry')
  expect(dry.out.split('\n')).toEqual([
    'bounced  ben@firm.example',
    'bounced  nobody@firm.example',
    'complained  carla@firm.example',
    'bounced  anna@firm.example',
    '3 mails came back for good, 1 complaint; 1 said nothing for good or nothing that is understood. Nothing was told to the service.',
    '',
  ])
  expect((await site.everything()).suppressions).toEqual([])
  const { code, out } = await command('bounces', folder)
  expect([code, out.trim()]).toEqual([
    0,
    '2 mails came back for good, 1 complaint: these people are written to no more. 1 said nothing for good or nothing that is understood; 1 was about nobody on a list.',
  ])
  expect((await site.everything()).suppressions).toHaveLength(3)
  const told = await command('fieldwork', 'sales')
  expect(told.code).toBe(0)
  const lines = told.out.split('\n')
  expect(lines[0]).toMatch(/\(sales\), wave /)
  expect(told.out).toContain('0 of 4 answered, in whole or by half at least: 0.0 % (AAPOR RR2).')
  const row = (name: string) =>
    lines
      .find((line) => line.startsWith(name))
      ?.trim()
      .split(/\s{2,}/)
  expect(row('all')).toEqual(['all', '4', '0', '4', '2', '1', '0', '0', '0', '0', '0.0 %'])
  expect(row('You look after customers')?.slice(1)).toEqual([
    '3',
    '0',
    '3',
    '2',
    '1',
    '0',
    '0',
    '0',
    '0',
    '0.0 %',
  ])
  expect(told.out).toMatch(/RR5\s+0\.0 %/)
  expect(told.out).toContain('Source: AAPOR, Standard Definitions')
  const json = JSON.parse((await command('fieldwork', 'sales', '--json')).out) as FieldworkBody
  expect(json.whole.dispositions).toMatchObject({ I: 0, R: 1, UO: 3 })
})
