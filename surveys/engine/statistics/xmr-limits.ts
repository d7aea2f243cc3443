/**
 * The limits of an XmR chart, from how much a figure moves from one wave to the next. It refuses a single value,
 * and must not be given running totals or averages, whose neighbours share answers.
 */

import type { ControlLimits } from './control-limits.ts'

/** Limits, the same for each value, and what they come from. */
export interface XmrLimits extends ControlLimits {
  /** The mean distance from one value to the next. */
  readonly meanRange: number
  /** The largest distance from one value to the next that is still chance. */
  readonly rangeLimit: number
}

/** 3 / d2 and D4 for ranges of two values, as rounded in the books and in common use. */
const REACH_OF_RANGES = 2.66
const LARGEST_OF_RANGES = 3.268

/** Limits settle on ten values; later ones are judged by them and do not move them. */
const BASELINE = 10

/**
 * Set limits within which a figure may move by chance, whatever makes it vary.
 *
 * mean ± 2.66 * mean moving range, both from the first values; not clipped to the ends of a scale. Equal to
 * `qcc::qcc(values, type = "xbar.one")` in R, whose factor is 3 / 1.128 = 2.6596 unrounded.
 * Source: Wheeler 2000, Understanding Variation: The Key to Managing Chaos, 2nd edition, appendix; Shewhart 1931,
 * Economic Control of Quality of Manufactured Product.
 *
 * @param values one figure for each wave, from the oldest to the latest, in any unit
 * @param baseline how many of the first values set the limits, a whole number from 2; all or ten, if not given
 * @returns mean, limits, and ranges in the unit of the values
 * @throws RangeError when there are fewer than two values, one is not finite, or the baseline is not a whole
 *   number from 2 to as many as there are
 * @example
 * xmrLimits([32, 35, 28, 41, 38])
 * // => { centre: 34.8, limits: [{ low: 17.51, high: 52.09 }, ...], meanRange: 6.5, rangeLimit: 21.242 }
 */
export function xmrLimits(
  values: readonly number[],
  baseline = Math.min(BASELINE, values.length),
): XmrLimits {
  if (values.length < 2) throw new RangeError('xmrLimits requires at least two values')
  if (!values.every(Number.isFinite)) throw new RangeError('xmrLimits requires finite values')
  if (!(Number.isInteger(baseline) && baseline >= 2 && baseline <= values.length)) {
    throw new RangeError('xmrLimits requires a baseline of two values or more, up to all')
  }
  const first = values.slice(0, baseline)
  const centre = first.reduce((sum, value) => sum + value, 0) / baseline
  const moved = first.reduce((sum, value, index) => sum + Math.abs(value - (first[index - 1] ?? value)), 0)
  const meanRange = moved / (baseline - 1)
  const reach = REACH_OF_RANGES * meanRange
  return {
    centre,
    limits: values.map(() => ({ low: centre - reach, high: centre + reach })),
    meanRange,
    rangeLimit: LARGEST_OF_RANGES * meanRange,
  }
}
