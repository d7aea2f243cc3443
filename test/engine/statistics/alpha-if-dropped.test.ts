import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphaIfDropped } from '#engine/statistics/alpha-if-dropped.ts'
import { cronbachAlpha } from '#engine/statistics/cronbach-alpha.ts'
import golden from '../../fixtures/golden/reliability.json' with { type: 'json' }
import { itemSumsOf } from './item-sums.ts'

const someRows = fc.integer({ min: 2, max: 6 }).chain((k) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }), {
    minLength: 2,
    maxLength: 30,
  }),
)

test('sums that do not fit each other are refused, also where the parts that are left would fit', () => {
  const products = [14, 20, 20, 29, 28, 29]
  expect(() => alphaIfDropped({ n: 3, sums: [6, 9, 9], products: [...products, 7] })).toThrow(
    new RangeError('cronbachAlpha requires one product for each pair of items and each item itself'),
  )
  expect(() => alphaIfDropped({ n: 2.5, sums: [6, 9, 9], products })).toThrow(
    new RangeError('cronbachAlpha requires a whole number of cases'),
  )
  expect(() => alphaIfDropped({ n: 3, sums: [6, Number.NaN, 9], products })).toThrow(
    new RangeError('cronbachAlpha requires finite sums'),
  )
})

test('no items leave nothing to drop, and of two none can be spared', () => {
  expect(alphaIfDropped({ n: 3, sums: [], products: [] })).toEqual([])
  expect(alphaIfDropped({ n: 3, sums: [6, 9], products: [14, 20, 29] })).toEqual([null, null])
})

test.each([
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])(
  '%s has the alpha of psych without each of its items',
  (_name, { n, sums, products, alphaIfDropped: known }) => {
    const alphas = alphaIfDropped(
      Object.freeze({ n, sums: Object.freeze(sums), products: Object.freeze(products) }),
    )
    expect(alphas).toHaveLength(known.length)
    for (const [item, alpha] of known.entries()) expect(alphas[item]).toBeCloseTo(alpha, 13)
  },
)

test('dropping an item is the same as never having asked it', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const never = (rows[0] ?? []).map((_answer, dropped) =>
        cronbachAlpha(itemSumsOf(rows.map((row) => row.filter((_other, item) => item !== dropped)))),
      )
      expect(alphaIfDropped(itemSumsOf(rows))).toEqual(never)
    }),
  )
})
