import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RakingCell, rake } from '#engine/statistics/rake.ts'
import golden from '../../fixtures/golden/raking.json' with { type: 'json' }

const buyer = { categories: ['buyer'], n: 10 }
const user = { categories: ['user'], n: 20 }
const byRole = new Map([
  ['buyer', 30],
  ['user', 30],
])
const byRegion = new Map([
  ['north', 40],
  ['south', 20],
])

/** Answers in all combinations of some categories, and a list with the same categories. */
const someTable = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc
      .record({
        counts: fc.array(fc.integer({ min: 1, max: 40 }), {
          minLength: rows * columns,
          maxLength: rows * columns,
        }),
        list: fc.array(fc.integer({ min: 1, max: 400 }), {
          minLength: rows * columns,
          maxLength: rows * columns,
        }),
      })
      .map(({ counts, list }) => {
        const cells = counts.map((n, index) => ({
          categories: [`r${Math.floor(index / columns)}`, `c${index % columns}`],
          n,
        }))
        return { cells, margins: [0, 1].map((place) => marginOf(cells, list, place)) }
      }),
  )

test('nobody, or no margin, cannot be raked', () => {
  const error = new RangeError('rake requires at least one cell and one margin')
  expect(() => rake([], [byRole])).toThrow(error)
  expect(() => rake([buyer, user], [])).toThrow(error)
})

test('a cell names one category of each margin', () => {
  const error = new RangeError('rake requires one category of each margin for every cell')
  expect(() => rake([buyer, user, { categories: ['guest'], n: 3 }], [byRole])).toThrow(error)
  expect(() => rake([buyer, user], [byRole, byRegion])).toThrow(error)
  expect(() => rake([buyer, { categories: ['user', 'north'], n: 3 }], [byRole])).toThrow(error)
})

test.each([0, -1, 2.5, Number.NaN])('%d answers are no cell', (n) => {
  expect(() => rake([buyer, { categories: ['user'], n }], [byRole])).toThrow(
    new RangeError('rake requires a whole number of answers, one or more, in every cell'),
  )
})

test.each([0, -1, Infinity, Number.NaN])('%d is no count of a list', (count) => {
  expect(() => rake([buyer, user], [new Map(byRole).set('user', count)])).toThrow(
    new RangeError('rake requires counts of the list above zero'),
  )
})

test('a category of the list in which nobody answered is refused', () => {
  expect(() => rake([buyer], [byRole])).toThrow(
    new RangeError('rake requires an answer in every category of the list'),
  )
})

test('margins of two lists are refused', () => {
  const cells = [
    { categories: ['buyer', 'north'], n: 10 },
    { categories: ['user', 'south'], n: 20 },
  ]
  expect(() => rake(cells, [byRole, new Map(byRegion).set('north', 41)])).toThrow(
    new RangeError('rake requires margins of one total'),
  )
})

test('roles and regions of a list are met by the weights of R', () => {
  const cells = golden.cells.map(({ role, region, n }) => ({ categories: [role, region], n }))
  const margins = [golden.roles, golden.regions].map((margin) => new Map(margin.map(countOf)))
  const { weights, converged, rounds } = rake(Object.freeze(cells), margins)
  expect(converged).toBe(true)
  expect(rounds).toBeLessThan(20)
  for (const [index, { weight }] of golden.cells.entries()) expect(weights[index]).toBeCloseTo(weight, 10)
})

test('with one margin each answer stands for as many as its category has', () => {
  expect(rake([buyer, user], [byRole])).toEqual({ weights: [3, 1.5], converged: true, rounds: 2 })
})

test('categories may be named like the parts of an object', () => {
  const cells = [
    { categories: ['constructor'], n: 1 },
    { categories: [''], n: 1 },
  ]
  const margin = new Map([
    ['constructor', 1],
    ['', 3],
  ])
  expect(rake(cells, [margin]).weights).toEqual([1, 3])
})

test('it says so when no weights fit both margins', () => {
  const cells = [
    { categories: ['buyer', 'north'], n: 10 },
    { categories: ['user', 'south'], n: 20 },
  ]
  expect(rake(cells, [byRole, byRegion])).toMatchObject({ converged: false, rounds: 200 })
})

test('what has settled meets every margin, with weights above zero', () => {
  fc.assert(
    fc.property(someTable, ({ cells, margins }) => {
      const { weights, converged } = rake(cells, margins)
      expect(converged).toBe(true)
      expect(Math.min(...weights)).toBeGreaterThan(0)
      for (const [place, margin] of margins.entries()) {
        for (const [category, count] of margin) {
          const reached = cells.reduce((sum, { categories, n }, index) => {
            return categories[place] === category ? sum + n * (weights[index] ?? 0) : sum
          }, 0)
          expect(reached / count).toBeCloseTo(1, 8)
        }
      }
    }),
  )
})

test('the odds between answers of two rows and two columns stay as equal weights have them', () => {
  fc.assert(
    fc.property(someTable, ({ cells, margins }) => {
      const { weights } = rake(cells, margins)
      const weightAt = (row: string, column: string) => {
        const index = cells.findIndex(({ categories }) => categories[0] === row && categories[1] === column)
        return weights[index] ?? 1
      }
      const odds =
        (weightAt('r0', 'c0') * weightAt('r1', 'c1')) / (weightAt('r0', 'c1') * weightAt('r1', 'c0'))
      if (cells.some(({ categories }) => categories.join() === 'r1,c1')) expect(odds).toBeCloseTo(1, 6)
    }),
  )
})

test('answers that have the shares of the list weigh alike, and a list twice as long doubles all weights', () => {
  fc.assert(
    fc.property(someTable, ({ cells, margins }) => {
      const own = [0, 1].map((place) =>
        marginOf(
          cells,
          cells.map(({ n }) => 3 * n),
          place,
        ),
      )
      for (const weight of rake(cells, own).weights) expect(weight).toBeCloseTo(3, 12)
      const doubled = margins.map((margin) => new Map([...margin].map(([name, count]) => [name, 2 * count])))
      const weights = rake(cells, margins).weights
      for (const [index, weight] of rake(cells, doubled).weights.entries()) {
        expect(weight / 2).toBeCloseTo(weights[index] ?? Number.NaN, 6)
      }
    }),
  )
})

function marginOf(
  cells: readonly RakingCell[],
  counts: readonly number[],
  place: number,
): Map<string, number> {
  const margin = new Map<string, number>()
  for (const [index, { categories }] of cells.entries()) {
    const category = categories[place] ?? ''
    margin.set(category, (margin.get(category) ?? 0) + (counts[index] ?? 0))
  }
  return margin
}

function countOf([name, count]: readonly (string | number)[]): [string, number] {
  return [String(name), Number(count)]
}
