import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquareHomogeneity } from '#engine/statistics/chi-square-homogeneity.ts'
import { cochranArmitageTrend } from '#engine/statistics/cochran-armitage-trend.ts'
import golden from '../../fixtures/golden/trend.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'
import { someShare } from './some-share.ts'

const someGroups = fc.array(someShare, { minLength: 2, maxLength: 10 })

test.each([[[]], [[{ count: 3, n: 9 }]]])('%j are no two groups', (groups) => {
  expect(() => cochranArmitageTrend(groups)).toThrow(
    new RangeError('cochranArmitageTrend requires at least two groups'),
  )
})

test('a group that nobody answered in has no share', () => {
  expect(() =>
    cochranArmitageTrend([
      { count: 3, n: 9 },
      { count: 0, n: 0 },
    ]),
  ).toThrow(new RangeError('cochranArmitageTrend requires answers in every group'))
})

test.each([
  [-1, 5],
  [6, 5],
  [1.5, 5],
  [Number.NaN, 5],
  [2, Infinity],
])('%d of %d is no share', (count, n) => {
  expect(() =>
    cochranArmitageTrend([
      { count, n },
      { count: 3, n: 9 },
    ]),
  ).toThrow(new RangeError('cochranArmitageTrend requires whole numbers, the count from zero to all answers'))
})

test.each([[[1]], [[1, 2, 3]], [[2, 2]], [[1, Infinity]], [[Number.NaN, 1]]])(
  '%j are no scores of two groups',
  (scores) => {
    expect(() =>
      cochranArmitageTrend(
        [
          { count: 2, n: 8 },
          { count: 3, n: 9 },
        ],
        scores,
      ),
    ).toThrow(new RangeError('cochranArmitageTrend requires a finite score for each group, not all equal'))
  },
)

test('five shares rise', () => {
  const trend = cochranArmitageTrend(Object.freeze(golden.groups))
  expect(trend.statistic).toBeCloseTo(golden.statistic, 12)
  expect(relativeError(trend.p, golden.p)).toBeLessThan(1e-12)
  expect(trend.z).toBeGreaterThan(0)
})

test('where none or all are counted nothing rises', () => {
  const none = { z: 0, statistic: 0, p: 1 }
  expect(
    cochranArmitageTrend([
      { count: 0, n: 5 },
      { count: 0, n: 9 },
    ]),
  ).toEqual(none)
  expect(
    cochranArmitageTrend([
      { count: 5, n: 5 },
      { count: 9, n: 9 },
    ]),
  ).toEqual(none)
})

test('two groups have a trend as far from chance as they are from each other', () => {
  fc.assert(
    fc.property(someShare, someShare, (first, second) => {
      const table = [first, second].map(({ count, n }) => [count, n - count])
      const { statistic } = cochranArmitageTrend([first, second])
      expect(statistic).toBeCloseTo(chiSquareHomogeneity(table).statistic, 8)
    }),
  )
})

test('a trend is no farther from chance than the groups are from each other', () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const all = chiSquareHomogeneity(groups.map(({ count, n }) => [count, n - count]))
      expect(cochranArmitageTrend(groups).statistic).toBeLessThanOrEqual(all.statistic + 1e-9)
    }),
  )
})

test('backwards, or counting the others, the trend turns', () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const { z } = cochranArmitageTrend(groups)
      const others = groups.map(({ count, n }) => ({ count: n - count, n }))
      expect(cochranArmitageTrend(groups.toReversed()).z).toBeCloseTo(-z, 9)
      expect(cochranArmitageTrend(others).z).toBeCloseTo(-z, 9)
    }),
  )
})

test('only how the scores lie to each other matters', () => {
  fc.assert(
    fc.property(
      someGroups,
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: 1, max: 50 }),
      (groups, start, step) => {
        const scores = groups.map((_group, index) => start + step * index)
        expect(cochranArmitageTrend(groups, scores).z).toBeCloseTo(cochranArmitageTrend(groups).z, 8)
      },
    ),
  )
})

test('a group may be split in two of the same score', () => {
  fc.assert(
    fc.property(someGroups, someShare, (groups, more) => {
      const [first = { count: 0, n: 1 }] = groups
      const merged = [{ count: first.count + more.count, n: first.n + more.n }, ...groups.slice(1)]
      const scores = groups.map((_group, index) => index)
      const split = cochranArmitageTrend([more, ...groups], [0, ...scores])
      expect(split.z).toBeCloseTo(cochranArmitageTrend(merged, scores).z, 8)
    }),
  )
})
