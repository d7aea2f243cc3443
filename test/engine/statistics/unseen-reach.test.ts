import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unseenReach } from '#engine/statistics/unseen-reach.ts'

const five = { from: 1, to: 5 }

test.each([0, -1, Number.NaN])('%d answers leave nothing to be seen', (n) => {
  expect(() => unseenReach(3, five, n)).toThrow(new RangeError('unseenReach requires answers'))
})

test('ends that are none, and means beyond them, are refused', () => {
  const order = new RangeError('unseenReach requires two ends in order')
  expect(() => unseenReach(3, { from: 5, to: 1 }, 4)).toThrow(order)
  expect(() => unseenReach(3, { from: 1, to: Infinity }, 4)).toThrow(order)
  const beyond = new RangeError('unseenReach requires a mean between the ends')
  for (const mean of [0.9, 5.1, Number.NaN]) expect(() => unseenReach(mean, five, 4)).toThrow(beyond)
})

test('a mean that leaves an end by rounding alone lies on it', () => {
  expect(unseenReach(5 + 1e-12, five, 12)).toEqual({ below: expect.closeTo(0.8836887678, 9), above: 0 })
})

test('about three by the number of answers is the share that may stay unseen', () => {
  for (const n of [30, 100, 1000]) {
    const { above } = unseenReach(0, { from: 0, to: 1 }, n)
    expect(above).toBeLessThan(3 / n)
    expect(above).toBeGreaterThan(2.85 / n)
  }
})

test('the more answers are spread, the less is left unseen, and nothing from a tenth of the range on', () => {
  const below = (sd: number, n = 12) => unseenReach(4.5, five, n, sd).below
  expect(below(0)).toBeCloseTo(3.5 * 0.2209221919, 9)
  expect(below(0.2)).toBeCloseTo(3.5 * 0.2209221919 * Math.sqrt(0.75), 9)
  expect(below(0.4)).toBe(0)
  expect(below(2)).toBe(0)
  // One of 400 at that end makes a spread of 3.5 / 20.
  expect(below(0.17, 400)).toBeGreaterThan(0)
  expect(below(0.176, 400)).toBe(0)
})

test('with that share, none would be seen just once in twenty times', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (n) => {
      const { above } = unseenReach(0, { from: 0, to: 1 }, n)
      expect((1 - above) ** n).toBeCloseTo(0.05, 9)
    }),
  )
})
