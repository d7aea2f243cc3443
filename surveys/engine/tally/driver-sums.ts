/** What a response adds to the sums by which it is told what moves together with referral; keeps nothing else of it. */
import { singleOf } from '../logic/questions.ts'
import type { Question, RatedQuestion, Survey } from '../model.ts'
import { type OwnBlock, tallyOfEntry } from './entry.ts'
import type { Item, Items } from './items.ts'
import type { OwnTally } from './own-tally.ts'
import { openPlaces, type Places, slotOf } from './places.ts'
import type { MeasureSums } from './tally.ts'

/** Under this name stand the outcome and all drivers together; its `complete` alone is filled. */
export const driverSums = 'drivers'

/** Under this name stand the outcome and one rated item at a time. */
export const correlationSums = 'correlations'

/** Measures whose items are drivers. */
const driving: readonly string[] = ['care', 'values']

/** Name the item that drivers move together with: the survey's referral question. */
export function outcomeOf(survey: Survey): string | undefined {
  return singleOf(survey, 'referral')?.id
}

/** Tell whether a question's items are answered by a number of their own scale, other than referral. */
export function isRated(question: Question): question is RatedQuestion {
  return 'from' in question && question.type !== 'referral'
}

/** Lists the blocks of one person's answers. */
export type DriverBlocks = (role: string, own: OwnTally) => OwnBlock[]

/**
 * Make a lister of the blocks of one person's answers.
 *
 * Who answered the outcome and every item of care and values that they were asked stands in one block, the outcome
 * first; for each rated item, of whatever measure, there is a block of two besides, for all who answered both.
 */
export function openDrivers(survey: Survey, items: Items, places: Places): DriverBlocks {
  const outcome = outcomeOf(survey)
  if (outcome === undefined) return () => []
  const { name, number } = items.of(outcome)
  const pairs = new Map<Item, number>()
  return (role, own) => {
    const score = own.saidTo[number]?.rating
    if (score === undefined) return []
    const drivers = driversOf(role, own, score)
    return [...pairsOf(role, own, score), ...(drivers ? [drivers] : [])]
  }

  function pairsOf(role: string, { questions, saidTo }: OwnTally, score: number): OwnBlock[] {
    const blocks: OwnBlock[] = []
    for (const question of questions) {
      if (!isRated(question)) continue
      for (const item of items.asked(question, role)) {
        const rating = saidTo[item.number]?.rating
        if (rating !== undefined) blocks.push({ place: withOutcome(item), given: [score, rating] })
      }
    }
    return blocks
  }

  /** Nothing where somebody was asked none, or left one out. */
  function driversOf(role: string, { questions, saidTo }: OwnTally, score: number): OwnBlock | undefined {
    const asked = [name]
    const given = [score]
    for (const question of questions) {
      if (!isDriver(question)) continue
      for (const item of items.asked(question, role)) {
        const rating = saidTo[item.number]?.rating
        if (rating === undefined) return undefined
        asked.push(item.name)
        given.push(rating)
      }
    }
    if (given.length === 1) return undefined
    return { place: places.block(driverSums, asked.join(','), given.length), given }
  }

  function withOutcome(item: Item): number {
    return (
      pairs.get(item) ?? slotOf(pairs, item, () => places.block(correlationSums, `${name},${item.name}`, 2))
    )
  }
}

function isDriver(question: Question): boolean {
  return isRated(question) && question.measure !== undefined && driving.includes(question.measure)
}

/**
 * Sum the products of one person's answers, by names.
 *
 * @example
 * sumsOfDrivers(survey, 'buyer', own).drivers.complete['refer,care.listen,care.keep']
 * // { n: 1, sums: [9, 4, 5], products: [81, 36, 45, 16, 20, 25] }
 */
export function sumsOfDrivers(survey: Survey, role: string, own: OwnTally): Record<string, MeasureSums> {
  const places = openPlaces()
  const blocks = openDrivers(survey, own.items, places)(role, own)
  return tallyOfEntry(places, { responses: 1, sums: [], blocks }).measures
}
