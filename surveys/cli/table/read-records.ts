/** A table of any size on the disk, record by record; holds one piece of it at a time. */
import { stat } from 'node:fs/promises'
import Papa from 'papaparse'
import {
  fitted,
  neverClosed,
  type ParseText,
  readRecords,
  saidDelimiter,
  type TableRecord,
} from '#engine/table/read-records.ts'
import { unreadable } from '../read-text.ts'
import { type Encoding, findEncoding, readPieces } from './read-pieces.ts'

export interface Table {
  readonly encoding: Encoding
  readonly header: readonly string[]
  /** Bytes of the file. */
  readonly size: number
  /** Read every record with something in it, in lots; may be asked for again, and begins anew. */
  readonly records: (onBytes?: (read: number) => void) => AsyncGenerator<readonly TableRecord[]>
}

/**
 * Open a table; what stands between its cells is found out.
 *
 * @throws with one plain line where it is no text, or holds nothing
 */
export async function openTable(path: string): Promise<Table> {
  const encoding = await findEncoding(path)
  const { size } = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause)
  })
  let head = ''
  for await (const piece of readPieces(path, encoding)) {
    head += piece
    if (head.trim() !== '') break
  }
  const [, said] = saidDelimiter.exec(head) ?? []
  const delimiter = said ?? Papa.parse(head, { preview: 10, skipEmptyLines: 'greedy' }).meta.delimiter
  for await (const records of parse(path, encoding, delimiter)) {
    const first = records.find(({ number }) => said === undefined || number > 1)
    if (!first) continue
    if (first.broken !== undefined) throw new Error(`${path}: row ${first.number}: ${first.broken}.`)
    return {
      encoding,
      header: first.cells,
      size,
      records: (onBytes) => belowHeader(parse(path, encoding, delimiter, onBytes), first),
    }
  }
  throw new Error(`${path} is empty.`)
}

async function* belowHeader(
  lots: AsyncGenerator<readonly TableRecord[]>,
  { number: header, cells: { length } }: TableRecord,
): AsyncGenerator<readonly TableRecord[]> {
  for await (const records of lots)
    yield records.filter(({ number }) => number > header).map((record) => fitted(record, length))
}

async function* parse(
  path: string,
  encoding: Encoding,
  delimiter: string,
  onBytes?: (read: number) => void,
): AsyncGenerator<readonly TableRecord[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  const parseText: ParseText = (text, isLast) => {
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>
    return { data, errors, cursor: meta.cursor }
  }
  for await (const records of readRecords(readPieces(path, encoding, onBytes), parseText)) {
    const open = records.find(({ broken }) => broken === neverClosed)
    if (open) throw new Error(`${path}: row ${open.number}: ${neverClosed}.`)
    yield records
  }
}
