import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trimWeights } from '#engine/statistics/trim-weights.ts'
import golden from '../../fixtures/golden/raking.json' with { type: 'json' }
import { someWeights } from './some-weights.ts'

test('nobody has no weights', () => {
  expect(() => trimWeights([])).toThrow(new RangeError('trimWeights requires at least one answer'))
})

test.each([
  [-0.1, 3],
  [1, 3],
  [0.3, 1],
  [Number.NaN, 3],
  [0.3, Number.NaN],
])('%d and %d leave no room for a mean', (least, most) => {
  expect(() => trimWeights([{ n: 3, weight: 1 }], least, most)).toThrow(
    new RangeError('trimWeights requires a lower bound from 0 to 1 and an upper bound above 1'),
  )
})

test('weights within the bounds stay exactly as they are', () => {
  const weights = golden.cells.map(({ weight }) => weight)
  expect(trimWeights(golden.cells)).toEqual({ weights, trimmed: 0 })
  expect(trimWeights([{ n: 7, weight: 0.1 }])).toEqual({ weights: [0.1], trimmed: 0 })
})

test('a weight above three times the mean is cut, and the others make up for it', () => {
  const { weights, trimmed } = trimWeights([
    { n: 9, weight: 0.5 },
    { n: 1, weight: 5.5 },
  ])
  expect(weights[0]).toBeCloseTo(7 / 9, 14)
  expect(weights[1]).toBe(3)
  expect(trimmed).toBe(1)
})

test('a weight below a third of the mean is raised, at the cost of the others', () => {
  const { weights, trimmed } = trimWeights([
    { n: 2, weight: 0.1 },
    { n: 8, weight: 1.225 },
  ])
  expect(weights[0]).toBeCloseTo(1 / 3, 14)
  expect(weights[1]).toBeCloseTo((10 - 2 / 3) / 8, 14)
  expect(trimmed).toBe(2)
})

test('what the others make up may need cutting too', () => {
  const { weights, trimmed } = trimWeights([
    { n: 1, weight: 30 },
    { n: 1, weight: 8 },
    { n: 18, weight: 1 },
  ])
  const mean = 56 / 20
  expect(weights[0]).toBeCloseTo(3 * mean, 12)
  expect(weights[1]).toBeCloseTo(3 * mean, 12)
  expect(weights[2]).toBeCloseTo((56 - 6 * mean) / 18, 12)
  expect(trimmed).toBe(2)
})

test('trimmed weights lie within the bounds, keep their total and never change their order', () => {
  fc.assert(
    fc.property(someWeights, (cells) => {
      const { weights } = trimWeights(cells)
      const total = cells.reduce((sum, { n, weight }) => sum + n * weight, 0)
      const mean = total / cells.reduce((sum, { n }) => sum + n, 0)
      const kept = cells.reduce((sum, { n }, index) => sum + n * (weights[index] ?? 0), 0)
      expect(kept / total).toBeCloseTo(1, 12)
      for (const [index, weight] of weights.entries()) {
        expect(weight).toBeGreaterThanOrEqual((mean / 3) * (1 - 1e-12))
        expect(weight).toBeLessThanOrEqual(3 * mean * (1 + 1e-12))
        for (const [other, second] of weights.entries()) {
          if ((cells[index]?.weight ?? 0) >= (cells[other]?.weight ?? 0))
            expect(weight).toBeGreaterThanOrEqual(second)
        }
      }
    }),
  )
})

test('trimming twice changes nothing more', () => {
  fc.assert(
    fc.property(someWeights, (cells) => {
      const { weights } = trimWeights(cells)
      const again = trimWeights(cells.map(({ n }, index) => ({ n, weight: weights[index] ?? 0 })))
      for (const [index, weight] of again.weights.entries()) {
        expect(weight / (weights[index] ?? Number.NaN)).toBeCloseTo(1, 12)
      }
    }),
  )
})
