/** Answers that are counted but never shown with a name: in a named survey they wait until they have company. */
import type { Survey } from '../model.ts'
import { cutFamily, cutParts } from '../tally/cuts.ts'
import { addInto, emptyTally, type MeasureSums, merge, type Tally } from '../tally/tally.ts'
import { hangsOn } from './hangs-on.ts'
import { judgementOf } from './judgement.ts'
import { batteryOf, partialCount } from './partial-answers.ts'
import { countStanding, measureStanding, type Standing, siblingOf, together } from './standing.ts'
import { suppress } from './suppress.ts'
import { floorsOf } from './thresholds.ts'

/** The tallies of one cut: of the answers shown with names, of those withheld, and of both. */
export interface CutTallies {
  readonly counted: Tally
  readonly withheld: Tally
  readonly both: Tally
}

/** Withheld answers of people who are in the same cuts of a family, and are asked the same items of every index. */
export interface WithheldPart {
  readonly role: string
  /** What they have in common with others of the family. */
  readonly part: string
  readonly withheld: Tally
}

/** Pair the tallies of one cut. */
export function pairTallies(counted: Tally, withheld: Tally): CutTallies {
  return { counted, withheld, both: merge(counted, withheld) }
}

/**
 * Merge the withheld answers of a family into what is counted, item by item: for all of its cuts or for none.
 *
 * An item takes them in only where every part holds none or as many of them as a distribution asks for, who did not all
 * say the same: for a reader can take what is shown with names from what is shown in total, distributions too. What is asked of those alone who gave another
 * answer enters only with that one. An index takes them in only where all of its
 * items do, and where each part does of whose people the roles are asked the same of it: for index and items add up the
 * same answers.
 *
 * @param parts withheld answers by role, and by what the roles have in common in the family
 */
export function withWithheld(
  survey: Survey,
  family: ReadonlyMap<string, CutTallies>,
  parts: readonly WithheldPart[],
): Map<string, Tally> {
  const { figures, histograms } = floorsOf(survey)
  const floors = { ...figures, fewest: histograms.fewest }
  const isSafe = (standingOf: (withheld: Tally) => Standing, among: (part: WithheldPart) => string) => {
    const siblings = [...Map.groupBy(parts, among)].map(([id, some]) =>
      siblingOf(id, together(some.map(({ withheld }) => standingOf(withheld))), floors),
    )
    return suppress(siblings, floors.fewest).size === 0
  }
  const inPart = ({ part }: WithheldPart) => part
  const isSafeItem = (item: string, among: (part: WithheldPart) => string): boolean => {
    const judgement = judgementOf(survey, item)
    // Few of the dissatisfied may have said whether they told somebody, however many answered.
    if (!judgement || (judgement.joint && judgement.spreadOnly)) return false
    // How many were asked it tells what they said before.
    return (
      isSafe(({ items: of }) => judgement.standing(own(of, item)), among) &&
      hangsOn(survey, item).every((other) => isSafeItem(other, among))
    )
  }
  // What an index tells besides its items is told of those who answered some items and not all.
  const isSafePart = (measure: string, among: (part: WithheldPart) => string) =>
    [...Map.groupBy(parts, among).values()].every((some) => {
      const few = some.reduce(
        (sum, { role, withheld }) => sum + partialCount(survey, measure, role, withheld),
        0,
      )
      return few === 0 || few >= floors.fewest
    })
  const members = [...family]
  const items = new Set(members.flatMap(([, { withheld }]) => Object.keys(withheld.items)))
  const measures = new Set(members.flatMap(([, { withheld }]) => Object.keys(withheld.measures)))
  const safeItems = [...items].filter((item) => isSafeItem(item, inPart))
  const safeMeasures = [...measures].filter((measure) => {
    const inBattery = ({ role, part }: WithheldPart) => [part, ...batteryOf(survey, measure, role)].join(' ')
    const fed = new Set(parts.flatMap(({ role }) => batteryOf(survey, measure, role)))
    return (
      isSafe(({ measures: of }) => measureStanding(own(of, measure)), inBattery) &&
      isSafePart(measure, inBattery) &&
      [...fed]
        .filter((item) => items.has(item))
        .every((item) => safeItems.includes(item) && isSafeItem(item, inBattery))
    )
  })
  const safeResponses = isSafe(({ responses }) => countStanding(responses), inPart)
  const merged = members.map(([cut, { counted, withheld }]) => {
    const entered = Object.entries(pick(withheld.measures, safeMeasures))
    const part: Tally = {
      responses: safeResponses ? withheld.responses : 0,
      items: pick(withheld.items, safeItems),
      measures: Object.fromEntries(
        entered.map(([measure, sums]) => [measure, withoutSmall(sums, histograms.fewest)]),
      ),
    }
    return [cut, addInto(merge(emptyTally(), counted), part, 1)] as const
  })
  return new Map(merged.filter(([, tally]) => tally.responses > 0))
}

/**
 * Take the withheld answers of a family apart as `withWithheld` judges them.
 *
 * Roles are parts already, and the whole is one. Groups overlap and leave roles out, so that sums and differences tell of
 * fewer people than each group has; their parts are the roles that are in the same groups.
 */
export function partsOf(
  survey: Survey,
  family: string,
  cuts: ReadonlyMap<string, CutTallies>,
): WithheldPart[] {
  return [...cuts]
    .filter(([cut]) => cutFamily(cut) === 'role')
    .map(([cut, { withheld }]) => {
      const { role = '' } = cutParts(cut)
      const groups = survey.groups.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)
      const part = family === 'role' ? role : family === 'group' ? groups.join(' ') : ''
      return { role, part, withheld }
    })
}

/** Drop sums over complete answers that stand for few: they may be fewer people than the index has. */
function withoutSmall(sums: MeasureSums, fewest: number): MeasureSums {
  const complete = Object.entries(sums.complete).filter(([, { n }]) => n >= fewest)
  return { people: sums.people, complete: Object.fromEntries(complete) }
}

function pick<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)))
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
