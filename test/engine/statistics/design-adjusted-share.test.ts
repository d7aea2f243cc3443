import fc from 'fast-check'
import { expect, test } from 'vitest'
import { designAdjustedShare } from '#engine/statistics/design-adjusted-share.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'

const someCount = fc
  .integer({ min: 1, max: 3000 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }))
const someConfidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true })
const someDeff = fc.double({ min: 1, max: 20, noNaN: true })

test('no answers have no share', () => {
  expect(() => designAdjustedShare(0, 0, 2)).toThrow(
    new RangeError('designAdjustedShare requires at least one answer'),
  )
})

test.each([
  [3, 2.5],
  [-1, 5],
  [1.5, 5],
  [6, 5],
  [Number.NaN, 5],
])('%d of %d are no counts', (count, n) => {
  expect(() => designAdjustedShare(count, n, 2)).toThrow(
    new RangeError('designAdjustedShare requires whole numbers, the count from zero to all answers'),
  )
})

test.each([0.9, 0, -2, Number.NaN, Infinity])('%d is no design effect', (deff) => {
  expect(() => designAdjustedShare(3, 5, deff)).toThrow(
    new RangeError('designAdjustedShare requires a design effect of 1 or more'),
  )
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => designAdjustedShare(3, 5, 2, confidence)).toThrow(
    new RangeError('designAdjustedShare requires a confidence between 0 and 1'),
  )
})

test('a design effect of two is worth half of the answers', () => {
  const { share, low, high } = wilsonInterval(23, 60)
  expect(designAdjustedShare(46, 120, 2)).toEqual({
    share,
    low: expect.closeTo(low, 14),
    high: expect.closeTo(high, 14),
    effective: 60,
  })
})

test('a design effect of one leaves the interval as it is', () => {
  fc.assert(
    fc.property(someCount, someConfidence, ({ count, n }, confidence) => {
      const { effective, ...interval } = designAdjustedShare(count, n, 1, confidence)
      expect(interval).toEqual(wilsonInterval(count, n, confidence))
      expect(effective).toBe(n)
    }),
  )
})

test('the more alike answers are the wider is the interval about the same share', () => {
  fc.assert(
    fc.property(someCount, someDeff, ({ count, n }, deff) => {
      const [one, more] = [deff, 1.5 * deff].map((effect) => designAdjustedShare(count, n, effect))
      expect(more?.share).toBe(one?.share)
      expect((more?.high ?? 0) - (more?.low ?? 0)).toBeGreaterThan((one?.high ?? 0) - (one?.low ?? 0))
    }),
  )
})

test('it contains the share, stays within 0 and 1, and is mirrored for those not counted', () => {
  fc.assert(
    fc.property(someCount, someDeff, ({ count, n }, deff) => {
      const { share, low, high } = designAdjustedShare(count, n, deff)
      expect(low >= 0 && low <= share && share <= high + 1e-15 && high <= 1).toBe(true)
      const others = designAdjustedShare(n - count, n, deff)
      expect(others.low).toBeCloseTo(1 - high, 14)
      expect(others.high).toBeCloseTo(1 - low, 14)
    }),
  )
})
