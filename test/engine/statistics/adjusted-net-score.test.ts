import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedNetScore } from '#engine/statistics/adjusted-net-score.ts'
import referral from '../../fixtures/golden/nps.json' with { type: 'json' }

const someCounts = fc
  .record({ up: fc.nat(2000), level: fc.nat(2000), down: fc.nat(2000) })
  .filter(({ up, level, down }) => up + level + down > 0)
const someDeff = fc.double({ min: 1, max: 20, noNaN: true })

test('a refusal names the function that was called', () => {
  expect(() => adjustedNetScore('anyInterval', { up: 0.5, level: 0, down: 0 })).toThrow(
    new RangeError('anyInterval requires counts that are whole numbers of zero or more'),
  )
  expect(() => adjustedNetScore('anyInterval', { up: 0, level: 0, down: 0 })).toThrow(
    new RangeError('anyInterval requires at least one answer'),
  )
})

test.each([0.99, 0, -1, Number.NaN, Infinity])('%d is no design effect', (deff) => {
  expect(() => adjustedNetScore('anyInterval', { up: 3, level: 2, down: 1 }, deff)).toThrow(
    new RangeError('anyInterval requires a design effect of 1 or more'),
  )
})

test.each(referral.cases)('$up, $level, $down with three answers added have the centre $centre', (known) => {
  const adjusted = adjustedNetScore('anyInterval', known)
  expect(adjusted.score).toBeCloseTo(known.score, 14)
  expect(adjusted.centre).toBeCloseTo(known.centre, 14)
  expect(adjusted.effective).toBe(known.up + known.level + known.down)
  expect(adjusted.total).toBe(adjusted.effective + 3)
})

test('a design effect of two is half of each count', () => {
  fc.assert(
    fc.property(someCounts, ({ up, level, down }) => {
      const twice = adjustedNetScore('anyInterval', { up: 2 * up, level: 2 * level, down: 2 * down }, 2)
      expect(twice).toEqual(adjustedNetScore('anyInterval', { up, level, down }))
    }),
  )
})

test('added answers pull the score towards 0 and leave a variance between none and one', () => {
  fc.assert(
    fc.property(someCounts, someDeff, (counts, deff) => {
      const { score, centre, variance, total, se } = adjustedNetScore('anyInterval', counts, deff)
      expect(Math.abs(centre)).toBeLessThanOrEqual(Math.abs(score))
      expect(centre * score).toBeGreaterThanOrEqual(0)
      expect(variance).toBeGreaterThan(0)
      expect(variance).toBeLessThan(1)
      expect(se * se * total).toBeCloseTo(variance, 14)
    }),
  )
})
