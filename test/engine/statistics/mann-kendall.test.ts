import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mannKendall } from '#engine/statistics/mann-kendall.ts'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'
import golden from '../../fixtures/golden/mann-kendall.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const someSeries = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 60 })
const someUntied = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 49 })

test.each([[[]], [[7]]])('%j has no trend', (values) => {
  expect(() => mannKendall(values)).toThrow(new RangeError('mannKendall requires at least two figures'))
})

test.each([Number.NaN, Infinity, -Infinity])('%d is no figure', (value) => {
  expect(() => mannKendall([3, value])).toThrow(new RangeError('mannKendall requires finite figures'))
})

test('eight waves rise', () => {
  const trend = mannKendall(Object.freeze(golden.values))
  expect(trend.tau).toBeCloseTo(golden.tau, 14)
  expect(relativeError(trend.p, golden.p)).toBeLessThan(1e-12)
  expect(trend.exact).toBe(true)
})

test('figures that are all equal have no tau and surprise nobody', () => {
  expect(mannKendall([5, 5, 5])).toEqual({ tau: null, p: 1, exact: true })
})

test('a series that only rises has tau 1, and one order in all of them', () => {
  let orders = 1
  for (let n = 2; n <= 20; n += 1) {
    orders *= n
    const trend = mannKendall(new Array(n).fill(0).map((_zero, wave) => wave))
    expect(trend.tau).toBe(1)
    expect(relativeError(trend.p, 2 / orders)).toBeLessThan(1e-12)
  }
})

test('short series are counted out order by order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 6 }), (values) => {
      const own = Math.abs(surplusOf(values))
      const orders = ordersOf(values)
      const as = orders.filter((order) => Math.abs(surplusOf(order)) >= own)
      expect(mannKendall(values).p).toBeCloseTo(as.length / orders.length, 13)
    }),
  )
})

test('a tie takes the p value from the normal distribution', () => {
  const { p, exact, tau } = mannKendall([1, 2, 2, 3, 4, 4, 5, 6, 7, 9])
  expect(exact).toBe(false)
  expect(tau).toBeCloseTo(43 / Math.sqrt(43 * 45), 14)
  expect(relativeError(p, 0.0001524694538213556)).toBeLessThan(1e-9)
})

test('fifty figures are too many to count out, and no longer need it', () => {
  const swing = (length: number) => new Array(length).fill(0).map((_zero, wave) => (wave * 37) % 101)
  expect(mannKendall(swing(50)).exact).toBe(false)
  const { p, exact } = mannKendall(swing(49))
  expect(exact).toBe(true)
  expect(relativeError(p, 0.6249550332642877)).toBeLessThan(1e-12)
  const z = (Math.abs(surplusOf(swing(49))) - 1) / Math.sqrt((49 * 48 * 103) / 18)
  expect(Math.abs(p - 2 * normalCdf(-z))).toBeLessThan(0.005)
})

test('backwards, or upside down, the trend turns', () => {
  fc.assert(
    fc.property(someSeries, (values) => {
      const { tau, p } = mannKendall(values)
      for (const turned of [values.toReversed(), values.map((value) => -value)]) {
        const other = mannKendall(turned)
        if (tau === null) expect(other.tau).toBeNull()
        else expect(other.tau).toBeCloseTo(-tau, 13)
        expect(other.p).toBeCloseTo(p, 13)
      }
    }),
  )
})

test('only the order of the figures matters', () => {
  fc.assert(
    fc.property(someSeries, (values) => {
      expect(mannKendall(values.map((value) => value ** 3 + 7 * value))).toEqual(mannKendall(values))
    }),
  )
})

test('tau lies between -1 and 1, p between 0 and 1', () => {
  fc.assert(
    fc.property(fc.oneof(someSeries, someUntied), (values) => {
      const { tau, p } = mannKendall(values)
      expect(Math.abs(tau ?? 0)).toBeLessThanOrEqual(1 + 1e-15)
      expect(p).toBeGreaterThanOrEqual(0)
      expect(p).toBeLessThanOrEqual(1)
    }),
  )
})

function surplusOf(values: readonly number[]): number {
  return values.reduce(
    (sum, value, place) =>
      sum + values.slice(0, place).reduce((inner, earlier) => inner + Math.sign(value - earlier), 0),
    0,
  )
}

function ordersOf(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]]
  return values.flatMap((value, place) =>
    ordersOf(values.filter((_other, index) => index !== place)).map((rest) => [value, ...rest]),
  )
}
