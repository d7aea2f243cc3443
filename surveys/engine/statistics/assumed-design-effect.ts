/**
 * The design effect of clusters that are too few to measure it. It is an assumption, and whoever shows a figure
 * that stands on it says so.
 */

/**
 * Assume how many times larger a variance is because answers of one cluster are alike.
 *
 * 1 + (n / clusters - 1) * rho, n / clusters being the answers of an average cluster.
 * Source: Kish 1965, Survey Sampling, section 5.4.
 *
 * @param n how many answers there are, a whole number from `clusters`
 * @param clusters how many clusters gave them, a whole number from 1
 * @param rho how alike two answers of one cluster are assumed to be, a correlation from 0 to 1
 * @returns a number from 1 to n / clusters
 * @throws RangeError when `clusters` is not a whole number from 1, `n` not one from `clusters`, or `rho` is
 *   outside 0 to 1
 * @example assumedDesignEffect(24, 8) // => 1.6
 */
export function assumedDesignEffect(n: number, clusters: number, rho = 0.3): number {
  if (!(Number.isInteger(clusters) && clusters >= 1)) {
    throw new RangeError('assumedDesignEffect requires at least one cluster')
  }
  if (!(Number.isInteger(n) && n >= clusters)) {
    throw new RangeError('assumedDesignEffect requires at least one answer from each cluster')
  }
  if (!(rho >= 0 && rho <= 1)) {
    throw new RangeError('assumedDesignEffect requires a correlation between 0 and 1')
  }
  return 1 + (n / clusters - 1) * rho
}
