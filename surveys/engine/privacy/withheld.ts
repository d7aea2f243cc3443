/** Answers that are counted but never shown with a name: in a named survey they wait until they have company. */
import { answeredCount, peopleCount } from '../tally/counts.ts'
import { addInto, emptyTally, merge, type Tally } from '../tally/tally.ts'
import { suppress } from './suppress.ts'
import { fewestForFigure } from './thresholds.ts'

/** The tallies of one cut: of the answers shown with names, of those withheld, and of both. */
export interface CutTallies {
  readonly counted: Tally
  readonly withheld: Tally
  readonly both: Tally
}

/** Pair the tallies of one cut. */
export function pairTallies(counted: Tally, withheld: Tally): CutTallies {
  return { counted, withheld, both: merge(counted, withheld) }
}

/**
 * Merge the withheld answers of a family into what is counted, item by item: for all of its cuts or for none.
 *
 * An item takes them in only where every cut holds none or at least five of them, so that what is shown in total,
 * less what is shown with names, stands for no fewer than five people.
 */
export function withWithheld(family: ReadonlyMap<string, CutTallies>): Map<string, Tally> {
  const members = [...family]
  const safe = (n: (withheld: Tally) => number) => {
    const sizes = members.map(([cut, { withheld }]) => ({ id: cut, n: n(withheld) }))
    const total = sizes.reduce((sum, size) => sum + size.n, 0)
    // Cuts of groups overlap; what a group leaves over must be none or enough, too.
    const left = sizes.every((size) => total - size.n === 0 || total - size.n >= fewestForFigure)
    return suppress(sizes, fewestForFigure).size === 0 && (left || members.length === 1)
  }
  const items = new Set(members.flatMap(([, { withheld }]) => Object.keys(withheld.items)))
  const measures = new Set(members.flatMap(([, { withheld }]) => Object.keys(withheld.measures)))
  const safeItems = [...items].filter((item) => safe(({ items: of }) => answeredCount(of[item] ?? {})))
  const safeMeasures = [...measures].filter((measure) =>
    safe(({ measures: of }) => (of[measure] ? peopleCount(of[measure]) : 0)),
  )
  const safeResponses = safe(({ responses }) => responses)
  const merged = members.map(([cut, { counted, withheld }]) => {
    const part: Tally = {
      responses: safeResponses ? withheld.responses : 0,
      items: pick(withheld.items, safeItems),
      measures: pick(withheld.measures, safeMeasures),
    }
    return [cut, addInto(merge(emptyTally(), counted), part, 1)] as const
  })
  return new Map(merged.filter(([, tally]) => tally.responses > 0))
}

function pick<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)))
}
