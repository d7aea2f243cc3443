/**
 * Which words one group of people uses more than another. It refuses words that nobody used, and does not decide
 * which words may be shown: a rare word can give its author away.
 */

/** A word and how often, or by how many people, it was used in each of two groups. */
export interface TermCounts {
  readonly term: string
  readonly first: number
  readonly second: number
}

/** How much more the first group uses a word, and in how many standard errors: beyond 1.96 either way, surely. */
export interface TermLogOdds {
  readonly term: string
  readonly logOdds: number
  readonly z: number
}

/** As many pretended words in each group as a short comment has. */
const PRIOR = 10

/**
 * Compare how often two groups use each word, without being carried away by rare ones.
 *
 * Log-odds ratio with an informative Dirichlet prior: each group is given `prior` pretended words in the shares of
 * both groups together, a = prior * (first + second) / all. With y the count and n the words of a group, the
 * difference of log((y + a) / (n + prior - y - a)), its variance 1 / (first + a) + 1 / (second + a). In R, with
 * `l <- function(y) log((y + a) / (sum(y) + prior - y - a))`: `l(first) - l(second)`.
 * Source: Monroe, Colaresi & Quinn 2008, Fightin' Words: Lexical Feature Selection and Evaluation for Identifying
 * the Content of Political Conflict, Political Analysis 16, 372-403, the model with an informative prior.
 *
 * @param terms at least two different words with whole numbers of zero or more, not both zero
 * @param prior pretended words in each group, above 0
 * @returns for each word, in the same order, a log-odds ratio and z, positive where the first group uses it more
 * @throws RangeError when there are fewer than two words or one twice, a count is not a whole number of zero or
 *   more, nobody used a word, or the prior is not a finite number above 0
 * @example
 * logOddsTerms([{ term: 'late', first: 6, second: 1 }, { term: 'team', first: 3, second: 9 }])
 * // => [{ term: 'late', logOdds: 1.2234729224745091, z: 2.1739029553488085 },
 * //     { term: 'team', logOdds: -1.2234729224745091, z: -2.9446098654137454 }]
 */
export function logOddsTerms(terms: readonly TermCounts[], prior = PRIOR): TermLogOdds[] {
  if (terms.length < 2 || new Set(terms.map(({ term }) => term)).size < terms.length) {
    throw new RangeError('logOddsTerms requires at least two words, each of them once')
  }
  const counts = terms.flatMap(({ first, second }) => [first, second])
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError('logOddsTerms requires counts that are whole numbers of zero or more')
  }
  if (terms.some(({ first, second }) => first + second === 0)) {
    throw new RangeError('logOddsTerms requires words that somebody used')
  }
  if (!(prior > 0 && prior < Infinity)) {
    throw new RangeError('logOddsTerms requires a finite prior above zero')
  }
  const ofFirst = terms.reduce((sum, { first }) => sum + first, 0)
  const ofSecond = terms.reduce((sum, { second }) => sum + second, 0)
  return terms.map(({ term, first, second }) => {
    const pretended = (prior * (first + second)) / (ofFirst + ofSecond)
    const one = first + pretended
    const other = second + pretended
    const logOdds = Math.log(one / (ofFirst + prior - one)) - Math.log(other / (ofSecond + prior - other))
    return { term, logOdds, z: logOdds / Math.sqrt(1 / one + 1 / other) }
  })
}
