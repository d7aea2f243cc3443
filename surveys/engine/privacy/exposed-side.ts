/**
 * The audit of a table of which some cuts are shown: whether any sum and difference of what is shown tells of a group that
 * nothing may be told of. Looks at no answer, only at how many there are and whether they are the same.
 *
 * Seen as vectors over the cells, the whole, the rows and the columns give each cell that is not shown itself a number
 * of its row less a number of its column, and no others; that is what a cut through the graph is in which rows and
 * columns are nodes and cells edges. So a combination with the fewest people in it is a lightest cut through that graph,
 * and whoever adds, subtracts and scales as they like cannot do better. Lines that are not shown stand for each other
 * there: what they hold together is the whole less the others.
 *
 * Source: Gusfield 1988, A Graph Theoretic Approach to Statistical Data Security, SIAM Journal on Computing 17, 552-571;
 * Kao 1996, Data Security Equals Graph Connectivity, SIAM Journal on Discrete Mathematics 9, 87-100.
 */
import { type Edge, lightCut } from './light-cut.ts'
import type { Floors } from './standing.ts'
import type { Block } from './table.ts'

/**
 * Find rows and columns whose difference tells of too few people, of a few who could only not say, or of a few who all
 * said the same; a reader who is one of a group knows of its others what all of it less one tell.
 *
 * @returns nodes on one side of the cut; nothing where no combination of what is shown exposes anybody
 * @example exposedSide([{ row: 0, column: 2, standing: three }, { row: 1, column: 2, standing: nine }], floors) // Set { 0 }
 */
export function exposedSide(blocks: readonly Block[], floors: Floors): ReadonlySet<number> | undefined {
  const answered = blocks.filter(({ standing }) => standing.n > 0)
  const few = lightCut(
    answered.map((block) => edge(block, block.standing.n)),
    floors.fewest,
  )
  return few ?? silentSide(blocks, floors) ?? alikeSide(answered, floors)
}

function edge({ row, column }: Block, weight: number): Edge {
  return { one: row, other: column, weight }
}

function silentSide(blocks: readonly Block[], { fewestAlike }: Floors): ReadonlySet<number> | undefined {
  if (!blocks.some(({ standing: { n, silent } }) => n === 0 && silent < fewestAlike)) return undefined
  const edges = blocks.map((block) =>
    edge(block, block.standing.n > 0 ? Number.POSITIVE_INFINITY : block.standing.silent),
  )
  return lightCut(edges, fewestAlike)
}

function alikeSide(answered: readonly Block[], floors: Floors): ReadonlySet<number> | undefined {
  const { fewestAlike, readers } = floors
  const small = answered.filter(({ standing }) => standing.n < fewestAlike)
  const names = new Set(small.flatMap(({ standing }) => [...standing.classes.keys()]))
  for (const name of [...names].toSorted()) {
    const others = (block: Block) => block.standing.n - (block.standing.classes.get(name) ?? 0)
    const same = new Set(small.filter((block) => others(block) === 0))
    // The one other answer may be the reader's own; it can stand in one block only.
    const choices = readers === 0 ? [] : small.filter((block) => others(block) === 1)
    for (const one of [undefined, ...choices]) {
      const edges = answered.map((block) =>
        edge(block, block === one || same.has(block) ? block.standing.n : Number.POSITIVE_INFINITY),
      )
      const side = lightCut(edges, fewestAlike)
      if (side) return side
    }
  }
  return undefined
}
