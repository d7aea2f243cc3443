/** What of an index may be shown beside the items that it is made of, so that neither tells by the other; reads no answer. */
import type { Survey } from '../model.ts'
import type { Tally } from '../tally/tally.ts'
import type { Decided } from './decide.ts'
import { isWithin, type Part, tableFor } from './layout.ts'
import { batteryOf, partialCount } from './partial-answers.ts'
import { areSafe, protect } from './protect.ts'
import { countStanding, type Floors, isEmpty, type Standing } from './standing.ts'
import { cutsOfTable, type Table, tableOf, wholeOf } from './table.ts'

/** What is decided of an index; `exact` are the cuts of which the mean of people's own means can be told. */
export interface DecidedIndex extends Decided {
  readonly items: readonly string[]
  readonly exact: ReadonlySet<string>
}

/** An item of a measure: how a tally stands for it, and what was decided of it. */
export interface DecidedItem extends Decided {
  readonly standingOf: (tally: Tally) => Standing
}

/**
 * Narrow what is shown of an index to what goes with its items.
 *
 * An index adds up the same answers as its items, so that the sums of both together tell what neither tells alone: what
 * an item shows not where the index does, and, where roles are asked different items, what roles with the same battery
 * said among all others. So it is shown only where all of its items are, and where batteries differ only as if each
 * battery’s people were shown by themselves, or within one. And it is exact only where those who answered some items and
 * not all are enough, or none: for what it tells besides its items is told of them.
 */
export function besideItems(
  survey: Survey,
  measure: string,
  parts: readonly Part[],
  own: Decided,
  items: ReadonlyMap<string, DecidedItem>,
  floors: Floors,
): DecidedIndex {
  const batteries = Map.groupBy(parts, ({ role }) => batteryOf(survey, measure, role).join(','))
  const fed = [...new Set([...batteries.keys()].flatMap((battery) => battery.split(',')))]
  const decided = fed.flatMap((item) => items.get(item) ?? [])
  const hidden = decided.map(
    ({ standingOf, shown }) =>
      new Set(
        cutsOfTable(tableFor(parts, standingOf))
          .filter(({ cut, standing }) => standing.n > 0 && !shown.has(cut))
          .map(({ cut }) => cut),
      ),
  )
  const shown = [...own.shown].filter((cut) => hidden.every((cuts) => !cuts.has(cut)))
  const apart = [...batteries.values()].filter((some) =>
    some.some(({ tally }) => decided.some(({ standingOf }) => !isEmpty(standingOf(tally)))),
  )
  const mixable =
    apart.length < 2 ||
    apart.every((some) =>
      decided.every((item) => areSafe(tableFor(some, item.standingOf), floors, item.shown)),
    )
  const allowed = new Set(mixable ? shown : shown.filter((cut) => inOne(apart, cut)))
  const partly = tableOf(
    parts.map(({ role, row, column, cut, tally }) => {
      return { row, column, cut, standing: countStanding(partialCount(survey, measure, role, tally)) }
    }),
  )
  return {
    shown: allowed,
    spread: new Set([...own.spread].filter((cut) => allowed.has(cut))),
    items: fed,
    exact: isEmpty(wholeOf(partly)) ? allowed : exactIn(partly, allowed, floors),
  }
}

/** Choose the cuts whose people who answered in part are enough, or none and in nothing that they could be taken from. */
function exactIn(partly: Table, allowed: ReadonlySet<string>, floors: Floors): Set<string> {
  return protect(partly, { ...floors, fewestAlike: 0 }, allowed)
}

/** Tell whether all people of a cut are among the same parts. */
function inOne(parts: readonly (readonly Part[])[], cut: string): boolean {
  return parts.filter((some) => some.some((part) => isWithin(part, cut))).length === 1
}
