import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netScoreDifference } from '#engine/statistics/net-score-difference.ts'
import golden from '../../fixtures/golden/net-score-difference.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const someCounts = fc
  .record({ up: fc.nat(500), level: fc.nat(500), down: fc.nat(500) })
  .filter(({ up, level, down }) => up + level + down > 0)
const someConfidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true })
const someDeff = fc.double({ min: 1, max: 10, noNaN: true })
const some = { up: 3, level: 2, down: 1 }

test('no answers on one side are nothing to compare', () => {
  const error = new RangeError('netScoreDifference requires at least one answer')
  expect(() => netScoreDifference({ up: 0, level: 0, down: 0 }, some)).toThrow(error)
  expect(() => netScoreDifference(some, { up: 0, level: 0, down: 0 })).toThrow(error)
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  const error = new RangeError('netScoreDifference requires counts that are whole numbers of zero or more')
  expect(() => netScoreDifference({ up: count, level: 5, down: 5 }, some)).toThrow(error)
  expect(() => netScoreDifference(some, { up: 5, level: 5, down: count })).toThrow(error)
})

test.each([0.9, 0, Number.NaN, Infinity])('%d is no design effect', (deff) => {
  const error = new RangeError('netScoreDifference requires a design effect of 1 or more')
  expect(() => netScoreDifference(some, some, { deffBefore: deff })).toThrow(error)
  expect(() => netScoreDifference(some, some, { deffAfter: deff })).toThrow(error)
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => netScoreDifference(some, some, { confidence })).toThrow(
    new RangeError('netScoreDifference requires a confidence between 0 and 1'),
  )
})

test.each([...golden.cases, ...golden.earlyLate])('from $before to $after it is $difference', (known) => {
  const found = netScoreDifference(Object.freeze(known.before), Object.freeze(known.after))
  expect(found.difference).toBeCloseTo(known.difference, 14)
  expect((found.low + found.high) / 2).toBeCloseTo(known.adjusted, 13)
  expect(found.se).toBeCloseTo(known.se, 14)
  expect(found.z).toBeCloseTo(known.z, 12)
  expect(relativeError(found.p, known.p)).toBeLessThan(1e-12)
})

test.each(golden.cases)('from $before to $after it lies between $low and $high', (known) => {
  const { low, high } = netScoreDifference(known.before, known.after)
  expect(low).toBeCloseTo(known.low, 13)
  expect(high).toBeCloseTo(known.high, 13)
})

test('one answer each way leaves the interval on the scale', () => {
  const one = { up: 0, level: 0, down: 1 }
  expect(netScoreDifference(one, { up: 1, level: 0, down: 0 }, { confidence: 0.9999 }).high).toBe(2)
  expect(netScoreDifference({ up: 1, level: 0, down: 0 }, one, { confidence: 0.9999 }).low).toBe(-2)
})

test('half the answers are worth as much as all of them with a design effect of two', () => {
  const half = netScoreDifference({ up: 9, level: 7, down: 4 }, { up: 12, level: 5, down: 3 })
  const before = { up: 18, level: 14, down: 8 }
  const after = { up: 24, level: 10, down: 6 }
  expect(netScoreDifference(before, after, { deffBefore: 2, deffAfter: 2 })).toEqual(half)
})

test('swapping before and after mirrors the difference and leaves p', () => {
  fc.assert(
    fc.property(someCounts, someCounts, someDeff, someDeff, (before, after, deffBefore, deffAfter) => {
      const there = netScoreDifference(before, after, { deffBefore, deffAfter })
      const back = netScoreDifference(after, before, { deffBefore: deffAfter, deffAfter: deffBefore })
      expect(back.difference + there.difference).toBeCloseTo(0, 14)
      expect(back.low + there.high).toBeCloseTo(0, 14)
      expect(back.high + there.low).toBeCloseTo(0, 14)
      expect(back.p).toBeCloseTo(there.p, 14)
    }),
  )
})

test('the interval leaves out zero exactly where p is below one minus the confidence', () => {
  fc.assert(
    fc.property(someCounts, someCounts, someConfidence, (before, after, confidence) => {
      const { low, high, p } = netScoreDifference(before, after, { confidence })
      fc.pre(Math.abs(p - (1 - confidence)) > 1e-12)
      expect(low > 0 || high < 0).toBe(p < 1 - confidence)
    }),
  )
})

test('the same counts do not differ, and clusters make nothing surer', () => {
  fc.assert(
    fc.property(someCounts, someCounts, someDeff, (before, after, deff) => {
      expect(netScoreDifference(before, before)).toMatchObject({ difference: 0, z: 0, p: 1 })
      const alone = netScoreDifference(before, after)
      expect(netScoreDifference(before, after, { deffAfter: deff }).se).toBeGreaterThanOrEqual(
        alone.se * (1 - 1e-12),
      )
      expect(alone.p).toBeGreaterThanOrEqual(0)
      expect(alone.p).toBeLessThanOrEqual(1)
    }),
  )
})
