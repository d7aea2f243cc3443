import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeText } from '#cli/write-texts.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'))
  await writeFile(join(folder, 'one.md'), 'before')
})
afterEach(() => rm(folder, { recursive: true }))
const read = () => readFile(join(folder, 'one.md'), 'utf8')

test('a file that was changed since it was read is left alone', async () => {
  expect(await writeText(folder, 'one.md', 'older', 'after')).toBe('it was changed in the meantime')
  expect(await read()).toBe('before')
})

test('a file that is no UTF-8 is left alone', async () => {
  await writeFile(join(folder, 'one.md'), Buffer.from([0x61, 0xe9]))
  expect(await writeText(folder, 'one.md', 'a\ufffd', 'after')).toBe('it holds bytes that are no UTF-8')
})

test('a file is written whole, keeps its rights, and nothing is left beside it', async () => {
  await chmod(join(folder, 'one.md'), 0o640)
  expect(await writeText(folder, 'one.md', 'before', '\ufeffafter\r\n')).toBeUndefined()
  expect(await read()).toBe('\ufeffafter\r\n')
  expect((await stat(join(folder, 'one.md'))).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['one.md'])
})

test('what a link leads to is written, and the link stays', async () => {
  await symlink(join(folder, 'one.md'), join(folder, 'two.md'))
  await writeText(folder, 'two.md', 'before', 'after')
  expect(await read()).toBe('after')
  expect((await lstat(join(folder, 'two.md'))).isSymbolicLink()).toBe(true)
})
