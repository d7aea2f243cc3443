import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { decodeQR } from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'
import { someFolder } from './some-folder.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'links-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a wrong call ends with 2 and says how it is called', () => {
  test.each([
    [[], 'Name the survey by «--survey»'],
    [['--survey', 'customers', 'buyer'], 'and nothing else'],
    [
      ['--survey', 'customers', '--role', 'boss'],
      '«boss» is no role of this survey (known: executive, buyer',
    ],
    [['--survey', 'customers', '--language', 'fr'], '«fr» is no language of this survey (known: en, de, ar)'],
    [['--survey', 'customers', '--url', 'surveys'], '«surveys» is no address of a site'],
    [['--survey', 'customers', '--url', 'https://a.example/s/'], '«https://a.example» is enough'],
    [['--survey', 'customers', '--roles', 'x'], "Unknown option '--roles'"],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run('links', args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).toContain('npm run links -- --survey <id>')
  })
})

test('a survey that is answered by personal links alone has no open ones', async () => {
  const surveys = await someFolder()
  const file = join(surveys, 'customers.md')
  await writeFile(file, (await readFile(file, 'utf8')).replace('minutes: 4', 'minutes: 4\nlinks: required'))
  const { code, err } = await run('links', [
    '--survey',
    'customers',
    '--surveys',
    surveys,
    '--out',
    join(folder, 'no'),
  ])
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('answered by personal links alone (links: required)'),
  ])
  expect(await readdir(folder)).not.toContain('no')
})

test('every role has a link and a code in every language, and the choice of roles, too', async () => {
  const args = ['--survey', 'customers', '--url', 'https://a.example/', '--out', folder]
  const { code, out, err } = await run('links', args)
  expect([code, err]).toEqual([0, ''])
  const printed = out.match(/https:\S+/g) ?? []
  expect(printed).toHaveLength(18)
  expect(printed).toContain('https://a.example/s/customers/user/ar/')
  const files = await readdir(folder)
  expect(files).toHaveLength(36)
  expect(files).toEqual(expect.arrayContaining(['customers-en.png', 'customers-user-ar.svg']))
  const read = async (name: string) => decodeQR(PNG.sync.read(await readFile(join(folder, name))))
  expect(await read('customers-user-ar.png')).toBe('https://a.example/s/customers/user/ar/')
  expect(await read('customers-en.png')).toBe('https://a.example/s/customers/')
  expect(await readFile(join(folder, 'customers-buyer-de.svg'), 'utf8')).toContain(
    '<title>Wie gut sind wir für Sie da?:',
  )
})

test('links that lead to this machine only are said to', async () => {
  const args = ['--survey', 'service', '--role', 'desk', '--out', folder]
  const { out, err } = await run('links', args)
  expect(out).toContain('http://localhost:8787/s/service/desk/')
  expect(err).toBe('These lead to this machine only; say by «--url» where the site is.\n')
})
