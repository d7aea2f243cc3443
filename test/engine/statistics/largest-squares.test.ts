import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestSquares } from '#engine/statistics/largest-squares.ts'

const agree = { from: 1, to: 5 }

test.each([0, -1, 2.5, Number.NaN, Infinity])('%d is no number of answers', (n) => {
  expect(() => largestSquares({ n, sum: 4 }, agree)).toThrow(
    new RangeError('largestSquares requires a whole number of answers, from one'),
  )
})

test.each([
  [5, 5],
  [5, 1],
  [Number.NaN, 5],
  [1, Infinity],
])('from %d to %d are no ends', (from, to) => {
  expect(() => largestSquares({ n: 2, sum: 4 }, { from, to })).toThrow(
    new RangeError('largestSquares requires finite ends, the lower first'),
  )
})

test.each([1, 11, Number.NaN])('two answers from 1 to 5 have no sum of %d', (sum) => {
  expect(() => largestSquares({ n: 2, sum }, agree)).toThrow(
    new RangeError('largestSquares requires a sum that answers between the ends can have'),
  )
})

test.each([
  [{ n: 5, sum: 16 }, agree, 68],
  [{ n: 5, sum: 5 }, agree, 5],
  [{ n: 5, sum: 25 }, agree, 125],
  [{ n: 1, sum: 3 }, agree, 9],
  [{ n: 3, sum: 0 }, { from: -2, to: 2 }, 8],
  [{ n: 2, sum: 4.5 }, agree, 1 + 3.5 ** 2],
])('of %j within %j it is %d', (answers, ends, squares) => {
  expect(largestSquares(answers, ends)).toBe(squares)
})

const someAnswers = fc.array(fc.integer({ min: -2, max: 8 }), { minLength: 1, maxLength: 15 })

test('no whole answers between the ends with that sum have larger squares, and some have as large ones', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const sum = answers.reduce((total, answer) => total + answer, 0)
      const squares = answers.reduce((total, answer) => total + answer * answer, 0)
      expect(largestSquares({ n: answers.length, sum }, { from: -2, to: 8 })).toBeGreaterThanOrEqual(squares)
    }),
  )
})

test('it is reached: answers pushed apart two by two end there', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const sum = answers.reduce((total, answer) => total + answer, 0)
      const pushed = [...answers]
      for (let left = 0, right = pushed.length - 1; left < right; ) {
        pushed[left] = (pushed[left] ?? 0) - 1
        pushed[right] = (pushed[right] ?? 0) + 1
        if ((pushed[left] ?? 0) < -2 || (pushed[right] ?? 0) > 8) {
          pushed[left] = (pushed[left] ?? 0) + 1
          pushed[right] = (pushed[right] ?? 0) - 1
          if (pushed[left] === -2) left++
          else right--
        }
      }
      const squares = pushed.reduce((total, answer) => total + answer * answer, 0)
      expect(largestSquares({ n: answers.length, sum }, { from: -2, to: 8 })).toBeCloseTo(squares, 9)
    }),
  )
})

test('a mean that rounding has put beyond an end is at it', () => {
  const sum = Array.from({ length: 7 }, () => 5 / 3).reduce((total, mean) => total + mean, 0)
  expect(largestSquares({ n: 7, sum }, { from: 0, to: 5 / 3 })).toBeCloseTo(7 * (5 / 3) ** 2, 12)
})
