/** What a response adds to the sums by which it is told what moves together with referral; keeps nothing else of it. */
import { itemKeys, singleOf } from '../logic/questions.ts'
import type { Question, RatedQuestion, Survey } from '../model.ts'
import type { MeasureSums } from './tally.ts'
import { completeOf, type OwnTally, ownRating } from './tally-of.ts'

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

/**
 * Sum the products of one person's answers.
 *
 * Who answered the outcome and every item of care and values that they were asked stands in one block, the outcome
 * first; for each rated item, of whatever measure, there is a block of two besides, for all who answered both.
 *
 * @example
 * sumsOfDrivers(survey, 'buyer', own).drivers.complete['refer,care.listen,care.keep']
 * // { n: 1, sums: [9, 4, 5], products: [81, 36, 45, 16, 20, 25] }
 */
export function sumsOfDrivers(
  survey: Survey,
  role: string,
  { tally, questions }: OwnTally,
): Record<string, MeasureSums> {
  const outcome = outcomeOf(survey)
  const score = outcome === undefined ? undefined : ownRating(tally, outcome)
  if (outcome === undefined || score === undefined) return {}
  const rated = questions
    .filter(isRated)
    .flatMap((question) => itemKeys(question, role).map((item) => ({ item, measure: question.measure })))
  const pairs: MeasureSums = { people: {}, complete: {} }
  for (const { item } of rated) put(pairs, [item])
  const drivers: MeasureSums = { people: {}, complete: {} }
  put(
    drivers,
    rated.filter(({ measure }) => measure !== undefined && driving.includes(measure)).map(({ item }) => item),
  )
  return Object.fromEntries(
    Object.entries({ [driverSums]: drivers, [correlationSums]: pairs }).filter(
      ([, { complete }]) => Object.keys(complete).length > 0,
    ),
  )

  function put({ complete }: MeasureSums, items: readonly string[]): void {
    const given = items.map((item) => ownRating(tally, item)).filter((value) => value !== undefined)
    if (given.length === 0 || given.length < items.length) return
    complete[[outcome, ...items].join(',')] = completeOf([score as number, ...given])
  }
}
