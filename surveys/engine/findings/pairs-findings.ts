/** What people said who answered this wave and the one before; compares nothing yet. */
import { indexMeasures } from '../logic/index-measures.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { indexUnit } from '../tally/pair-worth.ts'
import { pairSums } from '../tally/pairs.ts'
import type { Tally } from '../tally/tally.ts'
import { itemsOf } from './items-of.ts'
import type { PairsFinding } from './study.ts'

/**
 * List the pairs of each item and index, in the order of the survey, indexes last and in points from 0 to 100.
 *
 * @param wave the wave before
 * @param mayTell whether so many pairs of an item lead to nobody
 * @example pairsFindings(survey, '2026-H1', tally, () => true)[0] // { kind: 'pairs', item: 'refer', n: 40, before: 12, … }
 */
export function pairsFindings(
  survey: Survey,
  wave: string,
  { items }: Tally,
  mayTell: (item: string, n: number) => boolean,
): PairsFinding[] {
  const asked = [
    ...allQuestions(survey).flatMap((question) => itemsOf(question).map((item) => ({ item, unit: 1 }))),
    ...indexMeasures.map((item) => ({ item, unit: indexUnit })),
  ]
  return asked.flatMap(({ item, unit }) => {
    const counts = Object.hasOwn(items, item) ? items[item] : undefined
    if (!counts) return []
    const { n, before, after, product } = pairSums(counts)
    if (n === 0 || !mayTell(item, n)) return []
    const sums = { before: before / unit, after: after / unit, product: product / unit ** 2 }
    return [{ kind: 'pairs' as const, item, wave, n, ...sums }]
  })
}
