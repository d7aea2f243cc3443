/** Answers that are counted but never shown with a name: in a named survey they wait until they have company. */
import type { Survey } from '../model.ts'
import { cutFamily, cutParts } from '../tally/cuts.ts'
import { addInto, emptyTally, merge, type Tally } from '../tally/tally.ts'
import { itemSibling, measureSibling, type Standing, withoutSmall } from './sibling.ts'
import { suppress } from './suppress.ts'
import { thresholdsOf } from './thresholds.ts'

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
 * An item takes them in only where every part holds none or at least five of them, who did not all say the same: for
 * a reader can take what is shown with names from what is shown in total.
 *
 * @param parts withheld answers of groups that do not overlap, and of which every cut of the family is made up
 */
export function withWithheld(
  survey: Survey,
  family: ReadonlyMap<string, CutTallies>,
  parts: ReadonlyMap<string, Tally>,
): Map<string, Tally> {
  const safe = (standing: (withheld: Tally) => Standing) => {
    const siblings = [...parts].map(([id, withheld]) => ({ id, ...standing(withheld) }))
    return suppress(siblings, thresholdsOf(survey).figures).size === 0
  }
  const members = [...family]
  const items = new Set(members.flatMap(([, { withheld }]) => Object.keys(withheld.items)))
  const measures = new Set(members.flatMap(([, { withheld }]) => Object.keys(withheld.measures)))
  const safeItems = [...items].filter((item) => safe((withheld) => itemSibling(survey, item, withheld)))
  const safeMeasures = [...measures].filter((measure) =>
    safe((withheld) => measureSibling(survey, measure, withheld)),
  )
  const safeResponses = safe(({ responses }) => ({ n: responses }))
  const merged = members.map(([cut, { counted, withheld }]) => {
    const entered = Object.entries(pick(withheld.measures, safeMeasures))
    const part: Tally = {
      responses: safeResponses ? withheld.responses : 0,
      items: pick(withheld.items, safeItems),
      measures: Object.fromEntries(entered.map(([measure, sums]) => [measure, withoutSmall(survey, sums)])),
    }
    return [cut, addInto(merge(emptyTally(), counted), part, 1)] as const
  })
  return new Map(merged.filter(([, tally]) => tally.responses > 0))
}

/**
 * Take the withheld answers of a family apart as `withWithheld` judges them.
 *
 * The cuts of an attribute or of roles are parts already. Groups overlap and leave roles out, so that sums and
 * differences tell of fewer people than each group has; their parts are the roles that are in the same groups.
 */
export function partsOf(
  survey: Survey,
  family: ReadonlyMap<string, CutTallies>,
  cuts: ReadonlyMap<string, CutTallies>,
): Map<string, Tally> {
  const ofGroups = [...family.keys()].some((cut) => cutFamily(cut) === 'group')
  if (!ofGroups) return new Map([...family].map(([cut, { withheld }]) => [cut, withheld]))
  const parts = new Map<string, Tally>()
  for (const [cut, { withheld }] of cuts) {
    if (cutFamily(cut) !== 'role') continue
    const { role = '' } = cutParts(cut)
    const groups = survey.groups.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)
    const part = groups.join(' ')
    parts.set(part, merge(parts.get(part) ?? emptyTally(), withheld))
  }
  return parts
}

function pick<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)))
}
