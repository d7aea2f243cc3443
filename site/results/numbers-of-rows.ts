/** A chart's rows as a table; leaves out no number that is drawn. */
import { number } from '#engine/findings/numbers.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { Table } from './charts/table.ts'
import type { PlotRow } from './plot.ts'
import type { Reading } from './reading.ts'

interface Column {
  readonly head: string
  readonly cell: (row: PlotRow) => string
}

/**
 * Write rows as a table.
 *
 * @param group what a row without a name is about
 */
export function numbersOf(rows: readonly PlotRow[], reading: Reading, group: string): Table {
  const columns = columnsOf(rows, reading)
  return {
    heads: columns.map(({ head }) => head),
    rows: rows.map((row) => ({
      key: row.key,
      name: row.name === '' ? group : row.name,
      cells: columns.map(({ cell }) => cell(row)),
    })),
  }
}
function columnsOf(rows: readonly PlotRow[], { language, chrome }: Reading): Column[] {
  const { column } = chrome
  const columns: Column[] = [
    { head: column.figure, cell: ({ figure }) => write(figure?.value, figure) },
    { head: column.low, cell: ({ figure }) => write(figure?.low, figure) },
    { head: column.high, cell: ({ figure }) => write(figure?.high, figure) },
    { head: column.n, cell: ({ figure }) => (figure ? String(figure.n) : '') },
  ]
  if (rows.some(({ place }) => place !== undefined))
    columns.push({
      head: column.place,
      cell: ({ place }) => (typeof place === 'number' ? number(place, language) : '–'),
    })
  if (rows.some(({ cannotSay }) => cannotSay))
    columns.push({ head: column['cannot-say'], cell: ({ cannotSay }) => String(cannotSay ?? '') })
  for (const [place, [head]] of (rows.find(({ counts }) => counts)?.counts ?? []).entries())
    columns.push({ head, cell: ({ counts }) => String(counts?.[place]?.[1] ?? '') })
  if (rows.some(({ whole }) => whole) && !rows.some(({ key }) => key === wholeCut))
    columns.push({ head: chrome.everybody, cell: ({ whole }) => write(whole?.value, whole) })
  return columns

  function write(value: number | null | undefined, figure: PlotRow['figure']): string {
    return value === null || value === undefined || !figure ? '–' : figure.write(value, language)
  }
}
