/** The smallest changes that a company would do something about; they decide how “no larger than” may be said. */
import type { Unit } from './compared.ts'
import type { Measured } from './measured.ts'

/**
 * - score: two in ten have moved from one end to the middle, or one in ten from one end to the other
 * - share: one in ten says otherwise
 * - index: one in five has moved by one step on one of five points, in every item
 *
 * They are ours to choose, and named here so that they can be argued about.
 */
const smallest: Readonly<Record<Exclude<Unit, 'number'>, number>> = { score: 0.2, share: 0.1, index: 5 }

/** Numbers come in any unit, so that their own spread is the only measure of what is much. */
const ofSpread = 0.5

/**
 * Name the smallest difference between two figures of one unit that is worth doing something about.
 *
 * Of numbers it is half a standard deviation, the larger of the two.
 * Source of that half: Norman, Sloan & Wyrwich 2003, Interpretation of Changes in Health-related Quality of Life: The
 * Remarkable Universality of Half a Standard Deviation, Medical Care 41, 582-592.
 *
 * @example worthActingOn(before, after) // 0.2 for scores
 */
export function worthActingOn(before: Measured, after: Measured): number {
  if (before.unit !== 'number') return smallest[before.unit]
  return ofSpread * Math.max(sdOf(before), sdOf(after))
}

function sdOf(measured: Measured): number {
  if (!('sums' in measured) || !measured.sums || measured.sums.n < 2) return 0
  const { n, sum, squares } = measured.sums
  return Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1))
}
