/**
 * Which control chart fits a series of waves: one by sampling alone, or one by how the figure moves. It refuses
 * fewer than six waves by saying nothing.
 */

/** What was compared, both in the unit of the figure, and the chart that follows from it. */
export interface ChartChoice {
  /** `xmr` where waves differ more than by sampling; else `sampling`, a p-chart or a funnel. */
  readonly chart: 'xmr' | 'sampling'
  /** The standard deviation from wave to wave, from the mean moving range. */
  readonly spread: number
  /** The mean standard error of a wave. */
  readonly sampling: number
}

const FEWEST_WAVES = 6

/** The mean range of two normal values in standard deviations, d2, as rounded in the books. */
const RANGE_OF_TWO = 1.128

/** So many times the standard error is more than sampling. */
const MORE_THAN_SAMPLING = 1.5

/**
 * Choose the control chart whose idea of chance fits, before limits are drawn.
 *
 * `xmr` if mean moving range / 1.128 is more than 1.5 times the mean standard error of the waves: then something
 * besides sampling moves them, and limits by sampling would give alarm all the time.
 * Source: Wheeler 2000, Understanding Variation, 2nd edition, on what the p-chart supposes; Laney 2002, Improved
 * Control Charts for Attributes, Quality Engineering 14, 531-537, for the ratio; the bound of 1.5 is our own.
 *
 * @param values one figure for each wave, from the oldest to the latest
 * @param standardErrors of the same figures, zero or more, in the same unit
 * @returns the chart and what it was chosen by; null below six waves, where differences are shown instead
 * @throws RangeError when a value is not finite, or there is not one finite standard error of zero or more for
 *   each value
 * @example
 * chartChoice([32, 35, 28, 41, 38, 30], [9, 9, 8, 9, 9, 8])
 * // => { chart: 'sampling', spread: 6.028368794326242, sampling: 8.666666666666666 }
 */
export function chartChoice(
  values: readonly number[],
  standardErrors: readonly number[],
): ChartChoice | null {
  if (!values.every(Number.isFinite)) throw new RangeError('chartChoice requires finite values')
  const known = standardErrors.every((error) => error >= 0 && error < Infinity)
  if (!known || standardErrors.length !== values.length) {
    throw new RangeError('chartChoice requires a standard error of zero or more for each value')
  }
  if (values.length < FEWEST_WAVES) return null
  const moved = values.reduce((sum, value, index) => sum + Math.abs(value - (values[index - 1] ?? value)), 0)
  const spread = moved / (values.length - 1) / RANGE_OF_TWO
  const sampling = standardErrors.reduce((sum, error) => sum + error, 0) / values.length
  return { chart: spread > MORE_THAN_SAMPLING * sampling ? 'xmr' : 'sampling', spread, sampling }
}
