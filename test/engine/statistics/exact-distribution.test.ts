import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactDistribution } from '#engine/statistics/exact-distribution.ts'
import { incompleteBeta } from '#engine/statistics/incomplete-beta.ts'

const someSize = fc.integer({ min: 0, max: 400 })
const someShare = fc.double({ min: 0.001, max: 0.999, noNaN: true })

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no highest outcome', (highest) => {
  expect(() => exactDistribution(highest, () => 1)).toThrow(RangeError)
})

test('a million outcomes are too many', () => {
  expect(() => exactDistribution(1e6, () => 1)).toThrow(
    new RangeError('exactDistribution requires less than a million outcomes'),
  )
})

test('nothing but zero is certain', () => {
  expect(exactDistribution(0, () => 1)).toEqual([1])
})

test('outcomes as likely as the one before share alike', () => {
  expect(exactDistribution(3, () => 1)).toEqual([0.25, 0.25, 0.25, 0.25])
})

test('four coins fall as they must', () => {
  expect(binomial(4, 0.5).map((probability) => probability * 16)).toEqual([1, 4, 6, 4, 1])
})

test('a peak at either end is found', () => {
  expect(exactDistribution(2, () => 0.5).map((share) => share * 7)).toEqual([4, 2, 1])
  expect(exactDistribution(2, () => 2).map((share) => share * 7)).toEqual([1, 2, 4])
})

test('probabilities too small for a double are zero and harm none of the others', () => {
  const probabilities = binomial(5000, 0.5)
  expect(probabilities[0]).toBe(0)
  expect(probabilities[2500]).toBeCloseTo(0.011283227, 9)
})

test('the probabilities add up to one', () => {
  fc.assert(
    fc.property(someSize, someShare, (size, share) => {
      const sum = binomial(size, share).reduce((total, probability) => total + probability, 0)
      expect(sum).toBeCloseTo(1, 13)
    }),
  )
})

test('the tail of a binomial distribution is an incomplete beta function', () => {
  fc.assert(
    fc.property(someSize, fc.nat(), someShare, (size, at, share) => {
      const from = 1 + (at % (size + 1))
      const tail = binomial(size, share)
        .slice(from)
        .reduce((total, probability) => total + probability, 0)
      const expected = from > size ? 0 : incompleteBeta(share, from, size - from + 1)
      expect(tail).toBeCloseTo(expected, 12)
    }),
  )
})

function binomial(size: number, share: number): number[] {
  return exactDistribution(size, (outcome) => ((size - outcome) / (outcome + 1)) * (share / (1 - share)))
}
