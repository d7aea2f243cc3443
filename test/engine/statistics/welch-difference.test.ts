import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeanSums } from '#engine/statistics/mean-interval.ts'
import { type MeanDifference, welchDifference } from '#engine/statistics/welch-difference.ts'
import golden from '../../fixtures/golden/means.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const someAnswers = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 60 })
  .filter((answers) => new Set(answers).size > 1)

test('no answers on either side have no difference', () => {
  const error = new RangeError('meanInterval requires at least one answer')
  const none = { n: 0, sum: 0, squares: 0 }
  expect(() => welchDifference(none, sumsOf([1, 2]))).toThrow(error)
  expect(() => welchDifference(sumsOf([1, 2]), none)).toThrow(error)
})

test('sums that no answers could have are refused on either side', () => {
  const error = new RangeError('meanInterval requires squares that some answers could have')
  const impossible = { n: 3, sum: 9, squares: 26 }
  expect(() => welchDifference(impossible, sumsOf([1, 2]))).toThrow(error)
  expect(() => welchDifference(sumsOf([1, 2]), impossible)).toThrow(error)
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => welchDifference(sumsOf([1, 2]), sumsOf([1, 3]), confidence)).toThrow(
    new RangeError('meanInterval requires a confidence between 0 and 1'),
  )
})

test.each([
  ['a single answer before', [4], [1, 2, 3]],
  ['a single answer after', [1, 2, 3], [4]],
  ['answers all alike on both sides', [3, 3], [4, 4, 4]],
])('%s leave no spread to measure by', (_case, before, after) => {
  expect(welchDifference(sumsOf(before), sumsOf(after))).toBeNull()
})

test.each(golden.welch)('$after less $before is $difference', (known) => {
  const result = difference(known.before, known.after)
  expect(result.difference).toBeCloseTo(known.difference, 13)
  expect(result.low).toBeCloseTo(known.low, 12)
  expect(result.high).toBeCloseTo(known.high, 12)
  expect(result.t).toBeCloseTo(known.t, 12)
  expect(relativeError(result.df, known.df)).toBeLessThan(1e-12)
  expect(relativeError(result.p, known.p)).toBeLessThan(1e-12)
})

test('one side without spread leaves the degrees of freedom of the other', () => {
  expect(difference([3, 3, 3, 3], [1, 2]).df).toBe(1)
  expect(difference([1, 2, 4, 5], [3, 3]).df).toBeCloseTo(3, 12)
})

test('the degrees of freedom lie between those of the smaller side and those of both', () => {
  fc.assert(
    fc.property(someAnswers, someAnswers, (before, after) => {
      const { df } = difference(before, after)
      expect(df).toBeGreaterThanOrEqual((Math.min(before.length, after.length) - 1) * (1 - 1e-12))
      expect(df).toBeLessThanOrEqual((before.length + after.length - 2) * (1 + 1e-12))
    }),
  )
})

test('seen from the other side the difference is mirrored', () => {
  fc.assert(
    fc.property(someAnswers, someAnswers, (before, after) => {
      const forth = difference(before, after)
      const back = difference(after, before)
      expect(back.difference).toBeCloseTo(-forth.difference, 12)
      expect(back.low).toBeCloseTo(-forth.high, 10)
      expect(back.t).toBeCloseTo(-forth.t, 10)
      expect(back.p).toBeCloseTo(forth.p, 10)
    }),
  )
})

test('an interval that ends at no difference belongs to the p value it leaves outside', () => {
  fc.assert(
    fc.property(someAnswers, someAnswers, (before, after) => {
      const { p } = difference(before, after)
      fc.pre(p > 1e-6 && p < 0.999)
      const { low, high } = difference(before, after, 1 - p)
      expect(Math.min(Math.abs(low), Math.abs(high))).toBeCloseTo(0, 7)
    }),
  )
})

test('moving every answer of both sides changes nothing', () => {
  fc.assert(
    fc.property(someAnswers, someAnswers, fc.integer({ min: -20, max: 20 }), (before, after, distance) => {
      const stayed = difference(before, after)
      const moved = difference(
        before.map((answer) => answer + distance),
        after.map((answer) => answer + distance),
      )
      expect(moved.difference).toBeCloseTo(stayed.difference, 10)
      expect(moved.p).toBeCloseTo(stayed.p, 8)
    }),
  )
})

function difference(
  before: readonly number[],
  after: readonly number[],
  confidence?: number,
): MeanDifference {
  const result = welchDifference(sumsOf(before), sumsOf(after), confidence)
  if (result === null) throw new Error('answers that differ have a spread')
  return result
}

function sumsOf(answers: readonly number[]): MeanSums {
  return {
    n: answers.length,
    sum: answers.reduce((sum, answer) => sum + answer, 0),
    squares: answers.reduce((sum, answer) => sum + answer * answer, 0),
  }
}
