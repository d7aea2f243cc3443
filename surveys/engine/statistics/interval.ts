/**
 * The one shape of an interval between two limits. It carries no confidence level and no unit: the
 * function that returns an interval says in its own text what the limits are limits of.
 */

/**
 * Name the two ends of a range of plausible values, so that every estimate can be drawn and compared in
 * the same way.
 *
 * Both ends belong to the interval, `low` is never above `high`, and both are in the unit of the estimate
 * they surround: a share from 0 to 1, a net score from -1 to 1, a mean in points of its scale.
 *
 * @example
 * const plausibleShare: Interval = { low: 0.2709, high: 0.5098 }
 */
export interface Interval {
  readonly low: number
  readonly high: number
}
