/**
 * The most that squares can come to, for answers between two ends of which only the sum is told. It knows nothing
 * of the answers that were given, and so gives nothing of them away.
 */

/** How many answers there are, and their sum. */
export interface AnswerSum {
  readonly n: number
  readonly sum: number
}

/** Where answers end, both ends included. */
export interface Ends {
  readonly from: number
  readonly to: number
}

/** Sums that leave the ends by less than this share of the range owe it to rounding. */
const ROUNDING = 1e-9

/**
 * Find the largest sum of squares that answers between two ends can have, given how many they are and their sum.
 *
 * Where the true squares would tell who said what, an interval made of these stands in the place of theirs: it is a
 * function of number and mean alone, and no answers with that mean have a wider one. All answers stand at an end,
 * but for one that takes up the rest.
 * In R: `m <- (sum - n * from) / (to - from); q <- floor(m); x <- from + (to - from) * c(rep(1, q), m - q, rep(0, n - q - 1))[1:n]; sum(x^2)`.
 * Source: a sum of squares is convex, so over all answers with one sum it is largest at a corner, where at most
 * one of them lies between the ends.
 *
 * @param answers `n` a whole number from 1; `sum` in points, from `n * from` to `n * to`
 * @param ends in points, `from` below `to`
 * @returns points squared
 * @throws RangeError when `n` is not a whole number from 1, the ends are not finite and in order, or no answers
 *   between them have that sum
 * @example
 * largestSquares({ n: 5, sum: 16 }, { from: 1, to: 5 })
 * // => 5 * 5 + 5 * 5 + 4 * 4 + 1 + 1, which is 68
 */
export function largestSquares({ n, sum }: AnswerSum, { from, to }: Ends): number {
  if (!(Number.isInteger(n) && n > 0)) {
    throw new RangeError('largestSquares requires a whole number of answers, from one')
  }
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    throw new RangeError('largestSquares requires finite ends, the lower first')
  }
  const range = to - from
  const above = (sum - n * from) / range
  if (!(above >= -ROUNDING * n && above <= n + ROUNDING * n)) {
    throw new RangeError('largestSquares requires a sum that answers between the ends can have')
  }
  const atTop = Math.min(n, Math.max(0, Math.floor(above + ROUNDING * n)))
  const rest = Math.min(1, Math.max(0, above - atTop))
  const between = atTop === n ? 0 : (from + range * rest) ** 2
  const atBottom = Math.max(0, n - atTop - 1)
  return atTop * to * to + between + atBottom * from * from
}
