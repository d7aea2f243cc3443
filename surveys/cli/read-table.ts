/** Reading a table of answers into rows that may be imported, and those that may not; sends nothing. */
import Papa from 'papaparse'
import type { Survey } from '#engine/model.ts'
import type { ImportRow } from '#engine/wire.ts'
import { readColumns } from './read-columns.ts'
import { readRow } from './read-row.ts'
import { rowId } from './row-id.ts'

export interface ReadTable {
  readonly rows: readonly ImportRow[]
  /** One line for each cell that does not fit: `row 12, column «CUSL3»: …`; rows are counted as the file's lines are. */
  readonly bad: readonly string[]
  readonly badRows: number
}

/**
 * Read a table.
 *
 * @param columns the map from columns to what they answer
 * @param idColumn the column that names a row, if there is one
 * @throws where the table or the map cannot be used at all
 */
export function readTable(
  survey: Survey,
  text: string,
  columns: unknown,
  idColumn: string | undefined,
): ReadTable {
  const table = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  })
  const header = table.meta.fields ?? []
  if (idColumn !== undefined && !header.includes(idColumn))
    throw new Error(`«${idColumn}» is no column of the table.`)
  const { targets, mistakes } = readColumns(survey, columns, header)
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  const broken = new Map(table.errors.map(({ row, message }) => [row ?? -1, message]))
  const nameRow = rowNames(survey.id, idColumn)
  const rows: ImportRow[] = []
  const bad: string[] = []
  let badRows = 0
  for (const [index, cells] of table.data.entries()) {
    const message = broken.get(index)
    const read =
      message === undefined
        ? readRow(survey, targets, cells)
        : { mistakes: [{ column: '–', detail: message }] }
    if ('row' in read) rows.push({ id: nameRow(read.row.wave ?? '', cells), ...read.row })
    else {
      badRows++
      bad.push(
        ...read.mistakes.map(({ column, detail }) => `row ${index + 2}, column «${column}»: ${detail}`),
      )
    }
  }
  return { rows, bad, badRows }
}

/** A row is named by its id column, or by what it says and how often it was said before. */
function rowNames(survey: string, idColumn: string | undefined) {
  const occurrences = new Map<string, number>()
  return (wave: string, cells: Readonly<Record<string, string>>): string => {
    if (idColumn !== undefined) return rowId('column', survey, wave, cells[idColumn] ?? '')
    const content = JSON.stringify(cells)
    const occurrence = occurrences.get(content) ?? 0
    occurrences.set(content, occurrence + 1)
    return rowId('row', survey, wave, content, String(occurrence))
  }
}
