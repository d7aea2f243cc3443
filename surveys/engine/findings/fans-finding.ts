/** The share of raving fans, out of counts of people; asks nobody whether it may be shown. */
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { fansItem, no, yes } from '../tally/joint-counts.ts'
import { countOf, type ItemCounts } from '../tally/tally.ts'
import type { FansFinding } from './study.ts'

/**
 * Make the share of raving fans of those who answered all that makes one.
 *
 * @returns nothing where nobody did
 * @example fansFinding({ '1': 7, '0': 26 }) // share 0.212…, from 0.107… to 0.378…
 */
export function fansFinding(counts: ItemCounts): FansFinding | undefined {
  const fans = countOf(counts, yes)
  const n = fans + countOf(counts, no)
  return n === 0 ? undefined : { kind: 'fans', item: fansItem, n, ...wilsonInterval(fans, n) }
}
