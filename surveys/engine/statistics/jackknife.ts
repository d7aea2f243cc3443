/**
 * Standard errors of any figure that is worked out from sums, by leaving out one group of accounts at a time.
 * It refuses fewer than two groups, and knows nothing of what it estimates.
 */

/** Figures of the whole and, in the same order, their standard errors in the same units. */
export interface JackknifeEstimates {
  readonly estimates: readonly number[]
  readonly standardErrors: readonly number[]
}

/**
 * Measure how far figures move when groups of answers are left out, for figures that have no formula of their
 * own for that.
 *
 * Delete-a-group jackknife: se = sqrt((B - 1) / B * sum of squared distances of the B figures, each without one
 * group, from their mean). Answers that belong together, as those of one account, must be in one group, and a
 * group without any answer should not be handed in. Equal to R's `bootstrap::jackknife(1:B, theta)$jack.se`
 * with `theta` the figure of the groups kept.
 * Source: Quenouille 1956, Notes on Bias in Estimation, Biometrika 43, 353-360; Wolter 2007, Introduction to
 * Variance Estimation, 2nd edition, section 4.2.
 *
 * @param groups at least two groups of sums
 * @param merge adds the sums of two groups; the order in which groups are merged must not matter
 * @param estimate works out figures from the sums of groups, always equally many; null where there are none
 * @returns estimates from all groups, standard errors of zero or more; null where `estimate` has none, for
 *   all groups or for all but one
 * @throws RangeError when there are fewer than two groups, or figures are not equally many or not finite
 * @example
 * jackknife([3, 1, 5, 3], (one, other) => one + other, (sum) => [sum])
 * // => { estimates: [12], standardErrors: [2.449489742783178] }
 */
export function jackknife<Group>(
  groups: readonly Group[],
  merge: (one: Group, other: Group) => Group,
  estimate: (sums: Group) => readonly number[] | null,
): JackknifeEstimates | null {
  if (groups.length < 2) throw new RangeError('jackknife requires at least two groups')
  const estimates = estimate(groups.reduce(merge))
  if (estimates === null) return null
  const without = groups.map((_group, index) => estimate(groups.toSpliced(index, 1).reduce(merge)))
  const known = without.filter((figures) => figures !== null)
  if (known.length < without.length) return null
  for (const figures of [estimates, ...known]) {
    if (!(figures.length === estimates.length && figures.every(Number.isFinite))) {
      throw new RangeError('jackknife requires equally many finite figures of all groups')
    }
  }
  const standardErrors = estimates.map((_figure, index) =>
    spread(known.map((figures) => figures[index] ?? 0)),
  )
  return { estimates, standardErrors }
}

function spread(figures: readonly number[]): number {
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length
  const squares = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0)
  return Math.sqrt(((figures.length - 1) / figures.length) * squares)
}
