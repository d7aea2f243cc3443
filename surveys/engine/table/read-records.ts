/** A table's text in pieces, its records out, numbered as a spreadsheet numbers them; the parser of lines is passed in. */

export interface TableRecord {
  /** The first line is row 1, and every record after it counts, empty ones too. */
  readonly number: number
  /** In the order of the header; missing ones at the end are blank. */
  readonly cells: readonly string[]
  /** Why the record cannot be read, if it cannot. */
  readonly broken?: string
}

/** What a parser makes of a text: as far as its last record is whole, unless nothing follows. */
export type ParseText = (
  text: string,
  isLast: boolean,
) => {
  readonly data: readonly (readonly string[])[]
  readonly errors: readonly { readonly row?: number | undefined; readonly code?: string }[]
  /** Where the text that was not parsed begins. */
  readonly cursor: number
}

/** What is said of a record whose quotation mark is opened and never closed. */
export const neverClosed = 'a quotation mark is opened and never closed; what follows it cannot be read'

/** What spreadsheets write above a table to say what parts its cells. */
export const saidDelimiter = /^"?sep=(.)"?[ ]*(?:\n|$)/i

/** Characters of one record at most; in a longer one a quotation mark was never closed. */
const longest = 1024 * 1024

/**
 * Read the records of a table that have something in them, in lots; the header is the first.
 *
 * Where a quotation mark is never closed, the last record says so, and what follows it is not read.
 *
 * @param pieces the text, cut anywhere
 */
export async function* readRecords(
  pieces: AsyncIterable<string>,
  parse: ParseText,
): AsyncGenerator<readonly TableRecord[]> {
  let rest = ''
  let number = 0
  for await (const piece of pieces) {
    const { data, errors, cursor } = parse(rest + piece, false)
    yield recordsOf(data, errors, number)
    number += data.length
    rest = (rest + piece).slice(cursor)
    if (rest.length > longest) {
      yield [{ number: number + 1, cells: [], broken: neverClosed }]
      return
    }
  }
  const { data, errors } = parse(rest, true)
  const open = errors.some(({ code }) => code === 'MissingQuotes')
  yield recordsOf(open ? data.slice(0, -1) : data, errors, number)
  if (open) yield [{ number: number + data.length, cells: [], broken: neverClosed }]
}

/**
 * Give a record as many cells as the header has; one with more of them is broken.
 *
 * @example fitted({ number: 2, cells: ['a'] }, 2) // { number: 2, cells: ['a', ''] }
 */
export function fitted(record: TableRecord, length: number): TableRecord {
  const { cells } = record
  if (cells.length === length) return record
  if (cells.length < length) return { ...record, cells: [...cells, ...Array(length - cells.length).fill('')] }
  const whole = { ...record, cells: cells.slice(0, length) }
  if (isBlank(cells.slice(length))) return whole
  return { broken: `it has ${cells.length} cells where the header has ${length}`, ...whole }
}

function recordsOf(
  data: readonly (readonly string[])[],
  errors: readonly { readonly row?: number | undefined }[],
  before: number,
): readonly TableRecord[] {
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
