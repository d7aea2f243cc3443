/** Reading the cells of a workbook (.xlsx) as lines of tabs, as far as telling what it holds needs; computes nothing. */
import { inflateRawSync } from 'node:zlib'

/** Bytes that one part may unpack to; a small file that unpacks to more is no workbook of anybody’s. */
const largest = 20_000_000
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * Give a workbook’s sheets as text, a row a line, its cells parted by tabs; `undefined` where it is none.
 *
 * A workbook is a ZIP file (APPNOTE.TXT, 4.3) with a part per sheet and one that holds texts they share (ECMA-376, 18.3–18.4).
 */
export function workbookText(bytes: Buffer): string | undefined {
  try {
    const parts = unzip(bytes, /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/)
    const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si\b[^>]*>(.*?)<\/si>/gs)].map(
      ([, text = '']) => plain(text),
    )
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/'))
    return sheets.length === 0 ? undefined : sheets.map(([, sheet]) => sheetText(sheet, shared)).join('\n')
  } catch {
    return undefined
  }
}

function sheetText(sheet: string, shared: readonly string[]): string {
  const rows = [...sheet.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)]
  return rows
    .map(([, row = '']) =>
      [...row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)]
        .map(([, attributes = '', cell = '']) => {
          const value = plain(cell.replace(/<f\b.*?<\/f>/gs, ''))
          return /\bt="s"/.test(attributes) ? (shared[Number(value)] ?? '') : value
        })
        .join('\t'),
    )
    .join('\n')
}

function plain(xml: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Unpack the parts of a ZIP file whose names match. */
function unzip(bytes: Buffer, wanted: RegExp): Map<string, string> {
  const parts = new Map<string, string>()
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end--
  if (end < 0) return parts
  let at = bytes.readUInt32LE(end + 16)
  while (at + 46 <= end && bytes.readUInt32LE(at) === directoryEntry) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (wanted.test(name)) {
      const header = bytes.readUInt32LE(at + 42)
      const data = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
      const packed = bytes.subarray(data, data + bytes.readUInt32LE(at + 20))
      const stored = bytes.readUInt16LE(at + 10) === 0
      parts.set(
        name,
        (stored ? packed : inflateRawSync(packed, { maxOutputLength: largest })).toString('utf8'),
      )
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}
