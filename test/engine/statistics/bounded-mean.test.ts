import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundedMean } from '#engine/statistics/bounded-mean.ts'
import { designAdjustedMean } from '#engine/statistics/design-adjusted-mean.ts'
import { meanInterval } from '#engine/statistics/mean-interval.ts'

const five = { from: 1, to: 5 }
const someAnswers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 })

const sumsOf = (answers: readonly number[]) => ({
  n: answers.length,
  sum: answers.reduce((sum, value) => sum + value, 0),
  squares: answers.reduce((sum, value) => sum + value * value, 0),
})
const alike = (n: number, value: number) => sumsOf(Array<number>(n).fill(value))
const known = ({ low, high }: { low: number | null; high: number | null }) =>
  [low ?? NaN, high ?? NaN] as const

test.each([
  [5, 1],
  [Number.NaN, 5],
  [1, Infinity],
])('from %d to %d are no ends', (from, to) => {
  expect(() => boundedMean(alike(3, 3), { from, to })).toThrow(
    new RangeError('unseenReach requires two ends in order'),
  )
})

test('no mean lies beyond the ends', () => {
  for (const value of [0, 6])
    expect(() => boundedMean(alike(3, value), five)).toThrow(
      new RangeError('unseenReach requires a mean between the ends'),
    )
})

test('what has no mean without ends has none with them', () => {
  expect(() => boundedMean({ n: 0, sum: 0, squares: 0 }, five)).toThrow(RangeError)
  expect(() => boundedMean({ n: 3, sum: 9, squares: 26 }, five)).toThrow(RangeError)
  expect(() => boundedMean(alike(3, 3), five, { deff: 0.5, df: 2 })).toThrow(RangeError)
})

test('a single answer has neither spread nor interval', () => {
  expect(boundedMean(alike(1, 4), five)).toEqual({ mean: 4, sd: null, low: null, high: null })
})

// 1 - 0.05^(1/n): 0.6315968502 for three, 0.2209221919 for twelve, 0.0295130496 for a hundred.
test.each([
  [3, 5, 5 - 4 * 0.6315968502, 5],
  [12, 5, 5 - 4 * 0.2209221919, 5],
  [12, 3, 3 - 2 * 0.2209221919, 3 + 2 * 0.2209221919],
  [100, 1, 1, 1 + 4 * 0.0295130496],
])('%d who all answer %d may lie from %d to %d', (n, value, low, high) => {
  const found = boundedMean(alike(n, value), five)
  expect(found).toMatchObject({ mean: value, sd: 0 })
  expect(found.low).toBeCloseTo(low, 6)
  expect(found.high).toBeCloseTo(high, 6)
})

test('of alike answers at an end, a limit is that of a share which nobody belongs to', () => {
  // binom.test(0, 20, alternative = "less")$conf.int in R: 0 to 0.1391083.
  expect(boundedMean(alike(20, 0), { from: 0, to: 1 }).high).toBeCloseTo(0.1391083, 7)
})

test('clusters leave as many answers as they are worth', () => {
  const design = { deff: 3, df: 11 }
  expect(boundedMean(alike(36, 5), five, design).low).toBeCloseTo(
    boundedMean(alike(12, 5), five).low ?? NaN,
    12,
  )
})

test('one who answers otherwise does not make a mean surer', () => {
  const [all] = known(boundedMean(alike(100, 5), five))
  const [one] = known(boundedMean(sumsOf([...Array<number>(99).fill(5), 4]), five))
  expect(one).toBeLessThan(all)
})

test('where answers are spread as usual it is Student’s', () => {
  const sums = sumsOf([1, 2, 3, 3, 4, 5, 2, 4, 3, 3, 2, 4, 1, 5, 3, 3, 2, 4, 4, 2])
  const [low, high] = known(boundedMean(sums, five))
  const student = known(meanInterval(sums))
  expect(low).toBeCloseTo(student[0], 12)
  expect(high).toBeCloseTo(student[1], 12)
})

test('it lies within the ends, about the mean, has a width, and is no narrower than Student’s within them', () => {
  fc.assert(
    fc.property(someAnswers, fc.double({ min: 1, max: 9, noNaN: true }), (answers, deff) => {
      const sums = sumsOf(answers)
      const design = { deff, df: answers.length - 1 }
      const found = boundedMean(sums, five, design)
      const [low, high] = known(found)
      const [lower, upper] = known(designAdjustedMean(sums, design))
      expect(low).toBeGreaterThanOrEqual(five.from)
      expect(high).toBeLessThanOrEqual(five.to)
      expect(low).toBeLessThanOrEqual(found.mean + 1e-12)
      expect(high).toBeGreaterThanOrEqual(found.mean - 1e-12)
      expect(high - low).toBeGreaterThan(0.1)
      expect(low).toBeLessThanOrEqual(Math.max(lower, five.from))
      expect(high).toBeGreaterThanOrEqual(Math.min(upper, five.to))
    }),
  )
})

test('a scale turned round has the interval turned round', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const [low, high] = known(boundedMean(sumsOf(answers), five))
      const [turnedLow, turnedHigh] = known(boundedMean(sumsOf(answers.map((value) => 6 - value)), five))
      expect(turnedLow).toBeCloseTo(6 - high, 9)
      expect(turnedHigh).toBeCloseTo(6 - low, 9)
    }),
  )
})
