/**
 * Raking: weights by which those who answered stand for the list they come from. It refuses a category of the
 * list in which nobody answered, since no weight can speak for them; such categories are to be collapsed before.
 */

/** How many answered in one combination of categories, one category for each margin in its order. */
export interface RakingCell {
  readonly categories: readonly string[]
  readonly n: number
}

/** Weights for each answer of a cell, in the order of the cells, and whether they have settled. */
export interface RakedWeights {
  readonly weights: readonly number[]
  /** False where no weights fit all margins, as when some combinations have no answers. */
  readonly converged: boolean
  readonly rounds: number
}

const MOST_ROUNDS = 200

/** A round in which no margin changes a weight by more than this share of it is the last. */
const SETTLED = 1e-10

/** How far the totals of two margins may be apart, as a share. */
const ROUNDING = 1e-9

/**
 * Weight answers so that roles, or roles and regions, count as much as on the list, where the list is known by
 * each of them but not by both at once.
 *
 * Iterative proportional fitting from equal weights: each margin in turn is met by multiplying the weights of
 * each category, until none changes anything any more. Equal to `survey::rake(design, sample.margins,
 * population.margins)` in R, `1 / prob`, with its `epsilon` small enough; with one margin it is
 * poststratification. The order of the margins matters only where weights do not settle.
 * Source: Deming & Stephan 1940, On a Least Squares Adjustment of a Sampled Frequency Table When the Expected
 * Marginal Totals Are Known, Annals of Mathematical Statistics 11, 427-444.
 *
 * @param cells combinations of categories with at least one answer each
 * @param margins for each way to divide the list, how many on it each category has, above 0; whole counts or
 *   shares, the same total for all margins
 * @returns a weight above 0 for each cell; times its n, they add up to the total of the list
 * @throws RangeError when there is no cell or margin, a cell does not name one category of each margin, an n is
 *   not a whole number from 1, a count is not a finite number above 0, nobody answered in a category, or the
 *   margins have different totals
 * @example
 * rake(
 *   [{ categories: ['buyer'], n: 10 }, { categories: ['user'], n: 20 }],
 *   [new Map([['buyer', 30], ['user', 30]])],
 * )
 * // => { weights: [3, 1.5], converged: true, rounds: 2 }
 */
export function rake(
  cells: readonly RakingCell[],
  margins: readonly ReadonlyMap<string, number>[],
): RakedWeights {
  requireMargins(cells, margins)
  let weights = cells.map(() => 1)
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds += 1) {
    let moved = 0
    for (const [place, margin] of margins.entries()) {
      const factors = factorsFor(cells, weights, place, margin)
      weights = weights.map((weight, index) => weight * (factors[index] ?? 1))
      moved = Math.max(moved, ...factors.map((factor) => Math.abs(factor - 1)))
    }
    if (moved < SETTLED) return { weights, converged: true, rounds }
  }
  return { weights, converged: false, rounds: MOST_ROUNDS }
}

/** What to multiply weights by so that every category of one margin has the count of the list. */
function factorsFor(
  cells: readonly RakingCell[],
  weights: readonly number[],
  place: number,
  margin: ReadonlyMap<string, number>,
): number[] {
  const sums = new Map<string, number>()
  for (const [index, { categories, n }] of cells.entries()) {
    const category = categories[place] ?? ''
    sums.set(category, (sums.get(category) ?? 0) + n * (weights[index] ?? 0))
  }
  return cells.map(({ categories }) => {
    const category = categories[place] ?? ''
    return (margin.get(category) ?? 0) / (sums.get(category) ?? 0)
  })
}

function requireMargins(cells: readonly RakingCell[], margins: readonly ReadonlyMap<string, number>[]): void {
  if (cells.length === 0 || margins.length === 0) {
    throw new RangeError('rake requires at least one cell and one margin')
  }
  const named = ({ categories }: RakingCell) =>
    categories.length === margins.length &&
    margins.every((margin, place) => margin.has(categories[place] ?? ''))
  if (!cells.every(named)) throw new RangeError('rake requires one category of each margin for every cell')
  if (!cells.every(({ n }) => Number.isInteger(n) && n >= 1)) {
    throw new RangeError('rake requires a whole number of answers, one or more, in every cell')
  }
  const totals = margins.map((margin) => {
    let total = 0
    for (const count of margin.values()) {
      if (!(count > 0 && count < Infinity))
        throw new RangeError('rake requires counts of the list above zero')
      total += count
    }
    return total
  })
  for (const [place, margin] of margins.entries()) {
    const answered = new Set(cells.map(({ categories }) => categories[place]))
    if (answered.size < margin.size)
      throw new RangeError('rake requires an answer in every category of the list')
  }
  const most = Math.max(...totals)
  if (most - Math.min(...totals) > ROUNDING * most) throw new RangeError('rake requires margins of one total')
}
