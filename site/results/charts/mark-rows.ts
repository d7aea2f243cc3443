/** Rows that hold several figures on one scale, each by a shape of its own: their legend and their table; draws nothing. */
import { count } from '#engine/findings/numbers.ts'
import type { Ends } from '../place.ts'
import type { Table } from './table.ts'

/** Shapes tell marks apart where colours cannot: what is told is a dot, what it is held against is open or an edge. */
export type Shape = 'dot' | 'square' | 'diamond' | 'edge' | 'tick'

export interface Marked {
  readonly shape: Shape
  /** What it stands for, as «Customers». */
  readonly name: string
  readonly value: number
  readonly low?: number | null
  readonly high?: number | null
  readonly n?: number
}

export interface MarkRow {
  readonly key: string
  readonly name: string
  readonly marks: readonly Marked[]
  /** The row in whole sentences. */
  readonly said: string
  readonly ends: Ends
  readonly write: (value: number, language: string) => string
}

/** List each shape once, with what it stands for. */
export function legendOfMarks(rows: readonly MarkRow[]): { shape: Shape; name: string }[] {
  const seen = new Map(rows.flatMap(({ marks }) => marks.map(({ shape, name }) => [name, shape] as const)))
  return [...seen].map(([name, shape]) => ({ name, shape }))
}

/** Write every mark of every row as a line of a table. */
export function tableOfMarks(
  rows: readonly MarkRow[],
  column: { readonly figure: string; readonly low: string; readonly high: string; readonly n: string },
  language: string,
): Table {
  const lines = rows.flatMap(({ key, name, marks, write }) =>
    marks.map((mark) => {
      const cell = (value: number | null | undefined) =>
        value === null || value === undefined ? '–' : write(value, language)
      return {
        key: `${key} ${mark.name}`,
        name: name === '' ? mark.name : `${name} · ${mark.name}`,
        cells: [
          cell(mark.value),
          cell(mark.low),
          cell(mark.high),
          mark.n === undefined ? '' : count(mark.n, language),
        ],
      }
    }),
  )
  return { heads: [column.figure, column.low, column.high, column.n], rows: lines }
}
