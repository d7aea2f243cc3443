/** What of one response is counted in which cuts; adds nothing up. */
import { singleOf } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import { accountCutOf, bucketCutOf, type Counted, cutsOf, dayCutOf, unitedCutsOf } from './cuts.ts'
import { isRated, openDrivers } from './driver-sums.ts'
import { type Amounts, amountsOf, type Entry, from, type OwnBlock, tallyOfEntry } from './entry.ts'
import { type Items, openItems } from './items.ts'
import { openJointCounts } from './joint-counts.ts'
import type { OwnIndex } from './own-indexes.ts'
import { type OwnTally, openReader } from './own-tally.ts'
import { openPlaces, type Places, slotOf } from './places.ts'
import type { ItemCounts, Tally } from './tally.ts'

/** A tally of one response, and the cuts in which it counts. */
export interface Part {
  readonly cuts: readonly string[]
  readonly tally: Tally
}

/** What one response adds, by where it is added; nothing where there is nothing to add. */
export interface OwnEntries {
  /** All of it, for the whole, its role and groups, and the cuts of attributes. */
  readonly all: Entry
  /** What needs several answers of one person, for the whole, its role and groups. */
  readonly joint: Entry | undefined
  /** What intervals need, for its account. */
  readonly account: Entry
  /** What scores need, for its day. */
  readonly day: Entry | undefined
  /** What drivers need, for its bucket; its places are their own. */
  readonly bucket: Entry | undefined
}

/** Where the sums of answers stand, and apart from them those of buckets. */
export interface PartPlaces {
  readonly answers: Places
  readonly buckets: Places
}

/**
 * Lay out by names what a response adds to its cuts; the fold does the same by places.
 *
 * @example partsOf(survey, response).flatMap(({ cuts }) => cuts) // ['all', 'role=buyer', …, '*day=2026-11-22']
 */
export function partsOf(survey: Survey, response: Counted): Part[] {
  const [items, places] = [openItems(), { answers: openPlaces(), buckets: openPlaces() }]
  const own = openReader(survey, items, places.answers)(response)
  const { all, joint, account, day, bucket } = openEntries(survey, items, places)(response.role, own)
  const accountCut = accountCutOf(survey, response)
  const parts: [string[], Places, Entry | undefined][] = [
    [cutsOf(survey, response), places.answers, all],
    [unitedCutsOf(survey, response.role), places.answers, joint],
    [accountCut === undefined ? [] : [accountCut], places.answers, account],
    [[dayCutOf(response)], places.answers, day],
    [[bucketCutOf(survey, response)], places.buckets, bucket],
  ]
  return parts.flatMap(([cuts, where, entry]) =>
    entry && cuts.length > 0 ? [{ cuts, tally: tallyOfEntry(where, entry) }] : [],
  )
}

/** Make what lays out all that one person's answers add. */
export function openEntries(
  survey: Survey,
  items: Items,
  { answers, buckets }: PartPlaces,
): (role: string, own: OwnTally) => OwnEntries {
  const jointCounts = openJointCounts(survey, items)
  const jointAmounts = new Map<ItemCounts, Amounts>()
  const driverBlocks = openDrivers(survey, items, buckets)
  /** The referral question and the single comparison are told of parts of the time. */
  const scores = [singleOf(survey, 'referral'), singleOf(survey, 'comparison')].flatMap((question) =>
    question ? items.of(question.id) : [],
  )
  return (role, own) => {
    const joint = Object.entries(jointCounts(own)).map(([item, counts]) =>
      slotOf(jointAmounts, counts, () => amountsOf(answers, item, counts)),
    )
    const ofDay = scores.flatMap(({ number }) => own.saidTo[number]?.amounts ?? [])
    const blocks = driverBlocks(role, own)
    return {
      all: wholeEntry(answers, own),
      joint: joint.length > 0 ? { responses: 0, sums: joint, blocks: [] } : undefined,
      account: accountEntry(answers, own),
      day: ofDay.length > 0 ? { responses: 1, sums: ofDay, blocks: [] } : undefined,
      bucket: blocks.length > 0 ? { responses: 1, sums: [], blocks } : undefined,
    }
  }
}

/** Lay out all that one person's answers add. */
export function wholeEntry(places: Places, { said, indexes }: OwnTally): Entry {
  const sums: Amounts[] = []
  const blocks: OwnBlock[] = []
  for (const { amounts } of said) sums.push(amounts)
  for (const index of indexes) {
    const { measure, items, given } = index
    sums.push(peopleOf(places, index))
    if (given.length < items.length) continue
    const names = items.map(({ name }) => name).join(',')
    blocks.push({ place: places.block(measure, names, items.length), given })
  }
  return { responses: 1, sums, blocks }
}

/** Lay out what figures with an interval by accounts are made of. */
function accountEntry(places: Places, { said, indexes }: OwnTally): Entry {
  const sums: Amounts[] = []
  for (const { question, amounts } of said) if (hasScore(question)) sums.push(amounts)
  for (const index of indexes) sums.push(peopleOf(places, index))
  return { responses: 1, sums, blocks: [] }
}

function peopleOf(places: Places, { measure, given, sum }: OwnIndex): Amounts {
  return from(places.people(measure, String(given.length)), [1, sum, sum * sum])
}

/** Tell whether the figure of a question's items is a score or a share of the best. */
function hasScore(question: Question): boolean {
  return question.type === 'referral' || question.type === 'comparison' || isRated(question)
}
