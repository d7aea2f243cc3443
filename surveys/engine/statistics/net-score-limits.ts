/**
 * The limits of a funnel, a net score in waves of different sizes. It refuses empty waves, and takes sampling
 * for the only chance: where waves differ for other reasons too, an XmR chart is right.
 */

import type { NetCounts } from './adjusted-wald-interval.ts'
import type { ControlLimits } from './control-limits.ts'
import { answersIn } from './net-counts.ts'

/** Limits from -1 to 1, and the variance of a single answer of 1, 0 or -1 that they come from. */
export interface NetScoreLimits extends ControlLimits {
  readonly variance: number
}

/** Three standard errors, the usual reach of a control chart. */
const REACH = 3

/**
 * Set limits within which a net score may move by sampling alone.
 *
 * The pooled score ± 3 * sqrt(v / n) for each wave, v = up + down - (up - down)^2 in shares of all waves, clipped
 * to -1 and 1. In R, with `x` the answers of all waves as 1, 0 and -1: `mean(x) + c(-3, 3) * sqrt(mean(x^2) -
 * mean(x)^2) / sqrt(n)`.
 * Source: Spiegelhalter 2005, Funnel Plots for Comparing Institutional Performance, Statistics in Medicine 24,
 * 1185-1202, with the variance of Rocks 2016, The American Statistician 70, 365-372.
 *
 * @param waves at least one, from the oldest to the latest; whole numbers of zero or more, not all zero
 * @param baseline how many of the first waves set score and variance, a whole number from 1; all, if not given
 * @returns pooled score and limits from -1 to 1, variance from 0 to 1
 * @throws RangeError when there is no wave, a count is not a whole number of zero or more, a wave has no
 *   answers, or the baseline is not a whole number from 1 to as many as there are
 * @example
 * netScoreLimits([{ up: 20, level: 10, down: 10 }, { up: 25, level: 25, down: 10 }])
 * // => { centre: 0.25, variance: 0.5875, limits: [{ low: -0.1135759893062247, high: 0.6135759893062247 }, ...] }
 */
export function netScoreLimits(waves: readonly NetCounts[], baseline = waves.length): NetScoreLimits {
  if (waves.length === 0) throw new RangeError('netScoreLimits requires at least one wave')
  const sizes = waves.map((wave) => answersIn('netScoreLimits', wave))
  if (sizes.includes(0)) {
    throw new RangeError('netScoreLimits requires at least one answer in every wave')
  }
  if (!(Number.isInteger(baseline) && baseline >= 1 && baseline <= waves.length)) {
    throw new RangeError('netScoreLimits requires a baseline of one wave or more, up to all')
  }
  const first = waves.slice(0, baseline)
  const answers = sizes.slice(0, baseline).reduce((sum, size) => sum + size, 0)
  const up = first.reduce((sum, wave) => sum + wave.up, 0) / answers
  const down = first.reduce((sum, wave) => sum + wave.down, 0) / answers
  const centre = up - down
  const variance = Math.max(0, up + down - centre * centre)
  const limits = sizes.map((size) => {
    const reach = REACH * Math.sqrt(variance / size)
    return { low: Math.max(-1, centre - reach), high: Math.min(1, centre + reach) }
  })
  return { centre, variance, limits }
}
