import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterSums } from '#engine/statistics/cluster-sums.ts'
import { clusteredMean } from '#engine/statistics/clustered-mean.ts'
import { designAdjustedMean } from '#engine/statistics/design-adjusted-mean.ts'
import { meanInterval } from '#engine/statistics/mean-interval.ts'

const someAnswers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 60 })
const someDeff = fc.double({ min: 1, max: 20, noNaN: true })

const sumsOf = (answers: readonly number[]) => ({
  n: answers.length,
  sum: answers.reduce((sum, value) => sum + value, 0),
  squares: answers.reduce((sum, value) => sum + value * value, 0),
})

test.each([0.9, 0, -2, Number.NaN, Infinity])('%d is no design effect', (deff) => {
  expect(() => designAdjustedMean({ n: 3, sum: 8, squares: 30 }, { deff, df: 2 })).toThrow(
    new RangeError('designAdjustedMean requires a design effect of 1 or more'),
  )
})

test.each([0, 0.5, -2, Number.NaN, Infinity])('%d are no degrees of freedom', (df) => {
  expect(() => designAdjustedMean({ n: 3, sum: 8, squares: 30 }, { deff: 2, df })).toThrow(
    new RangeError('designAdjustedMean requires at least one degree of freedom'),
  )
})

test('what has no mean without clusters has none with them', () => {
  const sums = [
    { n: 0, sum: 0, squares: 0 },
    { n: 3, sum: 9, squares: 26 },
  ]
  for (const impossible of sums)
    expect(() => designAdjustedMean(impossible, { deff: 2, df: 2 })).toThrow(RangeError)
})

test('a single answer has neither spread nor interval', () => {
  expect(designAdjustedMean({ n: 1, sum: 4, squares: 16 }, { deff: 2, df: 1 })).toEqual({
    mean: 4,
    sd: null,
    low: null,
    high: null,
  })
})

test('a design effect of one by all answers leaves the interval as it is', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const sums = sumsOf(answers)
      const adjusted = designAdjustedMean(sums, { deff: 1, df: answers.length - 1 })
      const { low, high, ...rest } = meanInterval(sums)
      expect(adjusted).toMatchObject(rest)
      expect(adjusted.low).toBeCloseTo(low ?? 0, 12)
      expect(adjusted.high).toBeCloseTo(high ?? 0, 12)
    }),
  )
})

test('with a measured effect it reaches as far as the error by clusters does', () => {
  const accounts = [[9, 8], [4, 5, 6], [7], [2, 3], [8, 9, 9]].map(sumsOf)
  const sums = clusterSums(accounts)
  const { mean, se, deff } = clusteredMean(sums)
  const { low, high } = designAdjustedMean(sums, { deff: deff ?? 1, df: 4 })
  // R: qt(0.975, 4)
  const reach = 2.7764451051977987 * (se ?? 0)
  expect(low).toBeCloseTo(mean - reach, 9)
  expect(high).toBeCloseTo(mean + reach, 9)
})

test('the more alike answers are, or the fewer clusters told it, the wider is the interval', () => {
  fc.assert(
    fc.property(
      someAnswers.filter((answers) => new Set(answers).size > 1),
      someDeff,
      fc.integer({ min: 2, max: 100 }),
      (answers, deff, df) => {
        const width = (effect: number, freedom: number) => {
          const { low, high } = designAdjustedMean(sumsOf(answers), { deff: effect, df: freedom })
          return (high ?? 0) - (low ?? 0)
        }
        expect(width(1.5 * deff, df)).toBeGreaterThan(width(deff, df))
        expect(width(deff, df)).toBeGreaterThan(width(deff, df + 1))
      },
    ),
  )
})
