/** Reading a table of answers into rows that may be imported, and those that may not; sends nothing. */
import type { Survey } from '#engine/model.ts'
import type { ImportRow } from '#engine/wire.ts'
import { parseTable } from './parse-table.ts'
import { readColumns } from './read-columns.ts'
import { readRow } from './read-row.ts'
import { rowNames } from './row-names.ts'

export interface ReadTable {
  readonly rows: readonly ImportRow[]
  /** One line for each cell that does not fit: `row 12, column «CUSL3»: …`; rows are counted as a spreadsheet's are. */
  readonly bad: readonly string[]
  readonly badRows: number
}

/**
 * Read a table.
 *
 * @param key the secret under which rows are named
 * @param columns the map from columns to what they answer
 * @param idColumn the column that names a row, if there is one
 * @throws where the table or the map cannot be used at all
 */
export function readTable(
  key: string,
  survey: Survey,
  text: string,
  columns: unknown,
  idColumn: string | undefined,
): ReadTable {
  const table = parseTable(text)
  if (idColumn !== undefined && !table.header.includes(idColumn))
    throw new Error(`«${idColumn}» is no column of the table.`)
  const { targets, mistakes } = readColumns(survey, columns, table.header)
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  const waveColumn = [...targets].find(([, { kind }]) => kind === 'wave')?.[0]
  const names = rowNames(key, survey.id, { id: idColumn, wave: waveColumn })
  const rows: ImportRow[] = []
  const bad: string[] = []
  let badRows = 0
  for (const { number, cells, broken } of table.rows) {
    const read =
      broken === undefined ? readRow(survey, targets, cells) : { mistakes: [{ column: '–', detail: broken }] }
    // Of a record that cannot be read, nobody can tell which cell the id is.
    const found = broken === undefined ? names.mistakes(number, cells) : []
    if (!('row' in read)) found.push(...read.mistakes)
    else if (found.length === 0) rows.push({ id: names.name(cells), ...read.row })
    if (found.length > 0) badRows++
    bad.push(...found.map(({ column, detail }) => `row ${number}, column «${column}»: ${detail}`))
  }
  return { rows, bad, badRows }
}
