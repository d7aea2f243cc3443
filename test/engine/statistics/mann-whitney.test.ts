import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mannWhitney } from '#engine/statistics/mann-whitney.ts'
import golden from '../../fixtures/golden/early-late.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const someGroups = fc
  .integer({ min: 1, max: 11 })
  .chain((points) => {
    const counts = fc.array(fc.nat(20), { minLength: points, maxLength: points })
    return fc.record({ first: counts, second: counts })
  })
  .filter(({ first, second }) => [first, second].every((counts) => counts.some((count) => count > 0)))

test('two groups answer on the same points', () => {
  expect(() => mannWhitney([3, 4], [3, 4, 5])).toThrow(
    new RangeError('mannWhitney requires counts of the same points for both groups'),
  )
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  const error = new RangeError('mannWhitney requires counts that are whole numbers of zero or more')
  expect(() => mannWhitney([3, count], [3, 4])).toThrow(error)
  expect(() => mannWhitney([3, 4], [count, 4])).toThrow(error)
})

test('a group that nobody answered in cannot be compared', () => {
  const error = new RangeError('mannWhitney requires answers in both groups')
  expect(() => mannWhitney([0, 0], [3, 4])).toThrow(error)
  expect(() => mannWhitney([3, 4], [0, 0])).toThrow(error)
  expect(() => mannWhitney([], [])).toThrow(error)
})

test.each(golden.cases)('early $early and late $late have the p $mannWhitneyP', (known) => {
  const result = mannWhitney(Object.freeze(known.early.toReversed()), Object.freeze(known.late.toReversed()))
  expect(relativeError(result.p, known.mannWhitneyP)).toBeLessThan(1e-12)
  expect(result.z).toBeLessThan(0)
})

test('where all chose the same point neither group lies higher', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (one, other) => {
      expect(mannWhitney([0, one], [0, other])).toEqual({ superiority: 0.5, z: 0, p: 1 })
    }),
  )
})

test('a group that lies wholly above the other does so in every pair', () => {
  expect(mannWhitney([5, 3, 0], [0, 0, 9]).superiority).toBe(1)
  expect(mannWhitney([0, 0, 9], [5, 3, 0]).superiority).toBe(0)
})

test('the figures are those of ranks', () => {
  fc.assert(
    fc.property(someGroups, ({ first, second }) => {
      const one = first.flatMap((count, point) => new Array<number>(count).fill(point))
      const other = second.flatMap((count, point) => new Array<number>(count).fill(point))
      const all = [...one, ...other]
      const rank = (value: number) =>
        all.reduce((sum, each) => sum + (each < value ? 1 : each === value ? 0.5 : 0), 0.5)
      const ranks = all.map(rank)
      const meanRank = (all.length + 1) / 2
      const spread = ranks.reduce((sum, each) => sum + (each - meanRank) ** 2, 0) / (all.length - 1)
      const sum = other.reduce((total, value) => total + rank(value), 0)
      const variance = (spread * one.length * other.length) / all.length
      const { superiority, z } = mannWhitney(first, second)
      const wins = sum - (other.length * (other.length + 1)) / 2
      expect(superiority).toBeCloseTo(wins / (one.length * other.length), 12)
      expect(z).toBeCloseTo(variance === 0 ? 0 : (sum - other.length * meanRank) / Math.sqrt(variance), 9)
    }),
  )
})

test('the order of the groups, or of the points, turns the sign', () => {
  fc.assert(
    fc.property(someGroups, ({ first, second }) => {
      const result = mannWhitney(first, second)
      for (const turned of [
        mannWhitney(second, first),
        mannWhitney(first.toReversed(), second.toReversed()),
      ]) {
        expect(turned.superiority).toBeCloseTo(1 - result.superiority, 12)
        expect(turned.z).toBeCloseTo(-result.z, 9)
        expect(turned.p).toBeCloseTo(result.p, 10)
      }
    }),
  )
})

test('a point that nobody chose changes nothing', () => {
  fc.assert(
    fc.property(someGroups, ({ first, second }) => {
      expect(mannWhitney([0, ...first, 0], [0, ...second, 0])).toEqual(mannWhitney(first, second))
    }),
  )
})
