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

test('with that share, none would be seen just once in twenty times', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (n) => {
      const { above } = unseenReach(0, { from: 0, to: 1 }, n)
      expect((1 - above) ** n).toBeCloseTo(0.05, 9)
    }),
  )
})
