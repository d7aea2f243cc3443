import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correlation, type PairSums } from '#engine/statistics/correlation.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import { itemSumsOf } from './item-sums.ts'

const somePairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 5 })), {
  minLength: 2,
  maxLength: 40,
})

test.each([-1, 2.5, Number.NaN])('%d is no number of pairs', (n) => {
  expect(() => correlation({ n, x: 6, y: 9, xx: 14, yy: 29, xy: 20 })).toThrow(
    new RangeError('correlation requires a whole number of pairs'),
  )
})

test.each([Number.NaN, Infinity])('%d is no sum', (sum) => {
  const error = new RangeError('correlation requires finite sums')
  expect(() => correlation({ n: 3, x: sum, y: 9, xx: 14, yy: 29, xy: 20 })).toThrow(error)
  expect(() => correlation({ n: 3, x: 6, y: 9, xx: 14, yy: 29, xy: sum })).toThrow(error)
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => correlation({ n: 3, x: 6, y: 9, xx: 14, yy: 29, xy: 20 }, confidence)).toThrow(
    new RangeError('correlation requires a confidence between 0 and 1'),
  )
})

test('questions vary no less than not at all, and together no more than each alone', () => {
  const error = new RangeError('correlation requires sums that some answers could have')
  expect(() => correlation({ n: 3, x: 6, y: 9, xx: 11, yy: 29, xy: 20 })).toThrow(error)
  expect(() => correlation({ n: 3, x: 6, y: 9, xx: 14, yy: 26, xy: 20 })).toThrow(error)
  expect(() => correlation({ n: 3, x: 6, y: 9, xx: 14, yy: 29, xy: 21 })).toThrow(error)
})

test.each([
  ['no pairs', []],
  ['one pair', [[3, 4]]],
  [
    'a question that all answer alike',
    [
      [3, 4],
      [3, 5],
      [3, 1],
    ],
  ],
  [
    'a question that all answer alike but for rounding',
    [
      [0.1, 4],
      [0.1, 5],
      [0.1, 1],
    ],
  ],
])('%s have no correlation', (_case, pairs) => {
  expect(correlation(sumsOf(pairs))).toBeNull()
})

test('three pairs have a correlation without an interval, four have one', () => {
  const pairs = [
    [1, 1],
    [2, 3],
    [3, 2],
    [4, 4],
  ]
  expect(correlation(sumsOf(pairs.slice(0, 3)))).toEqual({ r: 0.5, low: null, high: null })
  expect(correlation(sumsOf(pairs))).toEqual({ r: 0.8, low: expect.any(Number), high: expect.any(Number) })
})

test('what lies on a straight line has the correlation 1 and no doubt left', () => {
  expect(
    correlation(
      sumsOf([
        [1, 2],
        [2, 4],
        [3, 6],
        [4, 8],
      ]),
    ),
  ).toEqual({ r: 1, low: 1, high: 1 })
  expect(
    correlation(
      sumsOf([
        [1, 8],
        [2, 6],
        [3, 4],
        [4, 2],
      ]),
    ),
  ).toEqual({ r: -1, low: -1, high: -1 })
})

test.each([
  ['swiss', golden.swiss],
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])(
  'the drivers of %s have the correlations and intervals of R',
  (_name, { n, sums, products, withOutcome }) => {
    const [x = 0, ...others] = sums
    for (const [index, known] of withOutcome.entries()) {
      const own = products.length - ((sums.length - index - 1) * (sums.length - index)) / 2
      const pair = { n, x, y: others[index] ?? 0, xx: products[0] ?? 0, yy: products[own] ?? 0 }
      const measured = correlation({ ...pair, xy: products[index + 1] ?? 0 })
      expect(measured?.r).toBeCloseTo(known.r, 12)
      expect(measured?.low).toBeCloseTo(known.low, 12)
      expect(measured?.high).toBeCloseTo(known.high, 12)
    }
  },
)

test('the interval contains the correlation and stays within -1 and 1', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const measured = correlation(sumsOf(pairs))
      if (measured === null || measured.low === null) return
      expect(measured.low).toBeGreaterThanOrEqual(-1)
      expect(measured.low).toBeLessThanOrEqual(measured.r + 1e-12)
      expect(measured.high).toBeGreaterThanOrEqual(measured.r - 1e-12)
      expect(measured.high).toBeLessThanOrEqual(1)
    }),
  )
})

test('the two questions may change places', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const { n, x, y, xx, yy, xy } = sumsOf(pairs)
      expect(correlation({ n, x: y, y: x, xx: yy, yy: xx, xy })).toEqual(correlation({ n, x, y, xx, yy, xy }))
    }),
  )
})

test('other points for the same answers leave the correlation, and a turned scale its opposite', () => {
  fc.assert(
    fc.property(somePairs, fc.integer({ min: 1, max: 25 }), fc.integer(), (pairs, factor, distance) => {
      const measured = correlation(sumsOf(pairs))
      const moved = correlation(sumsOf(pairs.map(([x, y]) => [x * factor + (distance % 100), y])))
      const turned = correlation(sumsOf(pairs.map(([x, y]) => [10 - x, y])))
      expect(moved?.r ?? 0).toBeCloseTo(measured?.r ?? 0, 12)
      expect(turned?.r ?? 0).toBeCloseTo(-(measured?.r ?? 0), 12)
      expect(turned?.high ?? 0).toBeCloseTo(-(measured?.low ?? 0), 6)
    }),
  )
})

test('the same answers twice over narrow the interval around the same correlation', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const once = correlation(sumsOf(pairs))
      const twice = correlation(sumsOf([...pairs, ...pairs]))
      expect(twice?.r ?? 0).toBeCloseTo(once?.r ?? 0, 12)
      if (!once || once.low === null || Math.abs(once.r) > 0.999 || !twice || twice.low === null) return
      expect(twice.high - twice.low).toBeLessThan(once.high - once.low)
    }),
  )
})

function sumsOf(pairs: readonly (readonly number[])[]): PairSums {
  const { n, sums, products } = itemSumsOf(pairs)
  const [x = 0, y = 0] = sums
  const [xx = 0, xy = 0, yy = 0] = products
  return { n, x, y, xx, yy, xy }
}
