/** A table of any size, record by record and numbered as a spreadsheet numbers them; holds one piece of it at a time. */
import { stat } from 'node:fs/promises'
import Papa from 'papaparse'
import { unreadable } from '../read-text.ts'
import { type Encoding, findEncoding, readPieces } from './read-pieces.ts'

export interface TableRecord {
  /** The first line is row 1, and every record after it counts, empty ones too. */
  readonly number: number
  /** In the order of the header; missing ones at the end are blank. */
  readonly cells: readonly string[]
  /** Why the record cannot be read, if it cannot. */
  readonly broken?: string
}

export interface Table {
  readonly encoding: Encoding
  readonly header: readonly string[]
  /** Bytes of the file. */
  readonly size: number
  /** Read every record with something in it, in lots; may be asked for again, and begins anew. */
  readonly records: (onBytes?: (read: number) => void) => AsyncGenerator<readonly TableRecord[]>
}

/** Characters of one record at most; in a longer one a quotation mark was never closed. */
const longest = 1024 * 1024
/** What spreadsheets write above a table to say what parts its cells. */
const saidDelimiter = /^"?sep=(.)"?[ ]*(?:\n|$)/i

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

/** Give a record as many cells as the header has. */
function fitted(record: TableRecord, length: number): TableRecord {
  const { number, cells } = record
  if (cells.length === length) return record
  if (cells.length < length) return { ...record, cells: [...cells, ...Array(length - cells.length).fill('')] }
  if (isBlank(cells.slice(length))) return { ...record, cells: cells.slice(0, length) }
  const broken = `it has ${cells.length} cells where the header has ${length}`
  return { broken, ...record, number, cells: cells.slice(0, length) }
}

async function* parse(
  path: string,
  encoding: Encoding,
  delimiter: string,
  onBytes?: (read: number) => void,
): AsyncGenerator<readonly TableRecord[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let rest = ''
  let number = 0
  for await (const piece of readPieces(path, encoding, onBytes)) {
    const { data, errors, meta } = parser.parse(rest + piece, 0, true) as Papa.ParseResult<string[]>
    yield recordsOf(data, errors, number)
    number += data.length
    rest = (rest + piece).slice(meta.cursor)
    if (rest.length > longest) throw neverClosed(path, number + 1)
  }
  const { data, errors } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw neverClosed(path, number + data.length)
  yield recordsOf(data, errors, number)
}

function recordsOf(
  data: readonly string[][],
  errors: readonly Papa.ParseError[],
  before: number,
): readonly TableRecord[] {
  // The last record is read again with the next piece, and its mistakes with it.
  const wrong = new Set(errors.map(({ row }) => row))
  const broken = 'a quotation mark stands where none belongs'
  return data.flatMap((cells, index) => {
    const number = before + index + 1
    if (isBlank(cells)) return []
    return [wrong.has(index) ? { number, cells, broken } : { number, cells }]
  })
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function neverClosed(path: string, row: number): Error {
  return new Error(
    `${path}: row ${row}: a quotation mark is opened and never closed; what follows it cannot be read.`,
  )
}
