import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanInterval } from '#engine/statistics/mean-interval.ts'
import { weightedMean } from '#engine/statistics/weighted-mean.ts'
import golden from '../../fixtures/golden/raking.json' with { type: 'json' }

const someCells = fc.array(
  fc.record({
    answers: fc.array(fc.integer({ min: -1, max: 10 }), { minLength: 1, maxLength: 12 }),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
  }),
  { minLength: 1, maxLength: 6 },
)

test('nobody has no mean', () => {
  expect(() => weightedMean([])).toThrow(new RangeError('weightedMean requires at least one answer'))
})

test.each([Number.NaN, Infinity])('%d is no sum', (sum) => {
  const error = new RangeError('weightedMean requires finite sums')
  expect(() => weightedMean([{ n: 3, sum, squares: 9, weight: 1 }])).toThrow(error)
  expect(() => weightedMean([{ n: 3, sum: 3, squares: sum, weight: 1 }])).toThrow(error)
})

test('squares are no fewer than the sum implies', () => {
  expect(() => weightedMean([{ n: 3, sum: 6, squares: 11, weight: 1 }])).toThrow(
    new RangeError('weightedMean requires squares that some answers could have'),
  )
})

test('a single answer is its own mean and has no error', () => {
  expect(weightedMean([{ n: 1, sum: 4, squares: 16, weight: 2.5 }])).toEqual({ mean: 4, standardError: null })
})

test('raked answers have the mean and the linearised error of R', () => {
  const { mean, standardError } = weightedMean(golden.cells)
  expect(mean).toBeCloseTo(golden.mean, 12)
  expect(standardError).toBeCloseTo(golden.standardError, 12)
})

test('equal weights leave the usual mean and sd / sqrt(n)', () => {
  const cells = golden.cells.map((cell) => ({ ...cell, weight: 0.7 }))
  const n = cells.reduce((total, cell) => total + cell.n, 0)
  const sum = cells.reduce((total, cell) => total + cell.sum, 0)
  const squares = cells.reduce((total, cell) => total + cell.squares, 0)
  const usual = meanInterval({ n, sum, squares })
  const { mean, standardError } = weightedMean(cells)
  expect(mean).toBeCloseTo(golden.unweightedMean, 14)
  expect(standardError).toBeCloseTo((usual.sd ?? Number.NaN) / Math.sqrt(n), 14)
})

test('mean and error are those of the answers one by one', () => {
  fc.assert(
    fc.property(someCells, (cells) => {
      const single = cells.flatMap(({ answers, weight }) => answers.map((x) => ({ x, weight })))
      const weights = single.reduce((sum, { weight }) => sum + weight, 0)
      const mean = single.reduce((sum, { x, weight }) => sum + x * weight, 0) / weights
      const squares = single.reduce((sum, { x, weight }) => sum + (weight * (x - mean)) ** 2, 0)
      const measured = weightedMean(cells.map(sumsOf))
      expect(measured.mean).toBeCloseTo(mean, 10)
      if (single.length === 1) return
      const error = Math.sqrt((single.length / (single.length - 1)) * squares) / weights
      expect(measured.standardError).toBeCloseTo(error, 9)
    }),
  )
})

test('the mean lies among the answers, whatever the unit of the weights', () => {
  fc.assert(
    fc.property(someCells, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (cells, unit) => {
      const answers = cells.flatMap((cell) => cell.answers)
      const { mean, standardError } = weightedMean(cells.map(sumsOf))
      expect(mean).toBeGreaterThanOrEqual(Math.min(...answers) - 1e-12)
      expect(mean).toBeLessThanOrEqual(Math.max(...answers) + 1e-12)
      const rescaled = weightedMean(cells.map((cell) => sumsOf({ ...cell, weight: unit * cell.weight })))
      expect(rescaled.mean).toBeCloseTo(mean, 10)
      expect(rescaled.standardError ?? 0).toBeCloseTo(standardError ?? 0, 7)
    }),
  )
})

function sumsOf({ answers, weight }: { readonly answers: readonly number[]; readonly weight: number }) {
  return {
    n: answers.length,
    sum: answers.reduce((sum, x) => sum + x, 0),
    squares: answers.reduce((sum, x) => sum + x * x, 0),
    weight,
  }
}
