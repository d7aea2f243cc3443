import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Difference } from '#engine/findings/compared.ts'
import { detectableAmong, detectableBy, verdictOf } from '#engine/findings/verdict.ts'

const difference = (more: Partial<Difference> = {}): Difference => ({
  unit: 'score',
  difference: 0.05,
  low: -0.04,
  high: 0.14,
  p: 0.27,
  detectable: 0.13,
  matters: 0.2,
  ...more,
})

describe('nothing is said to have changed', () => {
  test('where chance explains it once in twenty times', () => {
    expect(verdictOf(difference({ low: 0.0001, p: 0.05 })).says).toBe('no-larger')
  })

  test('where it is one of many and stands out from none', () => {
    const change = difference({ low: 0.01, high: 0.3, p: 0.04, detectable: 0.25 })
    expect(verdictOf(change).says).toBe('up')
    expect(verdictOf(change, 0.32, 8).says).toBe('too-few')
  })

  test('where its interval holds none, whatever another test of it says', () => {
    expect(verdictOf(difference({ low: -0.01, high: 0.3, p: 0.04 })).says).toBe('no-larger')
    expect(verdictOf(difference({ low: 0, high: 0.3, p: 0.04 })).says).toBe('no-larger')
  })

  test('where the raw difference points the other way than the estimate', () => {
    expect(verdictOf(difference({ difference: -0.01, low: 0.01, high: 0.3, p: 0.03 })).says).toBe('no-larger')
  })
})

test('more than chance explains is up or down', () => {
  expect(verdictOf(difference({ low: 0.01, high: 0.2, p: 0.03 }))).toEqual({ says: 'up' })
  expect(verdictOf(difference({ difference: -0.1, low: -0.2, high: -0.01, p: 0.03 }))).toEqual({
    says: 'down',
  })
})

test('where one worth acting on would have been found, it is no larger than the further limit', () => {
  expect(verdictOf(difference())).toEqual({ says: 'no-larger', than: 0.14 })
  expect(verdictOf(difference({ difference: -0.05, low: -0.18, high: 0.03 }))).toEqual({
    says: 'no-larger',
    than: 0.18,
  })
})

test('where just one worth acting on would have been found, that is enough', () => {
  expect(verdictOf(difference({ detectable: 0.2, matters: 0.2 })).says).toBe('no-larger')
  expect(verdictOf(difference({ detectable: 0.2001, matters: 0.2 })).says).toBe('too-few')
})

test('else there are too few answers, and it is said what would have been found', () => {
  expect(verdictOf(difference({ low: -0.4, high: 0.5, detectable: 0.64 }))).toEqual({
    says: 'too-few',
    above: 0.64,
  })
})

test('where no difference that there can be would have been found, none is named', () => {
  const wide = difference({ low: -0.9, high: 1.2, detectable: 1.5, most: 2 })
  expect(verdictOf(wide)).toEqual({ says: 'too-few', above: 1.5 })
  expect(verdictOf({ ...wide, detectable: 2 })).toEqual({ says: 'too-few' })
  // Among twenty it takes more than among one.
  expect(verdictOf(wide, 1, 20)).toEqual({ says: 'too-few' })
})

test('what would be found four times in five is 2.8 standard errors', () => {
  expect(detectableBy(0.1)).toBeCloseTo(0.280158521811297, 12)
  expect(detectableAmong(0.3, 1)).toBe(0.3)
  expect(detectableAmong(detectableBy(0.1), 8)).toBeCloseTo(detectableBy(0.1, 8), 12)
})

const someDifference = fc
  .record({
    centre: fc.double({ min: -1, max: 1, noNaN: true }),
    reach: fc.double({ min: 0.01, max: 1, noNaN: true }),
    p: fc.double({ min: 0, max: 1, noNaN: true }),
    detectable: fc.double({ min: 0.01, max: 2, noNaN: true }),
  })
  .map(({ centre, reach, p, detectable }) =>
    difference({ difference: centre, low: centre - reach, high: centre + reach, p, detectable }),
  )
const together = fc.integer({ min: 1, max: 40 })

test('up is wholly above none, and down wholly below', () => {
  fc.assert(
    fc.property(someDifference, (change) => {
      const { says } = verdictOf(change)
      if (says === 'up') expect(change.low).toBeGreaterThan(0)
      if (says === 'down') expect(change.high).toBeLessThan(0)
    }),
  )
})

test('the more is told together, the less is said of each', () => {
  const strength = { up: 2, down: 2, 'no-larger': 1, 'too-few': 0 }
  fc.assert(
    fc.property(someDifference, together, together, (change, some, more) => {
      const corrected = (count: number) => Math.min(1, change.p * count)
      const few = verdictOf(change, corrected(Math.min(some, more)), Math.min(some, more))
      const many = verdictOf(change, corrected(Math.max(some, more)), Math.max(some, more))
      expect(strength[many.says]).toBeLessThanOrEqual(strength[few.says])
    }),
  )
})

test('what is no larger holds the whole interval', () => {
  fc.assert(
    fc.property(someDifference, (change) => {
      const verdict = verdictOf(change)
      if (verdict.says !== 'no-larger') return
      expect(verdict.than).toBeGreaterThanOrEqual(Math.abs(change.low))
      expect(verdict.than).toBeGreaterThanOrEqual(Math.abs(change.high))
      expect(change.detectable).toBeLessThanOrEqual(change.matters)
    }),
  )
})
