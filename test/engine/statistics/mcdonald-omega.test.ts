import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cronbachAlpha } from '#engine/statistics/cronbach-alpha.ts'
import { mcdonaldOmega } from '#engine/statistics/mcdonald-omega.ts'
import golden from '../../fixtures/golden/reliability.json' with { type: 'json' }
import { itemSumsOf } from './item-sums.ts'

/** Answers of people who differ in one thing, told by items with some noise each. */
const someRows = fc.integer({ min: 3, max: 6 }).chain((k) =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 6 }),
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: k, maxLength: k }),
      )
      .map(([common, noise]) => noise.map((own) => common + own)),
    { minLength: 40, maxLength: 60 },
  ),
)

test('sums that do not fit each other, or no answers could have, are refused', () => {
  expect(() => mcdonaldOmega({ n: 3, sums: [6, 9, 9], products: [14, 20] })).toThrow(
    new RangeError('covarianceMatrix requires one product for each pair of items and each item itself'),
  )
  expect(() => mcdonaldOmega({ n: 2.5, sums: [6], products: [14] })).toThrow(
    new RangeError('covarianceMatrix requires a whole number of cases, two or more'),
  )
  expect(() => mcdonaldOmega({ n: 3, sums: [6], products: [11] })).toThrow(
    new RangeError('covarianceMatrix requires sums that some answers could have'),
  )
})

test.each([
  ['no cases', { n: 0, sums: [0, 0, 0], products: [0, 0, 0, 0, 0, 0] }],
  ['one case', itemSumsOf([[3, 4, 5]])],
  ['no items', { n: 9, sums: [], products: [] }],
  [
    'two items',
    itemSumsOf([
      [1, 2],
      [2, 1],
      [3, 3],
    ]),
  ],
  ['answers all alike', itemSumsOf(new Array(9).fill([3, 3, 3]))],
  ['copies', itemSumsOf([1, 2, 3, 4, 5, 5].map((answer) => [answer, answer, answer, answer]))],
])('%s have no omega', (_case, items) => {
  expect(mcdonaldOmega(items)).toBeNull()
})

test.each([
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('%s has the omega of lavaan', (_name, { n, sums, products, omega }) => {
  const items = Object.freeze({ n, sums: Object.freeze(sums), products: Object.freeze(products) })
  expect(Math.abs((mcdonaldOmega(items) ?? Number.NaN) - omega)).toBeLessThan(1e-6)
})

test('omega lies between 0 and 1', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const omega = mcdonaldOmega(itemSumsOf(rows))
      fc.pre(omega !== null)
      expect(omega).toBeGreaterThanOrEqual(0)
      expect(omega).toBeLessThan(1)
    }),
  )
})

test('where all items hang alike on one thing, omega is alpha', () => {
  const someCovariances = fc.record({
    shared: fc.integer({ min: 5, max: 90 }),
    k: fc.integer({ min: 3, max: 8 }),
  })
  fc.assert(
    fc.property(someCovariances, ({ shared, k }) => {
      const sums = new Array<number>(k).fill(0)
      const products = sums.flatMap((_sum, one) =>
        sums.slice(one).map((_other, step) => (step === 0 ? 100 : shared)),
      )
      const items = { n: 50, sums, products }
      expect(mcdonaldOmega(items)).toBeCloseTo(cronbachAlpha(items) ?? Number.NaN, 9)
    }),
  )
})

test('a constant added, a common factor and another order leave omega as it is', () => {
  fc.assert(
    fc.property(someRows, fc.integer({ min: 2, max: 9 }), (rows, factor) => {
      const omega = mcdonaldOmega(itemSumsOf(rows))
      fc.pre(omega !== null)
      const moved = rows.map((row) => row.map((answer, item) => factor * answer + item).toReversed())
      expect(mcdonaldOmega(itemSumsOf(moved))).toBeCloseTo(omega, 8)
    }),
  )
})
