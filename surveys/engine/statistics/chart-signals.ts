/**
 * The signals of a control chart: what is more than chance. It knows two rules and refuses to be given more,
 * since each further rule cries wolf more often.
 */

import type { ControlLimits } from './control-limits.ts'

/** A point outside its limits, or a run of points on one side of the centre, by their places from 0. */
export interface ChartSignal {
  readonly kind: 'outside' | 'run'
  readonly side: 'above' | 'below'
  readonly first: number
  readonly last: number
}

/** So many points in a row on one side come about by chance once in 128 times. */
const RUN = 8

/** A point this close to a line, as a share of the centre's size or of 1, is on it but for rounding. */
const ROUNDING = 1e-9

/**
 * Find the points of a control chart that chance alone does not explain.
 *
 * A point outside its limits, and eight points or more in a row on one side of the centre. A point on a limit is
 * within it; a point on the centre is on no side and ends a run. As R's
 * `qcc::qcc` marks them with `qcc.options(run.length = 8)`.
 * Source: Western Electric 1956, Statistical Quality Control Handbook, pages 25-27, tests 1 and 4; Wheeler 2000,
 * Understanding Variation, 2nd edition.
 *
 * @param values one figure for each wave, from the oldest to the latest
 * @param chart centre, and limits for each value in the same order and unit
 * @returns points outside first, then runs, each from the oldest to the latest; an empty list if all is chance
 * @throws RangeError when a value, the centre or a limit is not finite, or there is not one pair of limits for
 *   each value
 * @example
 * chartSignals([0.4, 0.7], { centre: 0.4, limits: [{ low: 0.2, high: 0.6 }, { low: 0.2, high: 0.6 }] })
 * // => [{ kind: 'outside', side: 'above', first: 1, last: 1 }]
 */
export function chartSignals(values: readonly number[], chart: ControlLimits): ChartSignal[] {
  const { centre, limits } = chart
  if (limits.length !== values.length) throw new RangeError('chartSignals requires limits for each value')
  const lines = limits.flatMap(({ low, high }) => [low, high])
  if (![centre, ...values, ...lines].every(Number.isFinite)) {
    throw new RangeError('chartSignals requires finite values and limits')
  }
  const rounding = ROUNDING * Math.max(1, Math.abs(centre))
  const outside = limits.flatMap(({ low, high }, index): ChartSignal[] => {
    const side = sideOf(values[index] ?? centre, low - rounding, high + rounding)
    return side === null ? [] : [{ kind: 'outside', side, first: index, last: index }]
  })
  const sides = values.map((value) => sideOf(value, centre - rounding, centre + rounding))
  return [...outside, ...runs(sides)]
}

function sideOf(value: number, low: number, high: number): ChartSignal['side'] | null {
  if (value > high) return 'above'
  return value < low ? 'below' : null
}

function runs(sides: readonly (ChartSignal['side'] | null)[]): ChartSignal[] {
  const found: ChartSignal[] = []
  let first = 0
  for (const [index, side] of sides.entries()) {
    if (side !== sides[first]) first = index
    const ends = sides[index + 1] !== side
    if (side !== null && ends && index - first + 1 >= RUN)
      found.push({ kind: 'run', side, first, last: index })
  }
  return found
}
