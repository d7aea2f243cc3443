/** Opening a contact list that somebody dropped or chose: which text it is, and its records; sends none of it anywhere. */
import {
  fitted,
  type ParseText,
  readRecords,
  saidDelimiter,
  type TableRecord,
} from '#engine/table/read-records.ts'
import { pause } from './pause.ts'

export interface ContactList {
  readonly name: string
  readonly header: readonly string[]
  /** The first records below the header, to show what stands in its columns. */
  readonly sample: readonly (readonly string[])[]
  /** Read every record below the header, in lots; begins anew whenever it is asked for. */
  readonly records: (onShare?: (share: number) => void) => AsyncGenerator<readonly TableRecord[]>
}

export type Opened = { readonly list: ContactList } | { readonly problem: Unreadable }
export type Unreadable = 'too-large' | 'workbook' | 'no-text' | 'empty' | 'no-header'

/** Bytes that a page can hold in memory without a thought; longer lists are for the command. */
const largest = 64 * 1024 * 1024
/** Characters that are parsed in one go. */
const pieceSize = 64 * 1024
const sampleSize = 3

/** Open a list; the parser of tables is fetched only now. */
export async function openList(file: File): Promise<Opened> {
  if (file.size > largest) return { problem: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  // A workbook is a ZIP archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return { problem: 'workbook' }
  const text = decode(bytes)?.replace(/\r\n?/g, '\n')
  if (text === undefined) return { problem: 'no-text' }
  const { default: Papa } = await import('papaparse')
  const head = text.slice(0, pieceSize)
  const [, said] = saidDelimiter.exec(head) ?? []
  const delimiter = said ?? Papa.parse(head, { preview: 10, skipEmptyLines: 'greedy' }).meta.delimiter
  const parse: ParseText = (part, isLast) => {
    const parser = new Papa.Parser({ delimiter, newline: '\n' })
    const { data, errors, meta } = parser.parse(part, 0, !isLast) as import('papaparse').ParseResult<string[]>
    return { data, errors, cursor: meta.cursor }
  }
  const all = (onShare?: (share: number) => void) => readRecords(piecesOf(text, onShare), parse)
  const first = await firstRecords(all(), said === undefined ? 1 : 2)
  const [header] = first
  if (!header) return { problem: 'empty' }
  if (header.broken !== undefined) return { problem: 'no-header' }
  const { length } = header.cells
  return {
    list: {
      name: file.name,
      header: header.cells,
      sample: first.slice(1).map((record) => fitted(record, length).cells),
      records: (onShare) => belowHeader(all(onShare), header.number, length),
    },
  }
}

/**
 * Decode a text: UTF-16 by its byte order mark, UTF-8 where it is that, or else Windows-1252, as Excel writes it.
 *
 * @returns nothing where the bytes are no text
 */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  if (bytes.includes(0)) return undefined
  return decodeAs('utf-8', bytes) ?? decodeAs('windows-1252', bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

async function* piecesOf(text: string, onShare?: (share: number) => void): AsyncGenerator<string> {
  for (let place = 0; place < text.length; place += pieceSize) {
    yield text.slice(place, place + pieceSize)
    onShare?.(Math.min(1, (place + pieceSize) / text.length))
    await pause()
  }
}

async function firstRecords(
  lots: AsyncGenerator<readonly TableRecord[]>,
  headerFrom: number,
): Promise<TableRecord[]> {
  const found: TableRecord[] = []
  for await (const lot of lots) {
    found.push(...lot.filter(({ number }) => number >= headerFrom))
    if (found.length > sampleSize) break
  }
  return found.slice(0, sampleSize + 1)
}

async function* belowHeader(
  lots: AsyncGenerator<readonly TableRecord[]>,
  header: number,
  length: number,
): AsyncGenerator<readonly TableRecord[]> {
  for await (const lot of lots)
    yield lot.filter(({ number }) => number > header).map((record) => fitted(record, length))
}
