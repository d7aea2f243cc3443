/**
 * The limits of a p-chart, a share in waves of different sizes. It refuses empty waves, and takes sampling for
 * the only chance: where waves differ for other reasons too, an XmR chart is right.
 */

import type { ControlLimits } from './control-limits.ts'

/** The answers of one wave that are counted, and all that could have been. */
export interface CountedWave {
  readonly count: number
  readonly n: number
}

/** Three standard errors, the usual reach of a control chart. */
const REACH = 3

/**
 * Set limits within which a share may move by sampling alone.
 *
 * The pooled share p ± 3 * sqrt(p (1 - p) / n) for each wave, clipped to 0 and 1. Equal to
 * `qcc::qcc(count, type = "p", sizes = n)` in R.
 * Source: Shewhart 1931, Economic Control of Quality of Manufactured Product; Montgomery 2009, Introduction to
 * Statistical Quality Control, 6th edition, section 7.2.
 *
 * @param waves at least one, from the oldest to the latest; whole numbers, `n` from 1 and `count` up to `n`
 * @param baseline how many of the first waves set the pooled share, a whole number from 1; all, if not given
 * @returns pooled share and limits from 0 to 1
 * @throws RangeError when there is no wave, a count or n is not a whole number in its range, or the baseline is
 *   not a whole number from 1 to as many as there are
 * @example
 * pChartLimits([{ count: 18, n: 40 }, { count: 42, n: 60 }])
 * // => { centre: 0.6, limits: [{ low: 0.367620999227555, high: 0.832379000772445 }, ...] }
 */
export function pChartLimits(waves: readonly CountedWave[], baseline = waves.length): ControlLimits {
  if (waves.length === 0) throw new RangeError('pChartLimits requires at least one wave')
  if (!waves.every(({ n }) => Number.isInteger(n) && n >= 1)) {
    throw new RangeError('pChartLimits requires whole numbers of answers, one or more')
  }
  if (!waves.every(({ count, n }) => Number.isInteger(count) && count >= 0 && count <= n)) {
    throw new RangeError('pChartLimits requires whole numbers, the count from zero to all answers')
  }
  if (!(Number.isInteger(baseline) && baseline >= 1 && baseline <= waves.length)) {
    throw new RangeError('pChartLimits requires a baseline of one wave or more, up to all')
  }
  const first = waves.slice(0, baseline)
  const counted = first.reduce((sum, { count }) => sum + count, 0)
  const centre = counted / first.reduce((sum, { n }) => sum + n, 0)
  const limits = waves.map(({ n }) => {
    const reach = REACH * Math.sqrt((centre * (1 - centre)) / n)
    return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
  })
  return { centre, limits }
}
