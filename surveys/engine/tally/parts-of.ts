/** What of one response is counted in which cuts; adds nothing up. */
import { singleOf } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import { accountCutOf, bucketCutOf, type Counted, cutsOf, dayCutOf, unitedCutsOf } from './cuts.ts'
import { isRated, sumsOfDrivers } from './driver-sums.ts'
import { jointCounts } from './joint-counts.ts'
import type { MeasureSums, Tally } from './tally.ts'
import { type OwnTally, ownTally } from './tally-of.ts'

/** A tally of one response, and the cuts in which it counts. */
export interface Part {
  readonly cuts: readonly string[]
  readonly tally: Tally
}

/**
 * Lay out what a response adds to its cuts.
 *
 * All of it counts in the whole, its role and their groups, with what needs several answers of one person; without that
 * in the cuts of attributes. Its account holds what intervals need, its day what scores need, its bucket what drivers
 * need.
 *
 * @example partsOf(survey, response).flatMap(({ cuts }) => cuts) // ['all', 'role=buyer', …, '*day=2026-11-22']
 */
export function partsOf(survey: Survey, response: Counted): Part[] {
  const own = ownTally(survey, response)
  const { tally } = own
  const joint = { responses: 0, items: jointCounts(survey, own), measures: {} }
  const accountCut = accountCutOf(survey, response)
  const drivers = sumsOfDrivers(survey, response.role, own)
  const scores = { ...only(tally, scoresOf(survey)), measures: {} }
  return [
    { cuts: cutsOf(survey, response), tally },
    { cuts: unitedCutsOf(survey, response.role), tally: joint },
    ...(accountCut === undefined ? [] : [{ cuts: [accountCut], tally: ofAccount(own) }]),
    ...(Object.keys(scores.items).length === 0 ? [] : [{ cuts: [dayCutOf(response)], tally: scores }]),
    ...(Object.keys(drivers).length === 0
      ? []
      : [{ cuts: [bucketCutOf(survey, response)], tally: { responses: 1, items: {}, measures: drivers } }]),
  ]
}

/** Items whose score is told of parts of the time: the referral question and the single comparison. */
function scoresOf(survey: Survey): (item: string) => boolean {
  const ids = [singleOf(survey, 'referral')?.id, singleOf(survey, 'comparison')?.id]
  return (item) => ids.includes(item)
}

/** Keep of a tally what figures with an interval by accounts are made of. */
function ofAccount({ tally, questions }: OwnTally): Tally {
  const ids = new Set(questions.filter(hasScore).map(({ id }) => id))
  const measures = Object.entries(tally.measures).map(([measure, { people }]): [string, MeasureSums] => [
    measure,
    { people, complete: {} },
  ])
  return {
    ...only(tally, (item) => ids.has(item.split('.', 1)[0] ?? '')),
    measures: Object.fromEntries(measures),
  }
}

/** Tell whether the figure of a question's items is a score or a share of the best. */
function hasScore(question: Question): boolean {
  return question.type === 'referral' || question.type === 'comparison' || isRated(question)
}

function only({ responses, items }: Tally, keeps: (item: string) => boolean) {
  return { responses, items: Object.fromEntries(Object.entries(items).filter(([item]) => keeps(item))) }
}
