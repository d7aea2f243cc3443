/**
 * Somebody who holds every figure that was released, and adds, subtracts and scales them in any way. Knows nothing of how
 * the release is made: whether a combination of what is shown tells of some people alone is found by elimination.
 */

/** People of whom nobody outside tells more than that they are these; nothing that is shown parts them. */
export interface Atom {
  readonly n: number
  /** People who said that they cannot say. */
  readonly silent?: number
  /** How many gave each answer. */
  readonly answers?: Readonly<Record<string, number>>
}

/** One released figure as a vector: how often the answers of each atom are in it. */
export type Figure = readonly number[]

/** What nobody must be able to tell of. */
export interface Promised {
  readonly fewest: number
  readonly fewestAlike: number
  /** How many of a group may be the one who looks. */
  readonly readers: 0 | 1
}

const nothing = 1e-9

/** Eliminate columns from figures: first those by which it was done, then what is zero in all of them. */
function eliminate(figures: readonly Figure[], columns: readonly number[]) {
  const rows = figures.map((figure) => [...figure])
  let done = 0
  for (const column of columns) {
    const pivot = rows.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > nothing)
    const chosen = rows[pivot]
    if (!chosen) continue
    rows[pivot] = rows[done] ?? []
    rows[done] = chosen
    for (let index = done + 1; index < rows.length; index++) {
      const row = rows[index] ?? []
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1)
      if (factor !== 0) rows[index] = row.map((value, at) => value - factor * (chosen[at] ?? 0))
    }
    done++
  }
  return {
    used: rows.slice(0, done),
    left: rows.slice(done).filter((row) => row.some((value) => Math.abs(value) > nothing)),
  }
}

/** List combinations of figures, from which all others follow, that are zero in some columns. */
export function combinationsOutside(figures: readonly Figure[], columns: readonly number[]): Figure[] {
  return eliminate(figures, columns).left
}

/** Give as few figures as the others follow from. */
function independent(figures: readonly Figure[]): Figure[] {
  return eliminate(
    figures,
    (figures[0] ?? []).map((_, column) => column),
  ).used
}

/**
 * Find people of whom the figures tell alone though nobody must: too few who answered, a few who could only not say, or
 * a few who all said the same.
 *
 * @returns the atoms that such a combination is about
 */
export function exposed(
  atoms: readonly Atom[],
  figures: readonly Figure[],
  promise: Promised,
): number[] | undefined {
  const basis = independent(figures)
  const all = atoms.map((_, index) => index)
  const silent = all.filter((index) => atoms[index]?.n === 0)
  const told = (group: readonly number[], beside: readonly number[]) => {
    const inside = new Set([...group, ...beside])
    const outside = all.filter((index) => !inside.has(index))
    return combinationsOutside(basis, outside).some((row) =>
      group.some((index) => Math.abs(row[index] ?? 0) > nothing),
    )
  }
  const answering = all.filter((index) => (atoms[index]?.n ?? 0) > 0)
  const most = Math.max(promise.fewest, promise.fewestAlike)
  for (const group of groupsUnder(answering, most, (index) => atoms[index]?.n ?? 0)) {
    const among = group.map((index) => atoms[index] ?? { n: 0 })
    if (isForbidden(among, promise) && told(group, silent)) return group
  }
  for (const group of groupsUnder(silent, promise.fewestAlike, (index) => atoms[index]?.silent ?? 0))
    if (told(group, [])) return group
  return undefined
}

function isForbidden(among: readonly Atom[], { fewest, fewestAlike, readers }: Promised): boolean {
  const n = among.reduce((sum, atom) => sum + atom.n, 0)
  if (n < fewest) return true
  if (n >= fewestAlike) return false
  const answers = new Set(among.flatMap(({ answers: of = {} }) => Object.keys(of)))
  return [...answers].some((answer) => {
    const same = among.reduce((sum, atom) => sum + (atom.answers?.[answer] ?? 0), 0)
    return n - same <= readers
  })
}

/** List every group of some people, but none of as many as the limit. */
export function groupsUnder(
  indexes: readonly number[],
  limit: number,
  weightOf: (index: number) => number,
): number[][] {
  let groups: { readonly group: number[]; readonly weight: number }[] = [{ group: [], weight: 0 }]
  for (const index of indexes) {
    const weight = weightOf(index)
    const larger = groups
      .map((one) => ({ group: [...one.group, index], weight: one.weight + weight }))
      .filter((one) => one.weight < limit)
    groups = groups.concat(larger)
  }
  return groups.slice(1).map(({ group }) => group)
}

/**
 * Tell whether a group may be asked about, given those that were told of already: it holds enough people, and so does
 * whatever is left of each where one lies within the other. Necessary, and not enough by itself: three groups can expose
 * people that no two of them do.
 */
export function isFarFromAll(
  released: readonly (readonly number[])[],
  asked: readonly number[],
  fewest: number,
): boolean {
  const group = new Set(asked)
  if (group.size < fewest) return false
  return released.every((people) => {
    const told = new Set(people)
    const shared = [...group].filter((person) => told.has(person)).length
    if (shared < Math.min(group.size, told.size)) return true
    const left = Math.abs(group.size - told.size)
    return left === 0 || left >= fewest
  })
}
