/** How one cut stands among its siblings, for one item or index: how many people, and whether they said the same. */
import type { Survey } from '../model.ts'
import { answeredCount, cannotSayCount, peopleCount } from '../tally/counts.ts'
import type { MeasureSums, Tally } from '../tally/tally.ts'
import { answeredAlike, indexAlike } from './alike.ts'
import type { Sibling } from './suppress.ts'
import { thresholdsOf } from './thresholds.ts'

export type Standing = Omit<Sibling, 'id'>

/**
 * Judge a cut for one item.
 *
 * @example itemSibling(survey, 'refer', tally) // { n: 7, alike: false }
 */
export function itemSibling(survey: Survey, item: string, { items }: Tally): Standing {
  const counts = Object.hasOwn(items, item) ? items[item] : undefined
  if (!counts) return { n: 0 }
  const n = answeredCount(counts)
  const { comments } = thresholdsOf(survey)
  // Those who cannot say are people too: where only they are left, that is what each of them said.
  const silent = n === 0 && cannotSayCount(counts) > 0 && cannotSayCount(counts) < comments
  return { n, alike: silent || (n < comments && answeredAlike(survey, item, counts)) }
}

/** Judge a cut for the index of one measure. */
export function measureSibling(survey: Survey, measure: string, { measures }: Tally): Standing {
  const sums = measures[measure]
  if (!sums) return { n: 0 }
  const n = peopleCount(sums)
  return { n, alike: n < thresholdsOf(survey).comments && indexAlike(sums) }
}

/** Drop sums over complete answers that stand for few: they may be fewer people than the index has. */
export function withoutSmall(survey: Survey, sums: MeasureSums): MeasureSums {
  const { comments } = thresholdsOf(survey)
  const complete = Object.entries(sums.complete).filter(([, { n }]) => n >= comments)
  return { people: sums.people, complete: Object.fromEntries(complete) }
}
