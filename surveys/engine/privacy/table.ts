/** A table of groups that are told of beside each other: its cells, lines of cells, and all of it; hides nothing. */
import { wholeCut } from '../tally/cuts.ts'
import { isEmpty, type Standing, together } from './standing.ts'

/** A row or column; one without a cut is never told of, and still part of the whole. */
export interface Line {
  readonly cut?: string
}

/** People in one row and one column. */
export interface Cell {
  readonly row: number
  readonly column: number
  /** Absent where it is never told of by itself. */
  readonly cut?: string
  readonly standing: Standing
}

/** Everybody is in exactly one cell. */
export interface Table {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  readonly cells: readonly Cell[]
}

/** A cut of a table that somebody answered in. */
export interface Marked {
  readonly cut: string
  readonly standing: Standing
}

/** A row or column that somebody answered in, and its place among the table's. */
interface MarkedLine extends Marked {
  readonly index: number
}

/** What is left of a table where some cuts are shown: the cells that are not, put together where nothing parts them. */
export interface Block {
  /** A node of the graph, as is the column. */
  readonly row: number
  readonly column: number
  readonly standing: Standing
}

/** Some people of a table, and the lines that they are in; without a line's cut they are among its others. */
export interface Member {
  readonly row?: string | undefined
  readonly column?: string | undefined
  /** The cut of the cell. */
  readonly cut?: string | undefined
  readonly standing: Standing
}

/**
 * Lay out people as a table, its lines in the order of their names, so that nothing depends on who came first.
 *
 * @example tableOf([{ row: 'role=buyer', standing: nine }, { row: 'role=user', standing: four }]).columns // [{}]
 */
export function tableOf(members: readonly Member[]): Table {
  const lines = (of: 'row' | 'column') => [...new Set(members.map((member) => member[of] ?? ''))].toSorted()
  const [rows, columns] = [lines('row'), lines('column')]
  const grouped = Map.groupBy(members, ({ row = '', column = '' }) => `${row} ${column}`)
  const cells = [...grouped.values()].flatMap((some): Cell[] => {
    const [first] = some
    if (!first) return []
    return [
      {
        row: rows.indexOf(first.row ?? ''),
        column: columns.indexOf(first.column ?? ''),
        ...(first.cut === undefined ? {} : { cut: first.cut }),
        standing: together(some.map(({ standing }) => standing)),
      },
    ]
  })
  const line = (cut: string): Line => (cut === '' ? {} : { cut })
  return { rows: rows.map(line), columns: columns.map(line), cells }
}

/** Add up everybody. */
export function wholeOf({ cells }: Table): Standing {
  return together(cells.map(({ standing }) => standing))
}

/** Add up the rows and columns that have a cut. */
export function linesOf({ rows, columns, cells }: Table): {
  readonly rows: readonly MarkedLine[]
  readonly columns: readonly MarkedLine[]
} {
  const along = (lines: readonly Line[], of: 'row' | 'column') => {
    const members = Map.groupBy(cells, (cell) => cell[of])
    return lines.flatMap(({ cut }, index): MarkedLine[] => {
      const standing = together((members.get(index) ?? []).map((cell) => cell.standing))
      return cut === undefined || isEmpty(standing) ? [] : [{ cut, standing, index }]
    })
  }
  return { rows: along(rows, 'row'), columns: along(columns, 'column') }
}

/** List every cut of a table that somebody answered in, the whole first. */
export function cutsOfTable(table: Table): Marked[] {
  const whole = wholeOf(table)
  const { rows, columns } = linesOf(table)
  const cells = table.cells.flatMap(({ cut, standing }) =>
    cut === undefined || isEmpty(standing) ? [] : [{ cut, standing }],
  )
  return [...(isEmpty(whole) ? [] : [{ cut: wholeCut, standing: whole }]), ...rows, ...columns, ...cells]
}

/** Number the nodes: each line that is shown is one, and of rows and of columns all others, such as -1, are one together. */
export function nodesOf({ rows, columns }: Table, shown: ReadonlySet<string>) {
  const node = (lines: readonly Line[], index: number) => {
    const cut = lines[index]?.cut
    return cut !== undefined && shown.has(cut) ? index : lines.length
  }
  return {
    row: (index: number) => node(rows, index),
    column: (index: number) => rows.length + 1 + node(columns, index),
  }
}

/** Put together the cells that are not shown. */
export function blocksOf(table: Table, shown: ReadonlySet<string>): Block[] {
  const node = nodesOf(table, shown)
  const hidden = table.cells.filter(
    ({ cut, standing }) => !isEmpty(standing) && (cut === undefined || !shown.has(cut)),
  )
  const grouped = Map.groupBy(hidden, ({ row, column }) => `${node.row(row)} ${node.column(column)}`)
  return [...grouped.values()].flatMap((cells) => {
    const [first] = cells
    if (!first) return []
    const standing = together(cells.map((cell) => cell.standing))
    return [{ row: node.row(first.row), column: node.column(first.column), standing }]
  })
}
