import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  await writeFile(join(folder, 'columns.json'), JSON.stringify({ Score: 'refer', Who: 'role' }))
  await writeFile(join(folder, 'no.json'), 'Score is\n\u001b[31mrefer')
  await writeFile(join(folder, 'good.csv'), 'Score,Who\n9,buyer\n')
  await writeFile(join(folder, 'excel.csv'), Buffer.from('Score,Who\n9,K\xe4ufer\n', 'latin1'))
  await writeFile(join(folder, 'table.xlsx'), Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 0xff, 0))
  await mkdir(join(folder, 'folder.csv'))
})
afterAll(() => rm(folder, { recursive: true }))

const importing = (table: string, columns: string, ...more: string[]) => {
  const args = [join(folder, table), '--survey', 'customers', '--columns', join(folder, columns), ...more]
  return run('import', args, { OWNER_KEY: 'k' })
}

test('the command says how it is used, and which surveys there are', async () => {
  expect((await run('import', [])).err).toContain('--survey <id>')
  const unknown = await run('import', ['x.csv', '--survey', 'mobbi', '--columns', 'c.json'])
  expect(unknown.err).toContain('There is no survey «mobbi» (known: customers, prospects, sales, service).')
})

describe('a file that cannot be used is named in one plain line', () => {
  test.each([
    ['none.csv', 'columns.json', /none\.csv does not exist\.\n$/],
    ['good.csv', 'none.json', /none\.json does not exist\.\n$/],
    ['folder.csv', 'columns.json', /folder\.csv is a folder\.\n$/],
    ['table.xlsx', 'columns.json', /table\.xlsx is no plain text\.\n$/],
    ['good.csv', 'no.json', /no\.json is no JSON: .*\n$/],
  ])('%s with %s', async (table, columns, message) => {
    const { code, err } = await importing(table, columns)
    expect([code, err]).toEqual([1, expect.stringMatching(message)])
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).not.toContain('\u001b')
  })

  test('and so is a flag that there is none of', async () => {
    const { code, err } = await importing('good.csv', 'columns.json', '--skipbad')
    expect([code, err]).toEqual([1, expect.stringContaining("Unknown option '--skipbad'")])
    expect(err).not.toContain('    at ')
  })
})

test('a table of Excel is read as it was meant, and said so', async () => {
  const { err } = await importing('excel.csv', 'columns.json')
  expect(err).toContain('excel.csv is no UTF-8; read as Windows-1252\n')
  expect(err).toContain('row 2, column «Who»: «Käufer» is no role')
})

test('the command says so where nobody answers', async () => {
  const { code, err } = await importing('good.csv', 'columns.json', '--url', 'http://127.0.0.1:9')
  expect([code, err]).toEqual([1, expect.stringContaining('http://127.0.0.1:9 does not answer')])
}, 30_000)
