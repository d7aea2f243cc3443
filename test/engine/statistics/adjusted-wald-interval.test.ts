import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedWaldInterval } from '#engine/statistics/adjusted-wald-interval.ts'
import comparisons from '../../fixtures/golden/better-worse.json' with { type: 'json' }
import referral from '../../fixtures/golden/nps.json' with { type: 'json' }

const someCounts = fc
  .record({ up: fc.nat(2000), level: fc.nat(2000), down: fc.nat(2000) })
  .filter(({ up, level, down }) => up + level + down > 0)
const someConfidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true })

test('no answers have no net score', () => {
  expect(() => adjustedWaldInterval({ up: 0, level: 0, down: 0 })).toThrow(
    new RangeError('adjustedWaldInterval requires at least one answer'),
  )
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  const error = new RangeError('adjustedWaldInterval requires counts that are whole numbers of zero or more')
  expect(() => adjustedWaldInterval({ up: count, level: 5, down: 5 })).toThrow(error)
  expect(() => adjustedWaldInterval({ up: 5, level: count, down: 5 })).toThrow(error)
  expect(() => adjustedWaldInterval({ up: 5, level: 5, down: count })).toThrow(error)
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => adjustedWaldInterval({ up: 3, level: 2, down: 1 }, confidence)).toThrow(
    new RangeError('adjustedWaldInterval requires a confidence between 0 and 1'),
  )
})

test.each(referral.cases)('$up promoters, $level passives, $down detractors score $score', (known) => {
  const interval = adjustedWaldInterval(Object.freeze({ up: known.up, level: known.level, down: known.down }))
  expect(interval.score).toBeCloseTo(known.score, 13)
  expect(interval.low).toBeCloseTo(known.interval95.low, 13)
  expect(interval.high).toBeCloseTo(known.interval95.high, 13)
})

test.each(referral.cases)('$up, $level, $down have a narrower interval at 90 %', (known) => {
  const interval = adjustedWaldInterval({ up: known.up, level: known.level, down: known.down }, 0.9)
  expect(interval.low).toBeCloseTo(known.interval90.low, 13)
  expect(interval.high).toBeCloseTo(known.interval90.high, 13)
})

test.each(comparisons.cases)('$better better, $same the same, $worse worse net $score', (known) => {
  const interval = adjustedWaldInterval({ up: known.better, level: known.same, down: known.worse })
  expect(interval.score).toBeCloseTo(known.score, 13)
  expect(interval.low).toBeCloseTo(known.low, 13)
  expect(interval.high).toBeCloseTo(known.high, 13)
})

test('one answer lies at the end of its interval, which the formula alone would leave below it', () => {
  const { score, low, high } = adjustedWaldInterval({ up: 1, level: 0, down: 0 })
  expect({ score, high }).toEqual({ score: 1, high: 1 })
  expect(low).toBeCloseTo(-0.485, 3)
  expect(adjustedWaldInterval({ up: 0, level: 0, down: 1 })).toMatchObject({ score: -1, low: -1 })
})

test('the interval holds its score, however few answered', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const { score, low, high } = adjustedWaldInterval(counts)
      expect(low).toBeLessThanOrEqual(score)
      expect(high).toBeGreaterThanOrEqual(score)
    }),
  )
})

test('the interval contains the score of three answers more and stays on the scale', () => {
  fc.assert(
    fc.property(someCounts, someConfidence, (counts, confidence) => {
      const { score, low, high } = adjustedWaldInterval(counts, confidence)
      const centre = (counts.up - counts.down) / (counts.up + counts.level + counts.down + 3)
      expect(low).toBeLessThan(centre)
      expect(high).toBeGreaterThan(centre)
      expect(Math.min(score, low)).toBeGreaterThanOrEqual(-1)
      expect(Math.max(score, high)).toBeLessThanOrEqual(1)
    }),
  )
})

test('swapping up and down mirrors score and interval', () => {
  fc.assert(
    fc.property(someCounts, someConfidence, ({ up, level, down }, confidence) => {
      const interval = adjustedWaldInterval({ up, level, down }, confidence)
      const swapped = adjustedWaldInterval({ up: down, level, down: up }, confidence)
      expect(swapped.score).toBeCloseTo(-interval.score, 14)
      expect(swapped.low).toBeCloseTo(-interval.high, 14)
      expect(swapped.high).toBeCloseTo(-interval.low, 14)
    }),
  )
})

test('twice the answers in the same shares narrow the interval', () => {
  fc.assert(
    fc.property(someCounts, ({ up, level, down }) => {
      const once = adjustedWaldInterval({ up, level, down })
      const twice = adjustedWaldInterval({ up: 2 * up, level: 2 * level, down: 2 * down })
      expect(twice.score).toBe(once.score)
      expect(twice.high - twice.low).toBeLessThan(once.high - once.low)
    }),
  )
})

test('more confidence asks for a wider interval', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const narrow = adjustedWaldInterval(counts, 0.8)
      const wide = adjustedWaldInterval(counts, 0.99)
      expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low)
    }),
  )
})
