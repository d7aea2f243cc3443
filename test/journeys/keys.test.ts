import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../cli/run.ts'
import { openSite, ownerKey, type Site } from './site.ts'

let site: Site
let folder: string
beforeAll(async () => {
  site = await openSite()
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
  await writeFile(join(folder, 'columns.json'), JSON.stringify({ Score: 'refer', Who: 'role' }))
  await writeFile(join(folder, 'answers.csv'), 'Score,Who\n9,buyer\n7,user\n')
})
afterAll(async () => {
  await site?.stop()
  await rm(folder, { recursive: true })
})

const keys = (args: string[], key = ownerKey) =>
  run('keys', [...args, '--url', site.base], { OWNER_KEY: key })
const make = (surveys: string, doors: string, key = ownerKey) =>
  keys(['make', '--name', 'ci', '--surveys', surveys, '--doors', doors, '--days', '30'], key)
const importing = (key: string) => {
  const columns = join(folder, 'columns.json')
  const args = [
    join(folder, 'answers.csv'),
    '--survey',
    'customers',
    '--columns',
    columns,
    '--url',
    site.base,
  ]
  return run('import', args, { OWNER_KEY: key })
}
const idOf = ({ err }: { err: string }) => err.split(' ', 1)[0] ?? ''

test('a key is made, used, renewed and revoked; what comes in again by another key is known', async () => {
  const made = await make('customers', 'import, manage')
  expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^cf_[0-9a-z]{52}\n$/)])
  expect(made.err).toMatch(
    /ci: import, manage of customers; until \d{4}-\d\d-\d\d, made by the owner’s key\n/,
  )
  const key = made.out.trim()
  expect((await importing(ownerKey)).out).toContain('2 imported, 0 known already')
  expect((await importing(key)).out).toContain('0 imported, 2 known already')

  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const init = { method: 'POST', headers, body: '{"rows":[]}' }
  expect((await fetch(`${site.base}/api/import/prospects`, init)).status).toBe(404)
  expect((await make('all', 'import', key)).err).toContain('A key opens no more than its maker may')

  const renewed = await keys(['rotate', idOf(made)])
  expect(renewed.out).toMatch(/^cf_[0-9a-z]{52}\n.*works for seven days longer/)
  expect((await keys(['list'])).out.split('\n')).toHaveLength(3)
  expect((await importing(key)).code).toBe(0)

  expect((await keys(['revoke', idOf(made)])).out).toContain('opens nothing any more.')
  expect((await importing(key)).err).toContain('neither the owner’s key nor one that was made')
  expect((await importing(renewed.out.split('\n')[0] ?? '')).code).toBe(0)
  expect((await keys(['revoke', idOf(made)])).err).toContain(`There is no key «${idOf(made)}».`)
})

test('a key that renewed itself is not said to be revoked, which would end the new one', async () => {
  const made = await make('customers', 'manage')
  const renewed = await keys(['rotate', idOf(made)], made.out.trim())
  expect(renewed.out).toContain('let it run out')
  expect(renewed.out).not.toContain('revoke it')
})

test('where there are no keys, it says so', async () => {
  for (const line of (await keys(['list'])).out.split('\n').filter((one) => one.includes(' until ')))
    await keys(['revoke', line.split(' ', 1)[0] ?? ''])
  expect((await keys(['list'])).out).toBe('There are no keys but the owner’s own.\n')
})
