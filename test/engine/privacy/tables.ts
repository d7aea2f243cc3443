/** Small tables of people with every cut of theirs, and what an attacker sees of them. */
import type { Standing } from '#engine/privacy/standing.ts'
import { type Table, tableOf } from '#engine/privacy/table.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { Atom, Figure } from './attacker.ts'

const named = (kind: 'row' | 'column', index: number) => `${kind}=${index}`
export const cellName = (row: number, column: number) => `${named('row', row)}&${named('column', column)}`

/** Make the table of people, row by row, all of whose cuts may be shown. */
export function tableOfAtoms(rows: readonly (readonly Atom[])[]): Table {
  return tableOf(
    rows.flatMap((row, at) =>
      row.map((atom, column) => ({
        row: named('row', at),
        column: named('column', column),
        cut: cellName(at, column),
        standing: standingOf(atom),
      })),
    ),
  )
}

function standingOf({ n, silent = 0, answers = {} }: Atom): Standing {
  return { n, silent, classes: new Map(Object.entries(answers).filter(([, count]) => count > 0)) }
}

/** Name every cut of a table. */
export function everyCut(rows: readonly (readonly unknown[])[]): string[] {
  return [
    wholeCut,
    ...rows.map((_, row) => named('row', row)),
    ...(rows[0] ?? []).map((_, column) => named('column', column)),
    ...rows.flatMap((row, at) => row.map((_, column) => cellName(at, column))),
  ]
}

/** See what is shown of a table as the people in it who answered, and a vector over them for every cut. */
export function seenBy(rows: readonly (readonly Atom[])[], shown: ReadonlySet<string>) {
  const places = rows.flatMap((row, at) =>
    row.flatMap((atom, column) => (atom.n + (atom.silent ?? 0) > 0 ? [{ at, column, atom }] : [])),
  )
  const figures = [...shown].map(
    (cut): Figure =>
      places.map(({ at, column }) =>
        [wholeCut, named('row', at), named('column', column), cellName(at, column)].includes(cut) ? 1 : 0,
      ),
  )
  return { atoms: places.map(({ atom }) => atom), figures }
}

/** List all tables of some size whose cells are among some, but of those that differ in the order of lines only one. */
export function* everyTable<T>(
  height: number,
  width: number,
  cells: readonly T[],
): Generator<(T | undefined)[][]> {
  const count = cells.length ** (height * width)
  for (let code = 0; code < count; code++) {
    const digits = Array.from(
      { length: height * width },
      (_, at) => Math.floor(code / cells.length ** at) % cells.length,
    )
    const rows = Array.from({ length: height }, (_, row) => digits.slice(row * width, (row + 1) * width))
    if (isFirst(rows)) yield rows.map((row) => row.map((digit) => cells[digit]))
  }
}

/** Lines in order: no table is left out, and few stand for themselves twice. */
function isFirst(rows: readonly (readonly number[])[]): boolean {
  const inOrder = (lines: readonly (readonly number[])[]) =>
    lines.every((line, at) => at === 0 || compare(lines[at - 1] ?? [], line) <= 0)
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0))
  return inOrder(rows) && inOrder(columns)
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) if (value !== other[at]) return value - (other[at] ?? 0)
  return 0
}
