/** Releasing a wave in which nobody is named: one pass over all that may be shown of it; makes no figure. */
import { indexMeasures } from '../logic/index-measures.ts'
import type { Survey } from '../model.ts'
import { cutFamily, wholeCut } from '../tally/cuts.ts'
import { emptyTally, type ItemCounts, type MeasureSums, type Tally } from '../tally/tally.ts'
import { askedIn, itemsAsked } from './asked-of.ts'
import { besideItems, type DecidedIndex, type DecidedItem } from './beside-items.ts'
import { decide, stateOf } from './decide.ts'
import { hangsOn } from './hangs-on.ts'
import { judgementOf } from './judgement.ts'
import { type Layout, layoutOf } from './layout.ts'
import { byAnswers } from './partial-answers.ts'
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
  for (const item of new Set([...Object.keys(whole.items), ...itemsAsked(survey)])) judge(item)
  const measures = new Map<string, DecidedIndex>()
  for (const measure of new Set([...Object.keys(whole.measures), ...indexMeasures])) {
    const decided = decide(parts, (tally) => measureStanding(own(tally.measures, measure)), floors)
    measures.set(measure, besideItems(survey, measure, parts, decided, items, floors.figures))
  }
  const inParts = parts.flatMap(({ row, column, cut }) => [row, column, cut])
  const cuts = [...new Set([wholeCut, ...inParts, ...unshown])].filter((cut) => cut !== undefined)
  return cuts.flatMap((cut): Release[] => {
    const tally = tallies.get(cut)
    if (!tally) return []
    const asked = askedIn(survey, parts, cut)
    const told = [...items].map(([item, decided]) => [
      item,
      releaseItem(decided, { cut, tally, asked }, item, floors),
    ])
    const indexes = [...measures].map(([measure, decided]) => [
      measure,
      releaseMeasure(survey, decided, { cut, tally, asked }, measure, floors),
    ])
    const release: Release = {
      cut,
      ...(responses.shown.has(cut) ? { responses: tally.responses } : {}),
      items: Object.fromEntries(told.filter(([, state]) => state !== undefined)),
      measures: Object.fromEntries(indexes.filter(([, state]) => state !== undefined)),
    }
    return isSpokenOf(release) ? [release] : []
  })

  function judge(item: string): Judged | undefined {
    const known = items.get(item)
    const judgement = known ? undefined : judgementOf(survey, item)
    if (!judgement) return known
    const standingOf = (tally: Tally) => judgement.standing(own(tally.items, item))
    const among = judgement.joint ? roles : parts
    // Its number tells how answers are spread by which it is decided who is asked.
    const [first, ...others] = hangsOn(survey, item).map((other) => judge(other)?.spread ?? new Set<string>())
    const offered = first && new Set([...first].filter((cut) => others.every((cuts) => cuts.has(cut))))
    const decided = decide(among, standingOf, floors, offered)
    const judged = { standingOf, spreadOnly: judgement.spreadOnly, ...decided }
    items.set(item, judged)
    return judged
  }
}

/** A cut whose figures are released. */
interface Group {
  readonly cut: string
  readonly tally: Tally
  /** The items and measures that any of it may have been asked. */
  readonly asked: ReadonlySet<string>
}

function releaseItem(
  { spreadOnly, standingOf, ...decided }: Judged,
  { cut, tally, asked }: Group,
  item: string,
  floors: FloorsOfSurvey,
): ReleasedItem | undefined {
  const standing = standingOf(tally)
  const state = stateOf(decided, cut, standing, floors, asked.has(item))
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
  survey: Survey,
  decided: DecidedIndex,
  { cut, tally, asked }: Group,
  measure: string,
  floors: FloorsOfSurvey,
): ReleasedMeasure | undefined {
  const sums = own<MeasureSums>(tally.measures, measure)
  const state = stateOf(decided, cut, measureStanding(sums), floors, asked.has(measure))
  if (state === undefined) return undefined
  if (sums === undefined || (state !== 'figure' && state !== 'histogram'))
    return { shown: 'nothing', reason: state === 'protects-others' ? state : 'too-few' }
  const complete = Object.entries(sums.complete).filter(
    ([, { n }]) => cut === wholeCut && n >= floors.histograms.fewest,
  )
  const told = { people: sums.people, complete: Object.fromEntries(complete) }
  const items = decided.items.filter((item) => asked.has(item))
  return { shown: state, sums: decided.exact.has(cut) ? told : byAnswers(survey, items, tally, told) }
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
