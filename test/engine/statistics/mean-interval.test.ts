import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type LoneMean,
  type MeanSums,
  type MeasuredMean,
  meanInterval,
} from '#engine/statistics/mean-interval.ts'
import golden from '../../fixtures/golden/means.json' with { type: 'json' }

const someAnswers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 60 })

test('no answers have no mean', () => {
  expect(() => meanInterval({ n: 0, sum: 0, squares: 0 })).toThrow(
    new RangeError('meanInterval requires at least one answer'),
  )
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no number of answers', (n) => {
  expect(() => meanInterval({ n, sum: 8, squares: 30 })).toThrow(
    new RangeError('meanInterval requires a whole number of answers'),
  )
})

test.each([
  { sum: Number.NaN, squares: 30 },
  { sum: 8, squares: Number.NaN },
  { sum: 8, squares: Infinity },
])('sum $sum and squares $squares are not finite', ({ sum, squares }) => {
  expect(() => meanInterval({ n: 3, sum, squares })).toThrow(
    new RangeError('meanInterval requires finite sums'),
  )
})

test.each([
  { n: 3, sum: 9, squares: 26.9 },
  { n: 1, sum: 3, squares: 8 },
  { n: 3, sum: 0, squares: -1 },
])('$n answers with the sum $sum cannot have the squares $squares', (sums) => {
  expect(() => meanInterval(sums)).toThrow(
    new RangeError('meanInterval requires squares that some answers could have'),
  )
})

test.each([0, 1, 95, Number.NaN])('%d is no confidence', (confidence) => {
  expect(() => meanInterval({ n: 3, sum: 8, squares: 30 }, confidence)).toThrow(
    new RangeError('meanInterval requires a confidence between 0 and 1'),
  )
})

test.each(golden.cases)('$answers have the mean $mean between $low and $high', (known) => {
  const interval = measure(known.answers)
  expect(interval.mean).toBeCloseTo(known.mean, 13)
  expect(interval.sd).toBeCloseTo(known.sd, 13)
  expect(interval.low).toBeCloseTo(known.low, 12)
  expect(interval.high).toBeCloseTo(known.high, 12)
})

test('a single answer has a mean and nothing else', () => {
  expect(meanInterval({ n: 1, sum: 4, squares: 16 })).toEqual({ mean: 4, sd: null, low: null, high: null })
})

test('answers that are all alike have no spread, also where rounding says less than none', () => {
  const rounded = { n: 3, sum: 0.1 + 0.1 + 0.1, squares: 0.1 * 0.1 * 3 - 1e-17 }
  expect(rounded.squares - (rounded.sum * rounded.sum) / rounded.n).toBeLessThan(0)
  const interval = measured(meanInterval(rounded))
  expect(interval.sd).toBe(0)
  expect(interval.low).toBe(interval.mean)
  expect(interval.high).toBe(interval.mean)
})

test('weights may make the sums broken numbers', () => {
  const interval = measured(meanInterval({ n: 4, sum: 10.5, squares: 30.25 }))
  expect(interval.mean).toBe(2.625)
  expect(interval.sd).toBeCloseTo(0.946484724300046, 13)
})

test('the interval is centred on the mean and widens with confidence', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const { mean, sd, low, high } = measure(answers)
      const wide = measure(answers, 0.99)
      expect((low + high) / 2).toBeCloseTo(mean, 10)
      if (sd > 0) expect(wide.high).toBeGreaterThan(high)
    }),
  )
})

test('moving every answer moves the mean and leaves the spread', () => {
  fc.assert(
    fc.property(someAnswers, fc.integer({ min: -20, max: 20 }), (answers, distance) => {
      const before = measure(answers)
      const after = measure(answers.map((answer) => answer + distance))
      expect(after.mean).toBeCloseTo(before.mean + distance, 10)
      expect(after.sd).toBeCloseTo(before.sd, 5)
    }),
  )
})

test('the same answers twice over narrow the interval', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      fc.pre(new Set(answers).size > 1)
      const once = measure(answers)
      const twice = measure([...answers, ...answers])
      expect(twice.high - twice.low).toBeLessThan(once.high - once.low)
    }),
  )
})

function measure(answers: readonly number[], confidence?: number): MeasuredMean {
  return measured(meanInterval(sumsOf(answers), confidence))
}

function measured(interval: MeasuredMean | LoneMean): MeasuredMean {
  if (interval.sd === null) throw new Error('two answers or more have a spread')
  return interval
}

function sumsOf(answers: readonly number[]): MeanSums {
  return {
    n: answers.length,
    sum: answers.reduce((sum, answer) => sum + answer, 0),
    squares: answers.reduce((sum, answer) => sum + answer * answer, 0),
  }
}
