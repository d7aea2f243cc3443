import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netScoreLimits } from '#engine/statistics/net-score-limits.ts'
import golden from '../../fixtures/golden/control-charts.json' with { type: 'json' }

const someWaves = fc.array(
  fc
    .record({ up: fc.nat(200), level: fc.nat(200), down: fc.nat(200) })
    .filter(({ up, level, down }) => up + level + down > 0),
  { minLength: 1, maxLength: 12 },
)

test('no waves have no limits', () => {
  expect(() => netScoreLimits([])).toThrow(new RangeError('netScoreLimits requires at least one wave'))
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  const error = new RangeError('netScoreLimits requires counts that are whole numbers of zero or more')
  expect(() => netScoreLimits([{ up: count, level: 5, down: 5 }])).toThrow(error)
  expect(() => netScoreLimits([{ up: 5, level: count, down: 5 }])).toThrow(error)
  expect(() => netScoreLimits([{ up: 5, level: 5, down: count }])).toThrow(error)
})

test('a wave without answers has no limits', () => {
  const waves = [
    { up: 3, level: 2, down: 1 },
    { up: 0, level: 0, down: 0 },
  ]
  expect(() => netScoreLimits(waves)).toThrow(
    new RangeError('netScoreLimits requires at least one answer in every wave'),
  )
})

test.each([0, 2, 0.5, Number.NaN])('%d of one wave are no baseline', (baseline) => {
  expect(() => netScoreLimits([{ up: 3, level: 2, down: 1 }], baseline)).toThrow(
    new RangeError('netScoreLimits requires a baseline of one wave or more, up to all'),
  )
})

test('five waves have limits by their sizes', () => {
  const { waves, centre, variance, low, high } = golden.netScore
  const chart = netScoreLimits(Object.freeze(waves))
  expect(chart.centre).toBeCloseTo(centre, 13)
  expect(chart.variance).toBeCloseTo(variance, 13)
  expect(chart.limits).toHaveLength(5)
  for (const [index, limits] of chart.limits.entries()) {
    expect(limits.low).toBeCloseTo(low[index] ?? Number.NaN, 13)
    expect(limits.high).toBeCloseTo(high[index] ?? Number.NaN, 13)
  }
})

test('waves all of promoters leave no room, and a small mixed wave is clipped', () => {
  const unanimous = netScoreLimits([{ up: 9, level: 0, down: 0 }])
  expect(unanimous).toEqual({ centre: 1, variance: 0, limits: [{ low: 1, high: 1 }] })
  expect(netScoreLimits([{ up: 1, level: 0, down: 1 }]).limits).toEqual([{ low: -1, high: 1 }])
})

test('waves after the baseline move neither the centre nor earlier limits', () => {
  fc.assert(
    fc.property(someWaves, (waves) => {
      const before = netScoreLimits(waves)
      const after = netScoreLimits([...waves, { up: 7, level: 0, down: 0 }], waves.length)
      expect([after.centre, after.variance]).toEqual([before.centre, before.variance])
      expect(after.limits.slice(0, -1)).toEqual(before.limits)
    }),
  )
})

test('limits contain the centre, stay within -1 and 1, and are closer for larger waves', () => {
  fc.assert(
    fc.property(someWaves, (waves) => {
      const { centre, limits } = netScoreLimits(waves)
      const sizes = waves.map(({ up, level, down }) => up + level + down)
      for (const [index, { low, high }] of limits.entries()) {
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(low).toBeLessThanOrEqual(centre)
        expect(high).toBeGreaterThanOrEqual(centre)
        expect(high).toBeLessThanOrEqual(1)
        for (const [other, wider] of limits.entries()) {
          if ((sizes[index] ?? 0) >= (sizes[other] ?? 0)) expect(low).toBeGreaterThanOrEqual(wider.low)
        }
      }
    }),
  )
})

test('swapping up and down mirrors the limits', () => {
  fc.assert(
    fc.property(someWaves, (waves) => {
      const { limits } = netScoreLimits(waves)
      const swapped = netScoreLimits(
        waves.map(({ up, level, down }) => ({ up: down, level, down: up })),
      ).limits
      for (const [index, { low, high }] of limits.entries()) {
        expect(swapped[index]?.low).toBeCloseTo(-high, 14)
        expect(swapped[index]?.high).toBeCloseTo(-low, 14)
      }
    }),
  )
})
