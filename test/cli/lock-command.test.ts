import { mkdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFolder } from '#cli/read-folder.ts'
import { run } from './run.ts'
import { someFolder } from './some-folder.ts'

let folder: string
const lock = () => join(folder, 'surveys.lock.json')
beforeEach(async () => {
  folder = await someFolder()
})
afterEach(() => rm(folder, { recursive: true }))

test('a flag that is not known writes nothing and shows those that are', async () => {
  const { code, err } = await run('lock', [folder, '--build'])
  expect(code).toBe(2)
  expect(err).toContain('«--build» is no flag of this command')
  expect((await run('lock', [folder, '--help'])).out).toContain('--built')
  await expect(stat(lock())).rejects.toThrow()
})

test('a folder that is not there is told in one line', async () => {
  const { code, err } = await run('lock', [join(folder, 'nowhere')])
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain('there is no folder')
})

test('a lock that is a folder is told in one line', async () => {
  await mkdir(lock())
  const { code, err } = await run('lock', [folder])
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('a link is not followed, and nothing of what it leads to is said', async () => {
  await symlink('/etc/hostname', join(folder, 'linked.md'))
  const secret = (await readFile('/etc/hostname', 'utf8')).trim()
  const error = await readFolder(folder).catch((found: Error) => found.message)
  expect(error).toContain('linked.md is no file but a link')
  expect(secret === '' || !String(error).includes(secret)).toBe(true)
})
