/**
 * Answers that weigh alike, counted, and what makes a weight. It refuses a weight of zero: who is not to count
 * should not be handed in.
 */

/** A number of answers and the weight of each of them. */
export interface WeightedCount {
  readonly n: number
  readonly weight: number
}

/**
 * Refuse what cannot be weighed, before anything is worked out from it.
 *
 * @param caller the name of the function that refuses
 * @param cells what was handed to it
 * @throws RangeError when there is no cell, an `n` is not a whole number from 1, or a weight is not a finite
 *   number above 0
 * @example requireWeights('kishDesignEffect', [{ n: 8, weight: 2.5 }])
 */
export function requireWeights(caller: string, cells: readonly WeightedCount[]): void {
  if (cells.length === 0) throw new RangeError(`${caller} requires at least one answer`)
  if (!cells.every(({ n }) => Number.isInteger(n) && n >= 1)) {
    throw new RangeError(`${caller} requires whole numbers of answers, one or more`)
  }
  if (!cells.every(({ weight }) => weight > 0 && weight < Infinity)) {
    throw new RangeError(`${caller} requires finite weights above zero`)
  }
}
