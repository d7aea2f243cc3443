import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedNetScore } from '#engine/statistics/adjusted-net-score.ts'
import { detectableDifference } from '#engine/statistics/detectable-difference.ts'
import { detectionReach } from '#engine/statistics/detection-reach.ts'
import { netScoreDifference } from '#engine/statistics/net-score-difference.ts'
import { sampleSizeForDifference } from '#engine/statistics/sample-size-for-difference.ts'
import golden from '../../fixtures/golden/sample-size.json' with { type: 'json' }

const someN = fc.integer({ min: 1, max: 5000 })
const someVariance = fc.double({ min: 0.01, max: 1, noNaN: true })
const someDeff = fc.double({ min: 1, max: 10, noNaN: true })
const forty = { nBefore: 40, nAfter: 40 }

test.each([0, -1, Number.NaN, Infinity])('a wave of %d answers shows no change', (n) => {
  const error = new RangeError('detectableDifference requires answers in both waves')
  expect(() => detectableDifference({ nBefore: n, nAfter: 40 })).toThrow(error)
  expect(() => detectableDifference({ nBefore: 40, nAfter: n })).toThrow(error)
})

test.each([0, 1.1, Number.NaN])('%d is no variance', (variance) => {
  const error = new RangeError('detectableDifference requires a variance above 0 and up to 1')
  expect(() => detectableDifference({ ...forty, varianceBefore: variance })).toThrow(error)
  expect(() => detectableDifference({ ...forty, varianceAfter: variance })).toThrow(error)
})

test.each([0.9, 0, Number.NaN, Infinity])('%d is no design effect', (deff) => {
  const error = new RangeError('detectableDifference requires a design effect of 1 or more')
  expect(() => detectableDifference({ ...forty, deffBefore: deff })).toThrow(error)
  expect(() => detectableDifference({ ...forty, deffAfter: deff })).toThrow(error)
})

test('alpha and power are shares', () => {
  expect(() => detectableDifference({ ...forty, alpha: 5 })).toThrow(
    new RangeError('detectableDifference requires an alpha between 0 and 1'),
  )
  expect(() => detectableDifference({ ...forty, power: 80 })).toThrow(
    new RangeError('detectableDifference requires a power from 0.5 and below 1'),
  )
})

test.each(golden.difference)('the $unrounded answers that $difference needs show it', (known) => {
  const found = detectableDifference({
    nBefore: known.unrounded,
    nAfter: known.unrounded,
    varianceBefore: known.variance,
    varianceAfter: known.variance,
    alpha: known.alpha,
    power: known.power,
  })
  expect(found).toBeCloseTo(known.difference, 12)
})

test('with 40 answers each changes of 50 points can be seen, with two each none that there could be', () => {
  expect(detectableDifference(forty)).toBeCloseTo(0.493331648887207, 14)
  expect(detectableDifference({ nBefore: 2, nAfter: 2, varianceBefore: 1, varianceAfter: 1 })).toBeLessThan(2)
  expect(
    detectableDifference({ nBefore: 2, nAfter: 2, varianceBefore: 1, varianceAfter: 1, power: 0.99 }),
  ).toBeGreaterThan(2)
})

test('so many answers as a difference needs show it, one less does not', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.02, max: 1.9, noNaN: true }), someVariance, (difference, variance) => {
      const n = sampleSizeForDifference({ difference, variance })
      const seen = (answers: number) =>
        detectableDifference({
          nBefore: answers,
          nAfter: answers,
          varianceBefore: variance,
          varianceAfter: variance,
        })
      expect(seen(n)).toBeLessThanOrEqual(difference * (1 + 1e-12))
      fc.pre(n > 1)
      expect(seen(n - 1)).toBeGreaterThan(difference * (1 - 1e-12))
    }),
  )
})

test('it is so many standard errors of the very comparison that would find it', () => {
  fc.assert(
    fc.property(someN, someN, fc.nat(50), someDeff, someDeff, (up, down, level, deffBefore, deffAfter) => {
      const before = { up, level, down }
      const after = { up: down, level: 2 * level, down: 3 }
      const { se } = netScoreDifference(before, after, { deffBefore, deffAfter })
      const plan = {
        nBefore: up + level + down,
        nAfter: down + 2 * level + 3,
        varianceBefore: adjustedNetScore('test', before, deffBefore).variance,
        varianceAfter: adjustedNetScore('test', after, deffAfter).variance,
      }
      const seen = detectableDifference({ ...plan, deffBefore, deffAfter })
      expect(seen).toBeCloseTo(se * detectionReach('test', 0.05, 0.8), 12)
    }),
  )
})

test('more answers show smaller changes, clusters only larger ones, and the waves may be swapped', () => {
  fc.assert(
    fc.property(someN, someN, someVariance, someDeff, (nBefore, nAfter, variance, deff) => {
      const plan = { nBefore, nAfter, varianceBefore: variance }
      const seen = detectableDifference(plan)
      expect(detectableDifference({ ...plan, nAfter: nAfter + 1 })).toBeLessThan(seen)
      expect(detectableDifference({ ...plan, deffAfter: deff })).toBeGreaterThanOrEqual(seen)
      const swapped = { nBefore: nAfter, nAfter: nBefore, varianceAfter: variance }
      expect(detectableDifference(swapped)).toBeCloseTo(seen, 14)
    }),
  )
})
