import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cronbachAlpha } from '#engine/statistics/cronbach-alpha.ts'
import { spearmanBrown } from '#engine/statistics/spearman-brown.ts'
import { itemSumsOf } from './item-sums.ts'

const somePairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })), {
  minLength: 2,
  maxLength: 40,
})

test.each([[[]], [[6]], [[6, 9, 9]]])('the sums %j are not those of two items', (sums) => {
  const products = new Array((sums.length * (sums.length + 1)) / 2).fill(30)
  expect(() => spearmanBrown({ n: 3, sums, products })).toThrow(
    new RangeError('spearmanBrown requires two items'),
  )
})

test('sums that no answers could have are refused', () => {
  expect(() => spearmanBrown({ n: 3, sums: [6, 9], products: [11, 20, 29] })).toThrow(
    new RangeError('covarianceMatrix requires sums that some answers could have'),
  )
})

test.each([
  ['no cases', { n: 0, sums: [0, 0], products: [0, 0, 0] }],
  ['one case', { n: 1, sums: [4, 5], products: [16, 20, 25] }],
  ['an item that does not vary', { n: 3, sums: [6, 9], products: [12, 18, 29] }],
  ['exact opposites', { n: 3, sums: [6, 6], products: [14, 10, 14] }],
  ['opposites but for rounding', itemSumsOf([0.1, 0.2, 0.7].map((answer) => [answer, 1 - answer]))],
])('%s have no reliability', (_case, items) => {
  expect(spearmanBrown(items)).toBeNull()
})

test('a correlation of one half leaves two thirds', () => {
  const rows = [
    [1, 2],
    [2, 1],
    [3, 3],
  ]
  expect(spearmanBrown(itemSumsOf(rows))).toBeCloseTo(2 / 3, 14)
})

test('copies are wholly reliable', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2 }), (answers) => {
      fc.pre(new Set(answers).size > 1)
      expect(spearmanBrown(itemSumsOf(answers.map((answer) => [answer, answer])))).toBeCloseTo(1, 12)
    }),
  )
})

test('it is alpha where both vary alike, and never less than alpha where they go together', () => {
  fc.assert(
    fc.property(somePairs, (rows) => {
      const mirrored = [...rows, ...rows.map(([one, other]) => [other, one])]
      const alike = spearmanBrown(itemSumsOf(mirrored))
      if (alike !== null) expect(alike).toBeCloseTo(cronbachAlpha(itemSumsOf(mirrored)) ?? Number.NaN, 9)
      const found = spearmanBrown(itemSumsOf(rows))
      fc.pre(found !== null && found > 0)
      expect(found).toBeGreaterThanOrEqual((cronbachAlpha(itemSumsOf(rows)) ?? 1) - 1e-12)
    }),
  )
})

test('units do not matter, nor does the order of the two', () => {
  fc.assert(
    fc.property(somePairs, fc.integer({ min: 2, max: 30 }), (rows, factor) => {
      const found = spearmanBrown(itemSumsOf(rows))
      fc.pre(found !== null && found > -50)
      expect(spearmanBrown(itemSumsOf(rows.map(([one, other]) => [factor * one, other])))).toBeCloseTo(
        found,
        8,
      )
      expect(spearmanBrown(itemSumsOf(rows.map(([one, other]) => [other, one])))).toBeCloseTo(found, 8)
    }),
  )
})
