import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xmrLimits } from '#engine/statistics/xmr-limits.ts'
import golden from '../../fixtures/golden/control-charts.json' with { type: 'json' }

const someValues = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 30 })

test.each([[[]], [[32]]])('%j do not move', (values) => {
  expect(() => xmrLimits(values)).toThrow(new RangeError('xmrLimits requires at least two values'))
})

test('values are finite', () => {
  expect(() => xmrLimits([32, Number.NaN, 35])).toThrow(new RangeError('xmrLimits requires finite values'))
})

test.each([1, 4, 2.5, Number.NaN])('%d of three values are no baseline', (baseline) => {
  expect(() => xmrLimits([32, 35, 28], baseline)).toThrow(
    new RangeError('xmrLimits requires a baseline of two values or more, up to all'),
  )
})

test('twelve waves have the limits of their first ten', () => {
  const { values, baseline, mean, meanRange, low, high, rangeLimit } = golden.xmr
  const chart = xmrLimits(Object.freeze(values))
  expect(chart).toEqual(xmrLimits(values, baseline))
  expect(chart.centre).toBeCloseTo(mean, 12)
  expect(chart.meanRange).toBeCloseTo(meanRange, 12)
  expect(chart.rangeLimit).toBeCloseTo(rangeLimit, 12)
  expect(chart.limits).toHaveLength(12)
  for (const limits of chart.limits) {
    expect(limits.low).toBeCloseTo(low, 12)
    expect(limits.high).toBeCloseTo(high, 12)
  }
})

test('what never moves has no room to move', () => {
  const { limits, meanRange, rangeLimit } = xmrLimits([7, 7, 7])
  expect([limits[0], meanRange, rangeLimit]).toEqual([{ low: 7, high: 7 }, 0, 0])
})

test('values after the baseline move no limit', () => {
  fc.assert(
    fc.property(someValues, fc.integer({ min: -1000, max: 1000 }), (values, next) => {
      const before = xmrLimits(values, values.length)
      const after = xmrLimits([...values, next], values.length)
      expect(after).toEqual({ ...before, limits: [...before.limits, before.limits[0]] })
    }),
  )
})

test('limits move with a constant, stretch with a factor, and stay when time runs backwards', () => {
  fc.assert(
    fc.property(someValues, fc.integer({ min: -50, max: 50 }), (values, distance) => {
      const baseline = values.length
      const [limits] = xmrLimits(values, baseline).limits
      const [moved] = xmrLimits(
        values.map((value) => value + distance),
        baseline,
      ).limits
      const [stretched] = xmrLimits(
        values.map((value) => 3 * value),
        baseline,
      ).limits
      const [backwards] = xmrLimits(values.toReversed(), baseline).limits
      expect(moved?.low).toBeCloseTo((limits?.low ?? Number.NaN) + distance, 10)
      expect(stretched?.high).toBeCloseTo(3 * (limits?.high ?? Number.NaN), 10)
      expect(backwards?.low).toBeCloseTo(limits?.low ?? Number.NaN, 10)
    }),
  )
})
