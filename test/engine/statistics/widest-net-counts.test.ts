import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedWaldInterval } from '#engine/statistics/adjusted-wald-interval.ts'
import { widestNetCounts } from '#engine/statistics/widest-net-counts.ts'

test.each([0, -1, 2.5, Number.NaN, Infinity])('%d is no number of answers', (n) => {
  expect(() => widestNetCounts(0, n)).toThrow(
    new RangeError('widestNetCounts requires a whole number of answers, from one'),
  )
})

test.each([
  [7, 6],
  [-7, 6],
  [0.5, 6],
  [Number.NaN, 6],
])('%d is no net of %d answers', (net, n) => {
  expect(() => widestNetCounts(net, n)).toThrow(
    new RangeError('widestNetCounts requires a whole net no further from zero than there are answers'),
  )
})

test.each([
  [1, 6, { up: 3, level: 1, down: 2 }],
  [-2, 6, { up: 2, level: 0, down: 4 }],
  [6, 6, { up: 6, level: 0, down: 0 }],
  [0, 1, { up: 0, level: 1, down: 0 }],
])('a net of %d of %d is widest with %j', (net, n, counts) => {
  expect(widestNetCounts(net, n)).toEqual(counts)
})

const someCounts = fc
  .record({ up: fc.nat({ max: 12 }), level: fc.nat({ max: 12 }), down: fc.nat({ max: 12 }) })
  .filter(({ up, level, down }) => up + level + down > 0)

test('the counts have the net and the number that were asked for, and one level answer at most', () => {
  fc.assert(
    fc.property(someCounts, ({ up, level, down }) => {
      const widest = widestNetCounts(up - down, up + level + down)
      expect(widest.up - widest.down).toBe(up - down)
      expect(widest.up + widest.level + widest.down).toBe(up + level + down)
      expect([0, 1]).toContain(widest.level)
    }),
  )
})

test('no counts with that net have a wider interval', () => {
  fc.assert(
    fc.property(someCounts, (given) => {
      const widest = widestNetCounts(given.up - given.down, given.up + given.level + given.down)
      const [told, kept] = [adjustedWaldInterval(widest), adjustedWaldInterval(given)]
      expect(told.score).toBe(kept.score)
      expect(told.low).toBeLessThanOrEqual(kept.low)
      expect(told.high).toBeGreaterThanOrEqual(kept.high)
    }),
  )
})
