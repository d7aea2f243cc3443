/**
 * The test for a trend in a share over ordered waves or groups. It refuses fewer than two groups, groups that
 * nobody answered in, and scores that do not differ; a rise that turns back may leave no trend.
 */

import type { ShareCounts } from './newcombe-difference.ts'
import { normalCdf } from './normal-distribution.ts'

/** `z` is above zero where the share rises; `statistic` is its square. */
export interface ProportionTrend {
  readonly z: number
  readonly statistic: number
  readonly p: number
}

/**
 * Ask how surprising so steady a rise or fall of a share would be if all groups had the same one.
 *
 * Where none or all were counted in every group, nothing rises: z is 0 and p is 1.
 * `statistic` and `p` are equal to R's `prop.trend.test(counts, n, scores)`.
 * Source: Armitage 1955, Tests for Linear Trends in Proportions and Frequencies, Biometrics 11, 375-386.
 *
 * @param groups in their order; whole numbers, each count from 0 to its n, each n from 1
 * @param scores where each group lies on the scale of the trend, such as years; 1, 2, 3 and so on when left
 *   out; finite and not all equal
 * @returns z in standard errors, its square, and the two-sided p value from 0 to 1
 * @throws RangeError when there are fewer than two groups, one has no answers, a count is not a whole number
 *   from 0 to its n, or the scores do not fit
 * @example
 * cochranArmitageTrend([{ count: 12, n: 40 }, { count: 15, n: 42 }, { count: 22, n: 44 }])
 * // => { z: 1.8914161615048264, statistic: 3.5774550960016516, p: 0.05856881285885365 }
 */
export function cochranArmitageTrend(
  groups: readonly ShareCounts[],
  scores: readonly number[] = groups.map((_group, index) => index + 1),
): ProportionTrend {
  if (groups.length < 2) throw new RangeError('cochranArmitageTrend requires at least two groups')
  for (const { count, n } of groups) {
    if (n === 0) throw new RangeError('cochranArmitageTrend requires answers in every group')
    if (!(Number.isInteger(n) && Number.isInteger(count) && count >= 0 && count <= n)) {
      throw new RangeError('cochranArmitageTrend requires whole numbers, the count from zero to all answers')
    }
  }
  if (!(scores.length === groups.length && scores.every(Number.isFinite) && new Set(scores).size > 1)) {
    throw new RangeError('cochranArmitageTrend requires a finite score for each group, not all equal')
  }
  const answers = groups.reduce((sum, { n }) => sum + n, 0)
  const counted = groups.reduce((sum, { count }) => sum + count, 0)
  if (counted === 0 || counted === answers) return { z: 0, statistic: 0, p: 1 }
  const pooled = counted / answers
  const meanScore = groups.reduce((sum, { n }, index) => sum + n * (scores[index] ?? 0), 0) / answers
  let slope = 0
  let spread = 0
  for (const [index, { count, n }] of groups.entries()) {
    const distance = (scores[index] ?? 0) - meanScore
    slope += distance * (count - n * pooled)
    spread += n * distance * distance
  }
  const z = slope / Math.sqrt(pooled * (1 - pooled) * spread)
  return { z, statistic: z * z, p: 2 * normalCdf(-Math.abs(z)) }
}
