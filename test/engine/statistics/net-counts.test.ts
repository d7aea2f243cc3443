import { expect, test } from 'vitest'
import { answersIn } from '#engine/statistics/net-counts.ts'

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count, says the function that was called', (count) => {
  const error = new RangeError('anyInterval requires counts that are whole numbers of zero or more')
  expect(() => answersIn('anyInterval', { up: count, level: 5, down: 5 })).toThrow(error)
  expect(() => answersIn('anyInterval', { up: 5, level: count, down: 5 })).toThrow(error)
  expect(() => answersIn('anyInterval', { up: 5, level: 5, down: count })).toThrow(error)
})

test('answers of all three kinds are answers, and there may be none', () => {
  expect(answersIn('anyInterval', { up: 60, level: 25, down: 15 })).toBe(100)
  expect(answersIn('anyInterval', { up: 0, level: 0, down: 0 })).toBe(0)
})
