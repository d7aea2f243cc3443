/** Naming the rows of a table, by a column or by what they say; names no row whose name is blank or taken. */
import type { CellMistake } from './read-row.ts'
import { rowId } from './row-id.ts'

type Cells = Readonly<Record<string, string>>

/** The columns that a row's name depends on. */
export interface NameColumns {
  readonly id: string | undefined
  readonly wave: string | undefined
}

/**
 * Name rows one after the other: by the id column, or by what each says and how often it was said before.
 *
 * The same id in another wave is another row: whoever answers every wave keeps one number.
 */
export function rowNames(key: string, survey: string, columns: NameColumns) {
  const cellOf = (cells: Cells, column: string | undefined) =>
    column === undefined ? '' : (cells[column] ?? '').trim()
  const occurrences = new Map<string, number>()
  const taken = new Map<string, number>()

  return {
    /** Tell what is wrong with a row's id; to be asked once for each row, also for those that do not fit otherwise. */
    mistakes(row: number, cells: Cells): CellMistake[] {
      if (columns.id === undefined) return []
      const id = cellOf(cells, columns.id)
      if (id === '') return [{ column: columns.id, detail: 'the cell is blank; every row needs an id' }]
      const name = JSON.stringify([cellOf(cells, columns.wave), id])
      const before = taken.get(name)
      if (before !== undefined)
        return [{ column: columns.id, detail: `«${id}» stands in row ${before} already` }]
      taken.set(name, row)
      return []
    },
    /** Name a row that fits. */
    name(cells: Cells): string {
      const wave = cellOf(cells, columns.wave)
      if (columns.id !== undefined) return rowId(key, 'column', survey, wave, cellOf(cells, columns.id))
      const content = JSON.stringify(cells)
      const occurrence = occurrences.get(content) ?? 0
      occurrences.set(content, occurrence + 1)
      return rowId(key, 'row', survey, wave, content, String(occurrence))
    },
  }
}
