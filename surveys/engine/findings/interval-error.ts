/** The standard error that an interval at 95 % goes with; knows nothing of how it was made. */
import type { Interval } from '../statistics/interval.ts'
import { twoSidedZ } from '../statistics/two-sided-z.ts'

/**
 * Tell how large an error an interval allows for, as if it were a normal one: half its width by 1.96.
 *
 * Intervals of small bases, and by Student’s t, are wider than that error alone makes them; then it is larger too.
 *
 * @param interval at 95 %, in any unit
 * @example intervalError({ low: -0.02, high: 0.56 }) // 0.148
 */
export function intervalError({ low, high }: Interval): number {
  return (high - low) / 2 / twoSidedZ('intervalError', 0.95)
}
