import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import comparisons from '../../fixtures/golden/better-worse.json' with { type: 'json' }
import golden from '../../fixtures/golden/wilson.json' with { type: 'json' }

const someCounts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }))
const someConfidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true })

test('no answers have no share', () => {
  expect(() => wilsonInterval(0, 0)).toThrow(new RangeError('wilsonInterval requires at least one answer'))
})

test.each([
  [-1, 5],
  [6, 5],
  [1.5, 5],
  [Number.NaN, 5],
  [0, -5],
  [2, 5.5],
  [2, Number.NaN],
  [2, Infinity],
])('%d of %d is no share', (count, n) => {
  expect(() => wilsonInterval(count, n)).toThrow(
    new RangeError('wilsonInterval requires whole numbers, the count from zero to all answers'),
  )
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => wilsonInterval(2, 5, confidence)).toThrow(
    new RangeError('wilsonInterval requires a confidence between 0 and 1'),
  )
})

test.each(golden.cases)('$count of $n lie between $low and $high at $confidence', (known) => {
  const interval = wilsonInterval(known.count, known.n, known.confidence)
  expect(interval.share).toBeCloseTo(known.share, 13)
  expect(interval.low).toBeCloseTo(known.low, 13)
  expect(interval.high).toBeCloseTo(known.high, 13)
})

test.each(comparisons.cases.filter((known) => known.shareOfDecided !== null))(
  '$better of those who decided between $better and $worse',
  ({ better, worse, shareOfDecided }) => {
    const interval = wilsonInterval(better, better + worse)
    expect(interval.share).toBeCloseTo(shareOfDecided?.share ?? Number.NaN, 13)
    expect(interval.low).toBeCloseTo(shareOfDecided?.low ?? Number.NaN, 13)
    expect(interval.high).toBeCloseTo(shareOfDecided?.high ?? Number.NaN, 13)
  },
)

test('none puts the lower limit on 0 and all the upper limit on 1, without rounding', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), someConfidence, (n, confidence) => {
      expect(wilsonInterval(0, n, confidence).low).toBe(0)
      expect(wilsonInterval(n, n, confidence).high).toBe(1)
    }),
  )
})

test('a confidence too small to tell from none leaves the share alone', () => {
  expect(wilsonInterval(0, 5, 1e-300)).toEqual({ share: 0, low: 0, high: 0 })
})

test('one in a thousand million keeps its digits', () => {
  expect(wilsonInterval(1, 1e9).low * 1e10).toBeCloseTo(1.7652455495696313, 13)
})

test('the interval contains the share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(someCounts, someConfidence, ({ count, n }, confidence) => {
      const { share, low, high } = wilsonInterval(count, n, confidence)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(share)
      expect(high).toBeGreaterThanOrEqual(share)
      expect(high).toBeLessThanOrEqual(1)
    }),
  )
})

test('both limits lie one score test away from the share', () => {
  fc.assert(
    fc.property(someCounts, ({ count, n }) => {
      const { share, low, high } = wilsonInterval(count, n, 0.95)
      for (const limit of [low, high].filter((end) => end > 0 && end < 1)) {
        const distance = Math.abs(share - limit) / Math.sqrt((limit * (1 - limit)) / n)
        expect(distance).toBeCloseTo(1.959963984540054, 7)
      }
    }),
  )
})

test('counting the others mirrors the interval', () => {
  fc.assert(
    fc.property(someCounts, someConfidence, ({ count, n }, confidence) => {
      const interval = wilsonInterval(count, n, confidence)
      const others = wilsonInterval(n - count, n, confidence)
      expect(others.low).toBeCloseTo(1 - interval.high, 14)
      expect(others.high).toBeCloseTo(1 - interval.low, 14)
    }),
  )
})

test('twice the answers with the same share narrow the interval', () => {
  fc.assert(
    fc.property(someCounts, ({ count, n }) => {
      const once = wilsonInterval(count, n)
      const twice = wilsonInterval(2 * count, 2 * n)
      expect(twice.high - twice.low).toBeLessThan(once.high - once.low)
    }),
  )
})
