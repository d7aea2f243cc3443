import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../cli/run.ts'
import { openSite, ownerKey, type Site } from './site.ts'

let site: Site
let folder: string
let line: Server
let faults = 0

const header = 'Score,Listens,Who,Region'
const rows = Array.from(
  { length: 620 },
  (_, person) => `${person % 11},${(person % 5) + 1},buyer,${person % 2 ? 'North' : 'South'}`,
)

beforeAll(async () => {
  site = await openSite()
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  const columns = { Score: 'refer', Listens: 'care.listen', Who: 'role', Region: 'attribute.region' }
  await writeFile(join(folder, 'columns.json'), JSON.stringify(columns))
  await writeFile(join(folder, 'good.csv'), `${header}\n${rows.join('\n')}\n`)
  await writeFile(join(folder, 'bad.csv'), `${header}\n9,4,buyer,East\n12,9,buyer,East\n`)
  // A line to the real service that fails when told to.
  line = createServer((incoming, answer) => {
    if (faults-- > 0) {
      answer.writeHead(503).end()
      return
    }
    const { hostname, port } = new URL(site.base)
    const { method, url: path, headers } = incoming
    incoming.pipe(
      request({ hostname, port, method, path, headers }, (response) => {
        answer.writeHead(response.statusCode ?? 500, response.headers)
        response.pipe(answer)
      }),
    )
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  line?.close()
  await site?.stop()
  await rm(folder, { recursive: true })
})

const importing = (file: string, ...more: string[]) => {
  const url = `http://127.0.0.1:${(line.address() as AddressInfo).port}`
  const args = [
    join(folder, file),
    '--survey',
    'customers',
    '--columns',
    join(folder, 'columns.json'),
    '--url',
    url,
  ]
  return run('import', [...args, ...more], { OWNER_KEY: ownerKey })
}

test('a table with a bad row is refused whole, with row and column, unless told to skip it', async () => {
  const refused = await importing('bad.csv')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('bad.csv: row 3, column «Score»: «12»: Please choose a number from 0 to 10.')
  expect(refused.err).toContain('bad.csv: row 3, column «Listens»: «9»: Please choose a number from 1 to 5.')
  expect(refused.err).toContain('nothing was imported')
  expect(await site.log('customers')).toEqual([])
  const skipped = await importing('bad.csv', '--skip-bad')
  expect([skipped.code, skipped.out]).toEqual([0, '1 imported, 0 known already, 1 skipped.\n'])
})

test('a table goes in whole, over a line that fails twice, and a second time changes nothing', async () => {
  faults = 2
  const first = await importing('good.csv')
  expect([first.code, first.out]).toEqual([0, '620 imported, 0 known already, 0 skipped.\n'])
  const log = await site.log('customers')
  expect(log).toHaveLength(621)
  const second = await importing('good.csv')
  expect([second.code, second.out]).toEqual([0, '0 imported, 620 known already, 0 skipped.\n'])
  expect(await site.log('customers')).toEqual(log)
})

test('the wrong key is refused, and said so', async () => {
  const url = site.base
  const args = [
    join(folder, 'good.csv'),
    '--survey',
    'customers',
    '--columns',
    join(folder, 'columns.json'),
    '--url',
    url,
  ]
  const { code, err } = await run('import', args, { OWNER_KEY: 'wrong' })
  expect([code, err]).toEqual([1, expect.stringContaining('This is neither the owner’s key nor')])
})
