/**
 * What every interval and test of a net score asks of its input, said once. It estimates nothing, and names in
 * each refusal the function that was called.
 */

import type { NetCounts } from './adjusted-wald-interval.ts'

/**
 * Count the answers behind a net score, after making sure that they are counts.
 *
 * @param caller the name of the function that refuses
 * @param counts whole numbers of zero or more
 * @returns a whole number of answers, from 0
 * @throws RangeError when a count is not a whole number of zero or more
 * @example answersIn('scoreInterval', { up: 60, level: 25, down: 15 }) // => 100
 */
export function answersIn(caller: string, counts: NetCounts): number {
  const { up, level, down } = counts
  if (![up, level, down].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`${caller} requires counts that are whole numbers of zero or more`)
  }
  return up + level + down
}
