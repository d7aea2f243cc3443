import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedWaldInterval } from '#engine/statistics/adjusted-wald-interval.ts'
import { designAdjustedInterval } from '#engine/statistics/design-adjusted-interval.ts'
import golden from '../../fixtures/golden/design-effect.json' with { type: 'json' }

const someCounts = fc
  .record({ up: fc.nat(2000), level: fc.nat(2000), down: fc.nat(2000) })
  .filter(({ up, level, down }) => up + level + down > 0)
const someConfidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true })
const someDeff = fc.double({ min: 1, max: 20, noNaN: true })

test('no answers have no net score', () => {
  expect(() => designAdjustedInterval({ up: 0, level: 0, down: 0 }, 2)).toThrow(
    new RangeError('designAdjustedInterval requires at least one answer'),
  )
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  expect(() => designAdjustedInterval({ up: count, level: 5, down: 5 }, 2)).toThrow(
    new RangeError('designAdjustedInterval requires counts that are whole numbers of zero or more'),
  )
})

test.each([0.9, 0, -2, Number.NaN, Infinity])('%d is no design effect', (deff) => {
  expect(() => designAdjustedInterval({ up: 3, level: 2, down: 1 }, deff)).toThrow(
    new RangeError('designAdjustedInterval requires a design effect of 1 or more'),
  )
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => designAdjustedInterval({ up: 3, level: 2, down: 1 }, 2, confidence)).toThrow(
    new RangeError('designAdjustedInterval requires a confidence between 0 and 1'),
  )
})

test.each(golden.cases)('$up, $level, $down are worth $effective with the design effect $deff', (known) => {
  const counts = { up: known.up, level: known.level, down: known.down }
  const interval = designAdjustedInterval(counts, known.deff)
  expect(interval.effective).toBeCloseTo(known.effective, 12)
  expect(interval.low).toBeCloseTo(known.low, 13)
  expect(interval.high).toBeCloseTo(known.high, 13)
})

test('a design effect of one leaves the interval as it is', () => {
  fc.assert(
    fc.property(someCounts, someConfidence, (counts, confidence) => {
      const { effective, ...interval } = designAdjustedInterval(counts, 1, confidence)
      expect(interval).toEqual(adjustedWaldInterval(counts, confidence))
      expect(effective).toBe(counts.up + counts.level + counts.down)
    }),
  )
})

test('the more alike answers are the wider is the interval, and the score stays', () => {
  fc.assert(
    fc.property(someCounts, someDeff, (counts, deff) => {
      const clustered = designAdjustedInterval(counts, deff)
      const more = designAdjustedInterval(counts, deff * 1.5)
      expect(more.high - more.low).toBeGreaterThan(clustered.high - clustered.low)
      expect(more.score).toBe(clustered.score)
      expect(more.effective).toBeLessThan(clustered.effective)
    }),
  )
})

test('swapping up and down mirrors the interval', () => {
  fc.assert(
    fc.property(someCounts, someDeff, ({ up, level, down }, deff) => {
      const interval = designAdjustedInterval({ up, level, down }, deff)
      const swapped = designAdjustedInterval({ up: down, level, down: up }, deff)
      expect(swapped.low).toBeCloseTo(-interval.high, 14)
      expect(swapped.high).toBeCloseTo(-interval.low, 14)
    }),
  )
})
