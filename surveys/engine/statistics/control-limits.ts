/**
 * The one shape of the limits of a control chart. It carries no verdict: `chartSignals` says which points are
 * signals.
 */

import type { Interval } from './interval.ts'

/**
 * Name the line that points of a process vary around, and for each of them the range of mere chance, so that
 * every chart can be drawn and judged in the same way.
 *
 * All are in the unit of the points: a share from 0 to 1, a net score from -1 to 1, a mean in points.
 *
 * @example
 * const limits: ControlLimits = { centre: 0.4, limits: [{ low: 0.2, high: 0.6 }, { low: 0.3, high: 0.5 }] }
 */
export interface ControlLimits {
  readonly centre: number
  readonly limits: readonly Interval[]
}
