import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTable } from '#cli/table/read-records.ts'
import { csvLine, readCell } from '#engine/table/csv-line.ts'
import type { TableRecord } from '#engine/table/read-records.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: string | Uint8Array) {
  const path = join(folder, 'table.csv')
  await writeFile(path, content)
  const table = await openTable(path)
  const records: TableRecord[] = []
  for await (const lot of table.records()) records.push(...lot)
  return { ...table, records }
}

const rows = (...cells: string[][]) => cells.map((one, index) => ({ number: index + 2, cells: one }))
const utf16 = (text: string, mark: number[]) => {
  const bytes = Buffer.from(text, 'utf16le')
  return Buffer.concat([Buffer.from(mark), mark[0] === 0xff ? bytes : bytes.swap16()])
}

describe('a table that cannot be read is refused in one plain line', () => {
  test.each([
    ['', /table\.csv is empty\.$/],
    ['\ufeff\r\n \t\r\n', /is empty/],
    [Uint8Array.of(0x50, 0x4b, 0, 4), /is no plain text/],
    ['a,b\n1,2\n3,"4\n5,6\n', /row 3: a quotation mark is opened and never closed/],
    [`a,b\n1,2\n3,"${'4,5\n'.repeat(600_000)}`, /row 3: a quotation mark is opened and never closed/],
    ['a,"b"x",c\n1,2,3\n', /row 1: a quotation mark stands where none belongs/],
  ])('%#', async (content, message) => {
    await expect(read(content)).rejects.toThrow(message)
  })

  test('and so is one that is not there', async () => {
    await expect(openTable(join(folder, 'none.csv'))).rejects.toThrow(/none\.csv does not exist\.$/)
    await expect(openTable(folder)).rejects.toThrow('is a folder.')
  })
})

describe('records that do not fit', () => {
  test('say what is wrong, and the others stand', async () => {
    const { records } = await read('a,b\n1,"2"x"\n3,4,5\n6\n7,8,,\n')
    expect(records).toEqual([
      { number: 2, cells: ['1', '2"x'], broken: 'a quotation mark stands where none belongs' },
      { number: 3, cells: ['3', '4'], broken: 'it has 3 cells where the header has 2' },
      { number: 4, cells: ['6', ''] },
      { number: 5, cells: ['7', '8'] },
    ])
  })
})

describe('a table is read', () => {
  test.each([';', ',', '\t', '|'])('with «%s» between its cells', async (delimiter) => {
    const { header, records } = await read(`a${delimiter}b\n1${delimiter}2\n`)
    expect([header, records]).toEqual([['a', 'b'], rows(['1', '2'])])
  })

  test.each(['\n', '\r\n', '\r'])('with lines that end in %j', async (end) => {
    const { records } = await read(['a,b', '1,"2', '3"', '4,5', ''].join(end))
    expect(records).toEqual(rows(['1', '2\n3'], ['4', '5']))
  })

  test('with what a spreadsheet says above it', async () => {
    const { header, records } = await read('sep=;\r\na;b\r\n"1,5";2\r\n')
    expect([header, records]).toEqual([['a', 'b'], [{ number: 3, cells: ['1,5', '2'] }]])
  })

  test('with empty lines, which count', async () => {
    const { records } = await read('\n \na,b\n\n1,2\n,\n3,4')
    expect(records).toEqual([
      { number: 5, cells: ['1', '2'] },
      { number: 7, cells: ['3', '4'] },
    ])
  })

  test.each([
    ['utf-8', Buffer.from('\ufeffname\nKäthe 日本\n')],
    ['utf-16le', utf16('name\nKäthe 日本\n', [0xff, 0xfe])],
    ['utf-16be', utf16('name\nKäthe 日本\n', [0xfe, 0xff])],
    ['windows-1252', Buffer.from('name\nK\xe4the\n', 'latin1')],
  ])('in %s', async (encoding, bytes) => {
    const table = await read(bytes)
    expect(table.encoding).toBe(encoding)
    expect(table.header).toEqual(['name'])
    expect(table.records[0]?.cells[0]).toMatch(/^Käthe/)
  })

  test('in Windows-1252 where the first byte that says so comes late', async () => {
    const lines = `name\n${'Anna\n'.repeat(40_000)}`
    expect((await read(Buffer.from(`${lines}K\xe4the\n`, 'latin1'))).records.at(-1)?.cells).toEqual(['Käthe'])
    expect((await read(Buffer.from(`${lines}K\xc3`, 'latin1'))).encoding).toBe('windows-1252')
  })

  test('over the edges of its pieces, and as often as it is asked for', async () => {
    const long = 'é"\n,'.repeat(30_000)
    const cells = [['1', long], ...Array.from({ length: 5000 }, (_, row) => [`${row}`, `"${row}\n`])]
    const quoted = cells.map((one) => one.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    const { records, records: first } = await read(`a,b\r\n${quoted.join('\r\n')}`)
    expect(records).toEqual(rows(...cells))
    const again: TableRecord[] = []
    for await (const lot of (await openTable(join(folder, 'table.csv'))).records()) again.push(...lot)
    expect(again).toEqual(first)
  })
})

test('what is written comes back, line breaks and tabs apart, and begins no formula', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^'{0,2}[=+@\t\r\n-][\s\S]*$/),
    fc.constantFrom('=1+1', "'=1", "''-x", '＝A1', '\r=1', '-5'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1 }), async (table) => {
      const text = csvLine(['a', 'b', 'c']) + table.map(csvLine).join('')
      const { records } = await read(text)
      const plain = (one: string) => Buffer.from(one.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')).toString()
      expect(records.map(({ cells }) => cells.map(readCell))).toEqual(table.map((row) => row.map(plain)))
      expect(records.flatMap(({ cells }) => cells).join('')).not.toMatch(/^[=+\-@\t\r]/m)
    }),
    { numRuns: 50 },
  )
})
