import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectionReach } from '#engine/statistics/detection-reach.ts'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'

test.each([0, 1, -0.05, 5, Number.NaN])('%d is no alpha, says the function that was called', (alpha) => {
  expect(() => detectionReach('anyPlan', alpha, 0.8)).toThrow(
    new RangeError('anyPlan requires an alpha between 0 and 1'),
  )
})

test.each([0, 0.49, 1, 80, Number.NaN])('%d is no power to plan with', (power) => {
  expect(() => detectionReach('anyPlan', 0.05, power)).toThrow(
    new RangeError('anyPlan requires a power from 0.5 and below 1'),
  )
})

test('80 % of tests at 5 % find what is 2.8 standard errors away', () => {
  expect(detectionReach('anyPlan', 0.05, 0.8)).toBeCloseTo(1.95996398454005 + 0.841621233572914, 13)
})

test('a score that lies so far away is found as often as planned', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
      fc.double({ min: 0.5, max: 0.999, noNaN: true }),
      (alpha, power) => {
        const reach = detectionReach('anyPlan', alpha, power)
        const threshold = detectionReach('anyPlan', alpha, 0.5)
        expect(normalCdf(reach - threshold)).toBeCloseTo(power, 12)
        expect(2 * normalCdf(-threshold)).toBeCloseTo(alpha, 12)
      },
    ),
  )
})
