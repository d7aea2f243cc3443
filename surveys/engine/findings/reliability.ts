/** How far the items of an index measure one thing, and what that means for showing it. */
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts'
import { feldtInterval } from '../statistics/feldt-interval.ts'
import { mcdonaldOmega } from '../statistics/mcdonald-omega.ts'
import { spearmanBrown } from '../statistics/spearman-brown.ts'
import type { CommonSums } from './common-items.ts'
import type { Reliability } from './finding.ts'

/** People who answered every item, below whom reliability is not told. */
const fewestComplete = 30

/** From here on an index is good, and below the other it is not shown. */
const limits = { good: 0.7, poor: 0.6 }

/**
 * Measure the reliability of an index.
 *
 * What decides is omega, of two items the formula of Spearman and Brown, and alpha where one factor does not fit.
 * Source of the limits: the common reading of Nunnally 1978, Psychometric Theory, section 7.
 *
 * @param coarse whether it may only be told to two decimals, because more would lead to what single people said
 * @returns nothing below thirty people, or two items, or where nobody differs from anybody
 * @example reliabilityOf(common, false)?.verdict // 'good'
 */
export function reliabilityOf(common: CommonSums, coarse: boolean): Reliability | undefined {
  const { n } = common
  const items = common.items.length
  const alpha = n < fewestComplete ? null : cronbachAlpha(common)
  if (alpha === null) return undefined
  const told = (value: number) => (coarse ? Math.round(value * 100) / 100 : value)
  const { low, high } = feldtInterval(alpha, n, items)
  const omega = mcdonaldOmega(common)
  const decides = told(omega ?? (items === 2 ? spearmanBrown(common) : null) ?? alpha)
  return {
    n,
    items,
    alpha: { value: told(alpha), low: told(low), high: told(high) },
    omega: omega === null ? null : told(omega),
    verdict: decides < limits.poor ? 'poor' : decides < limits.good ? 'rough' : 'good',
  }
}
