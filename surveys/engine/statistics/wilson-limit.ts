/**
 * One limit of Wilson's interval of a share. It checks nothing: whoever calls it knows that there are answers, and
 * that no more are counted than there are.
 */

/**
 * Find the lower limit; the upper one is 1 less that of all that were not counted.
 *
 * It is the smaller root of the score equation, worked out from the larger one and the product of the two: the
 * textbook difference of centre and reach would lose digits where the limit is close to 0.
 * Source: Wilson 1927, Journal of the American Statistical Association 22, 209-212.
 *
 * @param count the answers counted, from 0 to `n`; parts of answers are allowed, as where answers are worth less
 * @param n all answers, above 0
 * @param z standard errors to either side
 * @returns a share from 0 to `count / n`, 0 only where nothing was counted
 * @example wilsonLimit(23, 60, 1.959963984540054) // => 0.27088272374082
 */
export function wilsonLimit(count: number, n: number, z: number): number {
  if (count <= 0) return 0
  const share = count / n
  const halfSquare = (z * z) / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return (share * share) / (share + halfSquare + reach)
}
