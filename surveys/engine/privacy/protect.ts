/** Choosing what of a table may be shown: as much as can be without telling of anybody alone; makes no figure. */
import { wholeCut } from '../tally/cuts.ts'
import { exposedSide } from './exposed-side.ts'
import { exposure, type Floors, isEmpty } from './standing.ts'
import { type Block, blocksOf, linesOf, type Marked, nodesOf, type Table, wholeOf } from './table.ts'

/**
 * Choose the cuts of a table that may be shown.
 *
 * First every cut goes of which nothing may be told by itself, and every cell of a row or column that went. Then, as long
 * as the audit finds a group that follows from what is left, one more goes: the smallest cell that hides it, else the
 * smallest row or column. A whole of which nothing may be told takes everything with it. Less is always as safe.
 *
 * @param offered cuts beyond which none is shown; without it all of the table's
 * @returns names of cuts; what nobody answered is not among them
 */
export function protect(table: Table, floors: Floors, offered?: ReadonlySet<string>): Set<string> {
  const whole = wholeOf(table)
  const may = ({ cut, standing }: Marked) =>
    (offered?.has(cut) ?? true) && exposure(standing, floors) === undefined
  if (isEmpty(whole) || !may({ cut: wholeCut, standing: whole })) return new Set()
  const lines = new Set(
    Object.values(linesOf(table))
      .flat()
      .filter(may)
      .map(({ cut }) => cut),
  )
  const shown = new Set([wholeCut, ...lines])
  for (const { row, column, cut, standing } of table.cells) {
    const inside = [table.rows[row]?.cut, table.columns[column]?.cut]
    if (cut === undefined || isEmpty(standing) || !may({ cut, standing })) continue
    if (inside.every((line) => line !== undefined && lines.has(line))) shown.add(cut)
  }
  for (;;) {
    const side = exposedSide(blocksOf(table, shown), floors)
    if (!side) return shown
    for (const cut of smallestThatHides(table, shown, side)) shown.delete(cut)
  }
}

/** Tell whether these cuts of a table can be shown beside each other. */
export function areSafe(table: Table, floors: Floors, shown: ReadonlySet<string>): boolean {
  return exposedSide(blocksOf(table, shown), floors) === undefined
}

/**
 * A cell that lies between both sides makes what they differ by larger. Where there is none, a line goes that stands on the
 * other side than those of its kind that are hidden already, and so joins both sides; else any line of that part.
 */
function smallestThatHides(table: Table, shown: ReadonlySet<string>, side: ReadonlySet<number>): string[] {
  const { row: rowNode, column: columnNode } = nodesOf(table, shown)
  const between = table.cells.flatMap(({ cut, row, column, standing }): Marked[] => {
    const parted = side.has(rowNode(row)) !== side.has(columnNode(column))
    return parted && cut !== undefined && shown.has(cut) ? [{ cut, standing }] : []
  })
  const [cell] = between.toSorted(bySize)
  if (cell) return [cell.cut]
  const part = connected(blocksOf(table, shown), side)
  const { rows, columns } = linesOf(table)
  const lines = [
    ...rows.map((line) => ({ ...line, node: rowNode(line.index), rest: rowNode(-1) })),
    ...columns.map((line) => ({ ...line, node: columnNode(line.index), rest: columnNode(-1) })),
  ].filter(({ cut, node }) => shown.has(cut) && part.has(node))
  const joining = lines.filter(({ node, rest }) => part.has(rest) && side.has(node) !== side.has(rest))
  const [line] = [...joining.toSorted(bySize), ...lines.toSorted(bySize)]
  // Without a line there would be the whole alone, which is safe.
  if (!line) return [...shown]
  const inside = table.cells.filter(
    ({ row, column }) => rowNode(row) === line.node || columnNode(column) === line.node,
  )
  return [line.cut, ...inside.flatMap(({ cut }) => cut ?? [])]
}

function bySize(one: Marked, other: Marked): number {
  return one.standing.n - other.standing.n || (one.cut < other.cut ? -1 : 1)
}

/** List the nodes that some way through the blocks joins to the given ones. */
function connected(blocks: readonly Block[], side: ReadonlySet<number>): ReadonlySet<number> {
  const part = new Set(side)
  for (let size = -1; size !== part.size; ) {
    size = part.size
    for (const { row, column } of blocks)
      if (part.has(row) || part.has(column)) {
        part.add(row)
        part.add(column)
      }
  }
  return part
}
