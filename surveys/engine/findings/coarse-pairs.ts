/** What may be told of how alike people answered two guarded waves: a rounded correlation, and no sum of their answers. */
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import type { MeanSums } from '../statistics/mean-interval.ts'
import { isRated } from '../tally/driver-sums.ts'
import type { Tally } from '../tally/tally.ts'
import { itemsOf } from './items-of.ts'
import { itemValues, personMeans } from './person-values.ts'
import type { PairsFinding } from './study.ts'

/**
 * Put in the place of pairs’ own sums those that everybody’s means and a correlation to one decimal come to.
 *
 * Where a role is new, all pairs are of the others, and known as such; a role’s own figure less the sums of its pairs
 * would then be what its few newcomers said, however many newcomers there are elsewhere. Made of the means of everybody
 * in either wave, which are told anyway, sums tell of nobody more than these; a change is compared by them nearly as well,
 * since it takes from them only how far people answer alike.
 *
 * @param before everybody in the wave before, and `after` everybody in this one
 * @returns nothing where the two waves tell no spread of it
 * @example coarsePairs(survey, pairs, before, after) // { kind: 'pairs', item: 'refer', n: 30, before: 9, after: 6, product: 14 }
 */
export function coarsePairs(
  survey: Survey,
  pairs: PairsFinding,
  before: Tally,
  after: Tally,
): PairsFinding | undefined {
  const [one, other] = [valuesIn(survey, pairs.item, before), valuesIn(survey, pairs.item, after)]
  if (!one || !other) return undefined
  const spread = deviation(one) * deviation(other)
  if (!(spread > 0)) return undefined
  const { n } = pairs
  const shared = (pairs.product - (pairs.before * pairs.after) / n) / n
  const alike = Math.round(Math.min(1, Math.max(-1, shared / spread)) * 10) / 10
  const [earlier, later] = [one.sum / one.n, other.sum / other.n]
  // Scores and shares are sums of whole numbers, and those of two waves go together.
  const sums = { before: Math.round(n * earlier), after: Math.round(n * later) }
  const product = Math.round(n * (earlier * later + alike * spread))
  return { ...pairs, ...sums, product: isIndex(survey, pairs.item) ? product : possible(n, sums, product) }
}

/** The nearest product that people worth 1, 0 or −1 can have with these sums. */
function possible(n: number, sums: { before: number; after: number }, product: number): number {
  const least = Math.abs(sums.before + sums.after) - n
  const most = n - Math.abs(sums.before - sums.after)
  return Math.min(most, Math.max(least, product))
}

function isIndex(survey: Survey, name: string): boolean {
  return !allQuestions(survey).some((question) => itemsOf(question).includes(name))
}

function valuesIn(survey: Survey, name: string, { items, measures }: Tally): MeanSums | undefined {
  const question = allQuestions(survey).find((each) => itemsOf(each).includes(name))
  if (question) return itemValues(question, (Object.hasOwn(items, name) && items[name]) || {})
  const scale = allQuestions(survey).find((each) => each.measure === name && isRated(each))
  const sums = Object.hasOwn(measures, name) ? measures[name] : undefined
  if (!sums || !scale || !isRated(scale)) return undefined
  const { n, sum, squares } = personMeans(sums)
  const { from, to } = scale
  const step = 100 / (to - from)
  return {
    n,
    sum: step * (sum - n * from),
    squares: step * step * (squares - 2 * from * sum + n * from * from),
  }
}

function deviation({ n, sum, squares }: MeanSums): number {
  return n === 0 ? 0 : Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2))
}
