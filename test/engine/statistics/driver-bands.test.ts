import fc from 'fast-check'
import { expect, test } from 'vitest'
import { driverBands } from '#engine/statistics/driver-bands.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }

const someShares = fc.integer({ min: 2, max: 8 }).chain((drivers) =>
  fc.record({
    estimates: fc
      .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: drivers, maxLength: drivers })
      .map((weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0)
        return weights.map((weight) => weight / whole)
      }),
    standardErrors: fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), {
      minLength: drivers,
      maxLength: drivers,
    }),
  }),
)
const someGroups = fc.integer({ min: 2, max: 24 })

test.each([[[]], [[0.5, 0.4]], [[1.2, -0.2]], [[0.5, Number.NaN]]])('%j are no shares', (estimates) => {
  expect(() => driverBands({ estimates, standardErrors: estimates.map(() => 0.1) }, 12)).toThrow(
    new RangeError('driverBands requires shares of zero or more that add up to one'),
  )
})

test.each([[[0.1]], [[0.1, -0.1]], [[0.1, Infinity]], [[0.1, Number.NaN]], [[0.1, 0.1, 0.1]]])(
  '%j are no errors of two shares',
  (standardErrors) => {
    expect(() => driverBands({ estimates: [0.6, 0.4], standardErrors }, 12)).toThrow(
      new RangeError('driverBands requires a standard error of zero or more for each share'),
    )
  },
)

test.each([1, 2.5, Number.NaN])('%d groups have no errors', (groups) => {
  expect(() => driverBands({ estimates: [1], standardErrors: [0] }, groups)).toThrow(
    new RangeError('driverBands requires at least two groups'),
  )
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => driverBands({ estimates: [1], standardErrors: [0] }, 12, confidence)).toThrow(
    new RangeError('driverBands requires a confidence between 0 and 1'),
  )
})

test('a driver alone is in the middle, and so are equal shares without any error', () => {
  expect(driverBands({ estimates: [1], standardErrors: [0] }, 12)).toEqual([
    { share: 1, low: 0, high: 1, band: 'middle' },
  ])
  const thirds = { estimates: [1 / 3 + 1e-16, 1 / 3, 1 / 3 - 1e-16], standardErrors: [0, 0, 0] }
  expect(driverBands(thirds, 12).map(({ band }) => band)).toEqual(['middle', 'middle', 'middle'])
})

test('a driver with nothing, or with all, is in the middle whatever its error', () => {
  for (const driver of driverBands({ estimates: [0, 1], standardErrors: [0, 0.1] }, 12)) {
    expect(driver).toMatchObject({ low: 0, high: 1, band: 'middle' })
  }
})

test('what is surely above an equal share is top, what is surely below is low', () => {
  const drivers = driverBands({ estimates: [0.5, 0.3, 0.2], standardErrors: [0.04, 0.05, 0.03] }, 20)
  expect(drivers.map(({ band }) => band)).toEqual(['top', 'middle', 'low'])
  expect(drivers[0]?.low).toBeCloseTo(0.3965126951, 10)
  expect(drivers[0]?.high).toBeCloseTo(0.6034873049, 10)
})

test('sixty answers do not tell the drivers of care5 apart', () => {
  const { weights, weightErrors, r2 } = golden.care5
  const shares = {
    estimates: weights.map((weight) => weight / r2),
    standardErrors: weightErrors.map((error) => error / r2),
  }
  const total = shares.estimates.reduce((sum, share) => sum + share, 0)
  const drivers = driverBands({ ...shares, estimates: shares.estimates.map((share) => share / total) }, 12)
  expect(drivers.map(({ band }) => band)).toEqual(['middle', 'middle', 'middle', 'middle', 'middle'])
})

test('limits contain the share, and every top driver lies above every low one', () => {
  fc.assert(
    fc.property(someShares, someGroups, (shares, groups) => {
      const drivers = driverBands(shares, groups)
      for (const { share, low, high } of drivers) {
        expect(low).toBeLessThanOrEqual(share + 1e-12)
        expect(high).toBeGreaterThanOrEqual(share - 1e-12)
        expect(Math.min(low, 1 - high)).toBeGreaterThanOrEqual(0)
      }
      const above = drivers.filter(({ band }) => band === 'top').map(({ low }) => low)
      const below = drivers.filter(({ band }) => band === 'low').map(({ high }) => high)
      expect(Math.min(1, ...above)).toBeGreaterThan(Math.max(0, ...below))
    }),
  )
})

test('larger errors, fewer groups or more confidence move drivers only into the middle', () => {
  fc.assert(
    fc.property(someShares, someGroups, (shares, groups) => {
      const bands = driverBands(shares, groups + 1)
      const errors = shares.standardErrors.map((error) => 2 * error)
      const vaguer = [
        driverBands({ ...shares, standardErrors: errors }, groups + 1),
        driverBands(shares, groups),
        driverBands(shares, groups + 1, 0.99),
      ]
      for (const drivers of vaguer) {
        for (const [index, { band }] of drivers.entries()) {
          if (band !== 'middle') expect(band).toBe(bands[index]?.band)
        }
      }
    }),
  )
})
