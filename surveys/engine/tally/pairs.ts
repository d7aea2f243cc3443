/** Sums over people who answered two waves that follow each other, by which waves are compared person by person. */
import { indexMeasures } from '../logic/index-measures.ts'
import { itemKeys } from '../logic/questions.ts'
import { waveBefore } from '../logic/wave.ts'
import type { Question, RatedQuestion, Survey } from '../model.ts'
import { type Counted, pairsCut } from './cuts.ts'
import { isRated } from './driver-sums.ts'
import { upAndDown } from './net-counts.ts'
import { addInto, countOf, emptyTally, type ItemCounts, type Tally } from './tally.ts'
import { type Changes, keyText } from './tally-key.ts'
import { type OwnTally, ownRating, ownTally } from './tally-of.ts'

/** What somebody has answered to one wave, before a step of the tallies and after it; the same where it is not touched. */
export interface Standing {
  readonly before: Counted | undefined
  readonly after: Counted | undefined
}

/** Sums over pairs: `before` and `after` are sums of the values of the two waves, `product` of their products. */
export interface PairSums {
  readonly n: number
  readonly before: number
  readonly after: number
  readonly product: number
}

/** Indexes are paired in hundredths of a point from 0 to 100, so that their sums stay whole numbers. */
export const indexUnit = 100

/**
 * Sum what a step changes about pairs of waves.
 *
 * A pair stands in the later wave, in the cut named after the earlier one; where one of the two answers was withheld,
 * so is the pair. Referral and comparisons count as 1, 0 or −1, rated items as 1 for the two best points and else 0, an
 * index as hundredths of a point, rounded.
 *
 * @param people each person's answers by wave
 * @example
 * pairChanges(survey, [new Map([['2026-H1', { before: one, after: one }], ['2026-H2', { before: undefined, after: two }]])])
 * // one tally: of '2026-H2', '*pairs=2026-H1', in which `refer` has { n: 1, before: 1, after: -1, product: -1 }
 */
export function pairChanges(survey: Survey, people: Iterable<ReadonlyMap<string, Standing>>): Changes {
  const changes: Changes = new Map()
  for (const waves of people) {
    for (const [wave, own] of waves) {
      const earlier = waveBefore(survey.cadence, wave)
      const other = earlier === undefined ? undefined : waves.get(earlier)
      if (earlier === undefined || !other) continue
      if (own.before === own.after && other.before === other.after) continue
      move(wave, earlier, other.before, own.before, -1)
      move(wave, earlier, other.after, own.after, 1)
    }
  }
  return changes

  function move(wave: string, earlier: string, one?: Counted, two?: Counted, sign: 1 | -1 = 1): void {
    if (!one || !two) return
    const key = { wave, cut: pairsCut(earlier), withheld: one.withhold || two.withhold }
    const text = keyText(key)
    const change = changes.get(text) ?? { key, tally: emptyTally() }
    addInto(change.tally, pairOf(survey, one, two), sign)
    changes.set(text, change)
  }
}

/** Read the sums of pairs of one item. */
export function pairSums(counts: ItemCounts): PairSums {
  const of = (name: keyof PairSums) => countOf(counts, name)
  return { n: of('n'), before: of('before'), after: of('after'), product: of('product') }
}

function pairOf(survey: Survey, one: Counted, two: Counted): Tally {
  const [earlier, later] = [pairValues(survey, one), pairValues(survey, two)]
  const items: Tally['items'] = {}
  for (const [item, before] of earlier) {
    const after = later.get(item)
    if (after === undefined) continue
    const sums = { n: 1, before, after, product: before * after }
    items[item] = Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
  }
  return { responses: 1, items, measures: {} }
}

function pairValues(survey: Survey, response: Counted): Map<string, number> {
  const own = ownTally(survey, response)
  const values = new Map<string, number>()
  for (const question of own.questions) {
    for (const item of itemKeys(question, response.role)) {
      const value = itemValue(question, item, own)
      if (value !== undefined) values.set(item, value)
    }
  }
  for (const measure of indexMeasures) {
    const scale = own.questions.find((question) => question.measure === measure && isRated(question))
    const [people] = Object.entries(own.tally.measures[measure]?.people ?? {})
    if (scale && isRated(scale) && people)
      values.set(measure, indexValue(scale, Number(people[0]), people[1].sum))
  }
  return values
}

function itemValue(question: Question, item: string, { tally }: OwnTally): number | undefined {
  if (isRated(question)) {
    const rating = ownRating(tally, item)
    return rating === undefined ? undefined : Number(rating >= question.to - 1)
  }
  const counts = Object.hasOwn(tally.items, item) ? tally.items[item] : undefined
  const found = counts && upAndDown(question, counts)
  return found && found.up + found.level + found.down > 0 ? found.up - found.down : undefined
}

function indexValue({ from, to }: RatedQuestion, items: number, sum: number): number {
  return Math.round((100 * indexUnit * (sum - items * from)) / (items * (to - from)))
}
