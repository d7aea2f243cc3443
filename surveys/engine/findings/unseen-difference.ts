/** How far two means that have limits may lie apart because of answers that nobody gave; for people who are much alike. */
import type { Ends } from '../statistics/largest-squares.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import { normalCdf } from '../statistics/normal-distribution.ts'
import { twoSidedZ } from '../statistics/two-sided-z.ts'
import { unseenReach } from '../statistics/unseen-reach.ts'
import type { Estimate } from './difference.ts'
import { intervalError } from './interval-error.ts'
import type { MeasuredMean } from './measured.ts'

/**
 * Estimate how far two means lie apart by what was not seen on either side, which is an estimate by itself where all are
 * alike on both, and nothing where they are spread as usual.
 *
 * The limits are put together from those of both sides; p is below .05 where they leave none out.
 * Source: `unseenReach`; Zou & Donner 2008, Construction of Confidence Limits About Effect Measures: A General Approach,
 * Statistics in Medicine 27, 1693-1702.
 *
 * @returns `undefined` where a side has no limits, or is a single answer
 * @example unseenDifference(before, after) // { difference: -50, low: -60.1, high: -28.4, p: … }
 */
export function unseenDifference(before: MeasuredMean, after: MeasuredMean): Estimate | undefined {
  const [earlier, later] = [reachOf(before), reachOf(after)]
  if (!earlier || !later) return undefined
  const difference = after.value - before.value
  const low = difference - Math.hypot(later.below, earlier.above)
  const high = difference + Math.hypot(later.above, earlier.below)
  const towardsNone = difference > 0 ? difference - low : high - difference
  const z = towardsNone === 0 ? 0 : (difference / towardsNone) * twoSidedZ('unseenDifference', 0.95)
  return { difference, low, high, p: 2 * normalCdf(-Math.abs(z)), error: intervalError({ low, high }) }
}

const ofIndex: Ends = { from: 0, to: 100 }

function reachOf({ unit, n, value, deff, ends, sums }: MeasuredMean) {
  const limits = unit === 'index' ? ofIndex : ends
  if (!limits || !sums || n < 2) return undefined
  return unseenReach(value, limits, n / deff, meanInterval(sums).sd ?? 0)
}
