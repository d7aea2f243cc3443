import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { workbookText } from '#cli/workbook-text.ts'

/** Pack parts into a ZIP file, as programs for tables do. */
function zip(parts: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(text)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    local.push(header, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, ...directory, end])
}

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('name,email')],
  ['a file that was cut off', zip({ 'xl/sharedStrings.xml': '<sst/>' }).subarray(0, 40)],
])('%s is no workbook', (_, bytes) => {
  expect(workbookText(bytes)).toBeUndefined()
})

test('shared, own and computed texts stand in their cells, row by row', () => {
  const bytes = zip({
    'xl/sharedStrings.xml': '<sst><si><t>Name</t></si><si><r><t>E-</t></r><r><t>Mail</t></r></si></sst>',
    'xl/worksheets/sheet1.xml':
      '<sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c/></row>' +
      '<row><c t="inlineStr"><is><t>Berg &amp; Tal</t></is></c><c><f>1+1</f><v>2</v></c></row></sheetData>',
    'xl/styles.xml': '<row><c><v>9</v></c></row>',
  })
  expect(workbookText(bytes)).toBe('Name\tE-Mail\t\nBerg & Tal\t2')
})
