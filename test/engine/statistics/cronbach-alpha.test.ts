import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cronbachAlpha } from '#engine/statistics/cronbach-alpha.ts'
import golden from '../../fixtures/golden/reliability.json' with { type: 'json' }
import { itemSumsOf } from './item-sums.ts'

const someRows = fc.integer({ min: 2, max: 6 }).chain((k) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }), {
    minLength: 2,
    maxLength: 30,
  }),
)

test.each([-1, 2.5, Number.NaN])('%d is no number of cases', (n) => {
  expect(() => cronbachAlpha({ n, sums: [6, 9], products: [14, 20, 29] })).toThrow(
    new RangeError('cronbachAlpha requires a whole number of cases'),
  )
})

test.each([[[14, 20]], [[14, 20, 20, 29]], [[]]])('two items do not have the products %j', (products) => {
  expect(() => cronbachAlpha({ n: 3, sums: [6, 9], products })).toThrow(
    new RangeError('cronbachAlpha requires one product for each pair of items and each item itself'),
  )
})

test('sums are finite', () => {
  const error = new RangeError('cronbachAlpha requires finite sums')
  expect(() => cronbachAlpha({ n: 3, sums: [6, Number.NaN], products: [14, 20, 29] })).toThrow(error)
  expect(() => cronbachAlpha({ n: 3, sums: [6, 9], products: [14, Infinity, 29] })).toThrow(error)
})

test('an item or a total cannot vary less than not at all', () => {
  const error = new RangeError('cronbachAlpha requires sums that some answers could have')
  expect(() => cronbachAlpha({ n: 3, sums: [6, 9], products: [11, 20, 29] })).toThrow(error)
  expect(() => cronbachAlpha({ n: 3, sums: [6, 9], products: [14, 14, 29] })).toThrow(error)
})

test.each([
  ['no cases', { n: 0, sums: [0, 0], products: [0, 0, 0] }],
  ['one case', { n: 1, sums: [4, 5], products: [16, 20, 25] }],
  ['no items', { n: 9, sums: [], products: [] }],
  ['one item', { n: 3, sums: [6], products: [14] }],
  ['answers all alike', { n: 3, sums: [6, 9], products: [12, 18, 27] }],
  ['totals all alike', { n: 2, sums: [3, 3], products: [5, 4, 5] }],
  ['totals alike but for rounding', { n: 3, sums: [0.3, 0.6], products: [0.03, 0.06, 0.12 + 1e-16] }],
])('%s have no alpha', (_case, items) => {
  expect(cronbachAlpha(items)).toBeNull()
})

test.each([
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('%s has the alpha of psych', (_name, { n, sums, products, alpha }) => {
  const items = Object.freeze({ n, sums: Object.freeze(sums), products: Object.freeze(products) })
  expect(cronbachAlpha(items)).toBeCloseTo(alpha, 13)
})

test.each([
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('%s has the alpha of psych without each of its items', (_name, { n, sums, products, alphaIfDropped }) => {
  for (const [dropped, alpha] of alphaIfDropped.entries()) {
    const pairs = sums.flatMap((_sum, row) => sums.slice(row).map((_other, step) => [row, row + step]))
    const kept = products.filter((_product, index) => !pairs[index]?.includes(dropped))
    const without = { n, sums: sums.filter((_sum, item) => item !== dropped), products: kept }
    expect(cronbachAlpha(without)).toBeCloseTo(alpha, 13)
  }
})

test('items that are copies of each other have the alpha 1', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2 }), (answers) => {
      fc.pre(new Set(answers).size > 1)
      expect(cronbachAlpha(itemSumsOf(answers.map((answer) => [answer, answer, answer])))).toBeCloseTo(1, 12)
    }),
  )
})

test('alpha is at most 1', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      expect(cronbachAlpha(itemSumsOf(rows)) ?? 0).toBeLessThanOrEqual(1 + 1e-12)
    }),
  )
})

test('a constant added to an item leaves alpha as it is', () => {
  fc.assert(
    fc.property(someRows, fc.integer({ min: -50, max: 50 }), (rows, distance) => {
      const moved = rows.map(([first = 0, ...rest]) => [first + distance, ...rest])
      expectSame(cronbachAlpha(itemSumsOf(moved)), cronbachAlpha(itemSumsOf(rows)))
    }),
  )
})

test('a factor common to all items leaves alpha as it is', () => {
  fc.assert(
    fc.property(someRows, fc.integer({ min: 2, max: 25 }), (rows, factor) => {
      const stretched = rows.map((row) => row.map((answer) => answer * factor))
      expectSame(cronbachAlpha(itemSumsOf(stretched)), cronbachAlpha(itemSumsOf(rows)))
    }),
  )
})

test('the order of the items does not matter', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const turned = rows.map((row) => row.toReversed())
      expectSame(cronbachAlpha(itemSumsOf(turned)), cronbachAlpha(itemSumsOf(rows)))
    }),
  )
})

function expectSame(actual: number | null, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull()
  else expect(actual).toBeCloseTo(expected, 10)
}
