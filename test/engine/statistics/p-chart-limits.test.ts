import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pChartLimits } from '#engine/statistics/p-chart-limits.ts'
import golden from '../../fixtures/golden/control-charts.json' with { type: 'json' }

const someWaves = fc.array(
  fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) })),
  { minLength: 1, maxLength: 12 },
)

test('no waves have no limits', () => {
  expect(() => pChartLimits([])).toThrow(new RangeError('pChartLimits requires at least one wave'))
})

test.each([0, -1, 2.5, Number.NaN])('%d answers are no wave', (n) => {
  expect(() => pChartLimits([{ count: 0, n }])).toThrow(
    new RangeError('pChartLimits requires whole numbers of answers, one or more'),
  )
})

test.each([-1, 6, 1.5, Number.NaN])('%d of 5 is no count', (count) => {
  expect(() => pChartLimits([{ count, n: 5 }])).toThrow(
    new RangeError('pChartLimits requires whole numbers, the count from zero to all answers'),
  )
})

test.each([0, 3, 1.5, Number.NaN])('%d of two waves are no baseline', (baseline) => {
  const waves = [
    { count: 3, n: 5 },
    { count: 4, n: 5 },
  ]
  expect(() => pChartLimits(waves, baseline)).toThrow(
    new RangeError('pChartLimits requires a baseline of one wave or more, up to all'),
  )
})

test('six waves have limits by their sizes', () => {
  const { waves, centre, low, high } = golden.share
  const chart = pChartLimits(Object.freeze(waves))
  expect(chart.centre).toBeCloseTo(centre, 13)
  expect(chart.limits).toHaveLength(6)
  for (const [index, limits] of chart.limits.entries()) {
    expect(limits.low).toBeCloseTo(low[index] ?? Number.NaN, 13)
    expect(limits.high).toBeCloseTo(high[index] ?? Number.NaN, 13)
  }
})

test('a share of none or all leaves no room, and one close to it is clipped', () => {
  expect(pChartLimits([{ count: 0, n: 9 }])).toEqual({ centre: 0, limits: [{ low: 0, high: 0 }] })
  expect(pChartLimits([{ count: 9, n: 9 }])).toEqual({ centre: 1, limits: [{ low: 1, high: 1 }] })
  expect(pChartLimits([{ count: 1, n: 9 }]).limits[0]?.low).toBe(0)
  expect(pChartLimits([{ count: 8, n: 9 }]).limits[0]?.high).toBe(1)
})

test('waves after the baseline move neither the centre nor earlier limits', () => {
  fc.assert(
    fc.property(someWaves, (waves) => {
      const before = pChartLimits(waves)
      const after = pChartLimits([...waves, { count: 7, n: 7 }], waves.length)
      expect(after.centre).toBe(before.centre)
      expect(after.limits.slice(0, -1)).toEqual(before.limits)
    }),
  )
})

test('limits contain the centre, stay within 0 and 1, and are closer for larger waves', () => {
  fc.assert(
    fc.property(someWaves, (waves) => {
      const { centre, limits } = pChartLimits(waves)
      for (const [index, { low, high }] of limits.entries()) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(centre)
        expect(high).toBeGreaterThanOrEqual(centre)
        expect(high).toBeLessThanOrEqual(1)
        for (const [other, wider] of limits.entries()) {
          if ((waves[index]?.n ?? 0) >= (waves[other]?.n ?? 0)) expect(high).toBeLessThanOrEqual(wider.high)
        }
      }
    }),
  )
})

test('counting the others mirrors the limits', () => {
  fc.assert(
    fc.property(someWaves, (waves) => {
      const { limits } = pChartLimits(waves)
      const others = pChartLimits(waves.map(({ count, n }) => ({ count: n - count, n }))).limits
      for (const [index, { low, high }] of limits.entries()) {
        expect(others[index]?.low).toBeCloseTo(1 - high, 7)
        expect(others[index]?.high).toBeCloseTo(1 - low, 7)
      }
    }),
  )
})
