/**
 * The test of whether several groups answered alike, from a table of counts. It refuses fewer than two groups
 * and groups that nobody answered in, makes no correction for continuity, and does not say which group differs.
 */

import { chiSquareTail } from './chi-square-cdf.ts'

/** How far a table of counts lies from what it would be expected to be. */
export interface ChiSquareTest {
  /** Chi-square: the squared distances from the expected counts, each over the expected count. */
  readonly statistic: number
  /** Degrees of freedom; 0 where nothing could have differed. */
  readonly df: number
  /** From 0 to 1. */
  readonly p: number
  /** The smallest expected count; below 1, p is not to be trusted (Cochran 1954). */
  readonly leastExpected: number
}

/**
 * Ask how surprising tables so uneven would be if all groups had the same shares: once for a whole breakdown,
 * before any two of its groups are compared.
 *
 * A column that nobody chose in any group is left out; where only one is left, nothing could have differed and
 * p is 1. Equal to `chisq.test(table, correct = FALSE)` in R, which has no answer for empty columns.
 * Source: Pearson 1900, Philosophical Magazine 50, 157-175, with the degrees of freedom of Fisher 1922, Journal
 * of the Royal Statistical Society 85, 87-94; for small counts Cochran 1954, Biometrics 10, 417-451.
 *
 * @param table a row of counts per group, a column per answer; whole numbers of zero or more
 * @returns statistic, degrees of freedom, p from 0 to 1, and the smallest expected count
 * @throws RangeError when there are fewer than two groups, the rows do not have the same length, a count is not
 *   a whole number of zero or more, or a group has no answers
 * @example
 * chiSquareHomogeneity([[14, 8], [20, 5], [9, 11], [30, 12]])
 * // => { statistic: 6.771239053944533, df: 3, p: 0.07955784961851553, leastExpected: 6.605504587155964 }
 */
export function chiSquareHomogeneity(table: readonly (readonly number[])[]): ChiSquareTest {
  const [first, second] = table
  if (first === undefined || second === undefined) {
    throw new RangeError('chiSquareHomogeneity requires at least two groups')
  }
  if (!table.every((row) => row.length === first.length)) {
    throw new RangeError('chiSquareHomogeneity requires the same answers for every group')
  }
  if (!table.flat().every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError('chiSquareHomogeneity requires counts that are whole numbers of zero or more')
  }
  const ofGroups = table.map((row) => row.reduce(add, 0))
  if (ofGroups.includes(0)) throw new RangeError('chiSquareHomogeneity requires answers in every group')
  const answers = ofGroups.reduce(add, 0)
  const ofAnswers = first.map((_count, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const chosen = ofAnswers.filter((count) => count > 0)
  let statistic = 0
  for (const [group, row] of table.entries()) {
    for (const [column, count] of row.entries()) {
      const expected = ((ofGroups[group] ?? 0) / answers) * (ofAnswers[column] ?? 0)
      if (expected > 0) statistic += (count - expected) ** 2 / expected
    }
  }
  const df = (table.length - 1) * (chosen.length - 1)
  const leastExpected = (Math.min(...ofGroups) / answers) * Math.min(...chosen)
  if (df === 0) return { statistic: 0, df, p: 1, leastExpected }
  return { statistic, df, p: chiSquareTail(statistic, df), leastExpected }
}

function add(sum: number, count: number): number {
  return sum + count
}
