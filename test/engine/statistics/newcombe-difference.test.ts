import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newcombeDifference } from '#engine/statistics/newcombe-difference.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import golden from '../../fixtures/golden/newcombe.json' with { type: 'json' }
import { someShare } from './some-share.ts'

const someConfidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true })

test('no answers on either side have no difference', () => {
  const error = new RangeError('wilsonInterval requires at least one answer')
  expect(() => newcombeDifference({ count: 0, n: 0 }, { count: 2, n: 5 })).toThrow(error)
  expect(() => newcombeDifference({ count: 2, n: 5 }, { count: 0, n: 0 })).toThrow(error)
})

test.each([
  [-1, 5],
  [6, 5],
  [1.5, 5],
  [2, Number.NaN],
])('%d of %d is no share', (count, n) => {
  const error = new RangeError('wilsonInterval requires whole numbers, the count from zero to all answers')
  expect(() => newcombeDifference({ count, n }, { count: 2, n: 5 })).toThrow(error)
  expect(() => newcombeDifference({ count: 2, n: 5 }, { count, n })).toThrow(error)
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => newcombeDifference({ count: 2, n: 5 }, { count: 3, n: 5 }, confidence)).toThrow(RangeError)
})

test.each(golden.cases)('$after less $before lies between $low and $high', (known) => {
  const { before, after, confidence } = known
  const interval = newcombeDifference(Object.freeze(before), Object.freeze(after), confidence)
  expect(interval.difference).toBeCloseTo(known.difference, 13)
  expect(interval.low).toBeCloseTo(known.low, 13)
  expect(interval.high).toBeCloseTo(known.high, 13)
})

test.each([
  [{ count: 5, n: 56 }, { count: 0, n: 29 }, -0.0381, 0.1926],
  [{ count: 10, n: 10 }, { count: 0, n: 10 }, 0.6075, 1],
])('%j less %j lies between %d and %d in the published table', (after, before, low, high) => {
  const interval = newcombeDifference(before, after)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('a share that falls has a difference below zero', () => {
  expect(newcombeDifference({ count: 40, n: 50 }, { count: 20, n: 50 }).difference).toBeCloseTo(-0.4, 14)
})

test('the interval contains the difference and stays within -1 and 1', () => {
  fc.assert(
    fc.property(someShare, someShare, someConfidence, (before, after, confidence) => {
      const { difference, low, high } = newcombeDifference(before, after, confidence)
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-15)
      expect(low).toBeLessThanOrEqual(difference)
      expect(high).toBeGreaterThanOrEqual(difference)
      expect(high).toBeLessThanOrEqual(1 + 1e-15)
    }),
  )
})

test('seen from the other side the interval is mirrored', () => {
  fc.assert(
    fc.property(someShare, someShare, (before, after) => {
      const forth = newcombeDifference(before, after)
      const back = newcombeDifference(after, before)
      expect(back.difference).toBeCloseTo(-forth.difference, 14)
      expect(back.low).toBeCloseTo(-forth.high, 14)
      expect(back.high).toBeCloseTo(-forth.low, 14)
    }),
  )
})

test('counting the others on both sides mirrors the interval', () => {
  fc.assert(
    fc.property(someShare, someShare, (before, after) => {
      const interval = newcombeDifference(before, after)
      const others = newcombeDifference(
        { count: before.n - before.count, n: before.n },
        { count: after.n - after.count, n: after.n },
      )
      expect(others.low).toBeCloseTo(-interval.high, 13)
      expect(others.high).toBeCloseTo(-interval.low, 13)
    }),
  )
})

test('against a share that is all but known, only the other is uncertain', () => {
  fc.assert(
    fc.property(someShare, (after) => {
      const known = { count: 5e14, n: 1e15 }
      const interval = newcombeDifference(known, after)
      const alone = wilsonInterval(after.count, after.n)
      expect(interval.low).toBeCloseTo(alone.low - 0.5, 5)
      expect(interval.high).toBeCloseTo(alone.high - 0.5, 5)
    }),
  )
})

test('more confidence asks for a wider interval', () => {
  fc.assert(
    fc.property(someShare, someShare, (before, after) => {
      const narrow = newcombeDifference(before, after, 0.8)
      const wide = newcombeDifference(before, after, 0.99)
      expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low)
    }),
  )
})
