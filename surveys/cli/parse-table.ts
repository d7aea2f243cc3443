/** A table's text in, its records out, numbered as a spreadsheet numbers them; knows no survey. */
import Papa from 'papaparse'

export interface TableRow {
  /** The header is row 1, and every record after it counts, empty ones too. */
  readonly number: number
  readonly cells: Readonly<Record<string, string>>
  /** Why the record cannot be read, if it cannot. */
  readonly broken: string | undefined
}

export interface Table {
  readonly header: readonly string[]
  /** Every record with something in it. */
  readonly rows: readonly TableRow[]
}

const blankLines = /^(?:[ \t]*(?:\r\n|\r|\n))+/

/**
 * Parse a table; what stands between its cells is found out.
 *
 * @throws where a quotation mark swallows the rest of the table, or breaks the header
 */
export function parseTable(text: string): Table {
  const whole = text.replace(/^\ufeff/, '')
  const blank = blankLines.exec(whole)?.[0] ?? ''
  const above = blank.match(/\r\n|\r|\n/g)?.length ?? 0
  const rest = whole.slice(blank.length)
  // The delimiter is looked for apart, because empty lines, which must be counted, hide it.
  const { delimiter } = Papa.parse(rest, { preview: 10, skipEmptyLines: 'greedy' }).meta
  const { data, errors, meta } = Papa.parse<Record<string, string>>(rest, { header: true, delimiter })
  const broken = new Map<number, string>()
  for (const { type, code, row = 0, message } of errors) {
    // Where quotation marks are wrong, the parser counts the header; where the number of cells is, it does not.
    const record = type === 'Quotes' ? row - 1 : row
    if (code === 'MissingQuotes')
      throw new Error(
        `row ${above + record + 2}: a quotation mark is opened and never closed; what follows it cannot be read.`,
      )
    if (record < 0) throw new Error(`row ${above + 1}: ${message}`)
    if (!broken.has(record)) broken.set(record, message)
  }
  return {
    header: meta.fields ?? [],
    rows: data.flatMap((cells, record) =>
      isBlank(cells) ? [] : [{ number: above + record + 2, cells, broken: broken.get(record) }],
    ),
  }
}

/** Cells beyond the header's stand in a list of their own. */
function isBlank(cells: Readonly<Record<string, string | readonly string[]>>): boolean {
  return Object.values(cells)
    .flat()
    .every((cell) => cell.trim() === '')
}
