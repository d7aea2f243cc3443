import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkRepository } from '#cli/check-repository.ts'
import { readSharedFiles } from '#cli/shared-files.ts'

let root: string
const put = async (path: string, text: string | Uint8Array) => {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}
const paths = async () => (await readSharedFiles(join(root, 'surveys'))).files.map(({ path }) => path)
const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' })

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'shared-')))
  await put('package.json', '{}')
  await put('surveys/customers.md', 'Hello')
  await put('node_modules/thing/read.md', 'Hello')
  await put('.dev.vars', 'A=1')
  await put('.gitignore', 'node_modules/\n.dev.vars\n*.log\n')
})
afterEach(() => rm(root, { recursive: true }))

describe('without git', () => {
  test('everything below the package is read, but what is fetched, made, or ignored by its name', async () => {
    await put('dist/index.html', 'Hello')
    expect(await paths()).toEqual(['.gitignore', 'package.json', 'surveys/customers.md'])
  })

  test('pictures, links and very large files are not read', async () => {
    await put('surveys/picture.png', new Uint8Array([137, 80, 0, 0, 1]))
    await put('surveys/large.md', 'a'.repeat(2_000_001))
    await symlink('/etc/hostname', join(root, 'surveys/link.md'))
    expect(await paths()).toEqual(['.gitignore', 'package.json', 'surveys/customers.md'])
  })
})

test('of a very large table the beginning is read, and text in UTF-16 is text', async () => {
  await put('surveys/large.csv', `email\n${'a'.repeat(2_000_001)}`)
  await put('surveys/wide.csv', Buffer.from('\ufeffName;E-Mail', 'utf16le'))
  const { files } = await readSharedFiles(join(root, 'surveys'))
  const text = (path: string) => files.find((file) => file.path === path)?.text
  expect(text('surveys/large.csv')).toHaveLength(2_000_000)
  expect(text('surveys/wide.csv')).toBe('Name;E-Mail')
})

describe('with git', () => {
  beforeEach(() => git('init', '--quiet'))

  test('what it knows is read, and what is new and not ignored', async () => {
    await put('run.log', 'Hello')
    git('add', 'surveys', '.gitignore')
    await rm(join(root, '.gitignore'))
    await put('surveys/new.csv', 'Hello')
    await put('.gitignore', '*.log\nnode_modules/\n.dev.vars\n')
    expect((await paths()).toSorted()).toEqual([
      '.gitignore',
      'package.json',
      'surveys/customers.md',
      'surveys/new.csv',
    ])
  })

  test('what it knows and is gone from the disk is left out', async () => {
    git('add', '.')
    await rm(join(root, 'surveys/customers.md'))
    await put('surveys/other.md', 'Hello')
    expect(await paths()).not.toContain('surveys/customers.md')
  })

  test('a file that it was told to keep although its name is ignored is read', async () => {
    git('add', '--force', '.dev.vars')
    expect(await paths()).toContain('.dev.vars')
  })
})

test('findings are named as seen from the folder of surveys', async () => {
  const address = `anna.berg@${'nordfirm'}.com`
  await put('notes/people.md', address)
  await put('surveys/customers.md', address)
  const found = await checkRepository(join(root, 'surveys'))
  expect(found.map(({ file, rule }) => [rule, file])).toEqual([
    ['address-in-file', '../notes/people.md'],
    ['address-in-file', 'customers.md'],
  ])
})

test('this repository itself is clean', async () => {
  expect(await checkRepository('surveys')).toEqual([])
})
