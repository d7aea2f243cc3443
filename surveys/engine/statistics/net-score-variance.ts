/**
 * What plans ask of the variance of a net score, said once: how much one answer of 1, 0 or -1 varies. It
 * refuses none, since no plan can stand on answers that are certain to be all alike.
 */

/** Answers spread evenly over up, level and down: a planner's guess where no wave has been measured. */
export const PLANNING_VARIANCE = 2 / 3

/**
 * Make sure that a number can be the variance of a net score.
 *
 * @param caller the name of the function that refuses
 * @param variances each above 0 and up to 1
 * @throws RangeError when one is outside its range
 * @example checkNetVariance('detectableDifference', 0.55, 2 / 3)
 */
export function checkNetVariance(caller: string, ...variances: readonly number[]): void {
  if (!variances.every((variance) => variance > 0 && variance <= 1)) {
    throw new RangeError(`${caller} requires a variance above 0 and up to 1`)
  }
}
