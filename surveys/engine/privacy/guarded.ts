/** Releasing a wave in which nobody is named: one pass over all that may be shown of it; makes no figure. */
import type { Survey } from '../model.ts'
import { cutFamily, wholeCut } from '../tally/cuts.ts'
import { emptyTally, type ItemCounts, type MeasureSums, type Tally } from '../tally/tally.ts'
import { besideItems, type DecidedItem } from './beside-items.ts'
import { type Decided, decide, stateOf } from './decide.ts'
import { judgementOf } from './judgement.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { Release, ReleasedItem, ReleasedMeasure } from './release.ts'
import { countStanding, measureStanding } from './standing.ts'
import { type FloorsOfSurvey, floorsOf } from './thresholds.ts'

/** What is decided of an item; `spreadOnly` where no figure of it goes without how its answers are spread. */
interface Judged extends DecidedItem {
  readonly spreadOnly: boolean
}

/**
 * Release a guarded wave.
 *
 * @param tallies of everybody, by cut
 * @returns the whole, roles or their groups, values of one attribute, and crossings of which anything may be shown
 */
export function releaseGuarded(survey: Survey, tallies: ReadonlyMap<string, Tally>): Release[] {
  return releaseLayout(survey, tallies, layoutOf(survey, tallies))
}

/** Release what is laid out as a survey does in which nobody is named. */
export function releaseLayout(
  survey: Survey,
  tallies: ReadonlyMap<string, Tally>,
  { parts, roles, unshown }: Omit<Layout, 'level'>,
): Release[] {
  const floors = floorsOf(survey)
  const whole = tallies.get(wholeCut) ?? emptyTally()
  const responses = decide(parts, (tally) => countStanding(tally.responses), floors)
  const items = new Map<string, Judged>()
  for (const item of Object.keys(whole.items)) {
    const judgement = judgementOf(survey, item)
    if (!judgement) continue
    const standingOf = (tally: Tally) => judgement.standing(own(tally.items, item))
    const among = judgement.joint ? roles : parts
    items.set(item, { standingOf, spreadOnly: judgement.spreadOnly, ...decide(among, standingOf, floors) })
  }
  const measures = new Map<string, Decided>()
  for (const measure of Object.keys(whole.measures)) {
    const decided = decide(parts, (tally) => measureStanding(own(tally.measures, measure)), floors)
    measures.set(measure, besideItems(survey, measure, parts, decided, items, floors.figures))
  }
  const inParts = parts.flatMap(({ row, column, cut }) => [row, column, cut])
  const cuts = [...new Set([wholeCut, ...inParts, ...unshown])].filter((cut) => cut !== undefined)
  return cuts.flatMap((cut): Release[] => {
    const tally = tallies.get(cut)
    if (!tally) return []
    const told = [...items].map(([item, decided]) => [item, releaseItem(decided, cut, tally, item, floors)])
    const indexes = [...measures].map(([measure, decided]) => [
      measure,
      releaseMeasure(decided, cut, own(tally.measures, measure), floors),
    ])
    const release: Release = {
      cut,
      ...(responses.shown.has(cut) ? { responses: tally.responses } : {}),
      items: Object.fromEntries(told.filter(([, state]) => state !== undefined)),
      measures: Object.fromEntries(indexes.filter(([, state]) => state !== undefined)),
    }
    return isSpokenOf(release) ? [release] : []
  })
}

function releaseItem(
  { spreadOnly, standingOf, ...decided }: Judged,
  cut: string,
  tally: Tally,
  item: string,
  floors: FloorsOfSurvey,
): ReleasedItem | undefined {
  const standing = standingOf(tally)
  const state = stateOf(decided, cut, standing, floors)
  if (state === undefined) return undefined
  if (state !== 'figure' && state !== 'histogram') return { shown: 'nothing', reason: state }
  if (state === 'figure' && spreadOnly)
    return {
      shown: 'nothing',
      reason: standing.n < floors.histograms.fewest ? 'too-few' : 'protects-others',
    }
  return { shown: state, counts: own<ItemCounts>(tally.items, item) ?? {} }
}

/** How items go together is told of the whole alone, and only by those batteries that enough people completed. */
function releaseMeasure(
  decided: Decided,
  cut: string,
  sums: MeasureSums | undefined,
  floors: FloorsOfSurvey,
): ReleasedMeasure | undefined {
  const state = stateOf(decided, cut, measureStanding(sums), floors)
  if (state === undefined || sums === undefined) return undefined
  if (state !== 'figure' && state !== 'histogram') return { shown: 'nothing', reason: state }
  const complete = Object.entries(sums.complete).filter(
    ([, { n }]) => cut === wholeCut && n >= floors.histograms.fewest,
  )
  return { shown: state, sums: { people: sums.people, complete: Object.fromEntries(complete) } }
}

/** A crossing of which nothing may be shown is not spoken of: that somebody so particular answered would be told by it. */
function isSpokenOf({ cut, responses, items, measures }: Release): boolean {
  if (!cutFamily(cut).includes('&') || responses !== undefined) return true
  return [...Object.values(items), ...Object.values(measures)].some(({ shown }) => shown !== 'nothing')
}

/** An id may be `constructor`, which every object seems to hold. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
