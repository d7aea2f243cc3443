import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainedVariance } from '#engine/statistics/explained-variance.ts'
import golden from '../../fixtures/golden/key-drivers.json' with { type: 'json' }
import { driverCorrelations } from './driver-correlations.ts'
import { withOutcomeFirst } from './with-outcome-first.ts'

const three = [
  [1, 0.6, 0.5],
  [0.6, 1, 0],
  [0.5, 0, 1],
]

test('covariances are refused', () => {
  expect(() =>
    explainedVariance(
      [
        [4, 3],
        [3, 9],
      ],
      0,
      [1],
    ),
  ).toThrow(new RangeError('explainedVariance requires a symmetric matrix of correlations'))
})

test.each([-1, 3, 0.5, Number.NaN])('%d is no place among three questions', (place) => {
  const error = new RangeError('explainedVariance requires places within the matrix')
  expect(() => explainedVariance(three, place, [1])).toThrow(error)
  expect(() => explainedVariance(three, 0, [1, place])).toThrow(error)
})

test('no question explains itself, and none counts twice', () => {
  const error = new RangeError('explainedVariance requires each question once')
  expect(() => explainedVariance(three, 0, [0, 1])).toThrow(error)
  expect(() => explainedVariance(three, 0, [1, 1])).toThrow(error)
})

test('correlations that no answers can have are refused', () => {
  const error = new RangeError('explainedVariance requires correlations that some answers could have')
  const outcome = [
    [1, 0.9, 0.9],
    [0.9, 1, 0],
    [0.9, 0, 1],
  ]
  expect(() => explainedVariance(outcome, 0, [1, 2])).toThrow(error)
  expect(() => explainedVariance([...outcome.map((row) => [...row, 0]), [0, 0, 0, 1]], 3, [1, 2, 0])).toThrow(
    error,
  )
})

test('nothing explains nothing, and one question explains the square of its correlation', () => {
  expect(explainedVariance(three, 0, [])).toBe(0)
  expect(explainedVariance(three, 0, [1])).toBe(0.36)
})

test.each([
  ['swiss', golden.swiss],
  ['attitude', golden.attitude],
  ['care5', golden.care5],
])('the drivers of %s explain as much as in R', (_name, known) => {
  const drivers = known.withOutcome.map((_driver, index) => index + 1)
  expect(explainedVariance(withOutcomeFirst(known), 0, drivers)).toBeCloseTo(known.r2, 12)
})

test('a copy explains nothing more, wherever it stands', () => {
  const correlations = [
    [1, 0.6, 0.5, 0.6],
    [0.6, 1, 0.2, 1],
    [0.5, 0.2, 1, 0.2],
    [0.6, 1, 0.2, 1],
  ]
  const without = explainedVariance(correlations, 0, [1, 2])
  expect(explainedVariance(correlations, 0, [1, 2, 3])).toBeCloseTo(without, 14)
  expect(explainedVariance(correlations, 0, [3, 1, 2])).toBeCloseTo(without, 14)
  expect(explainedVariance(correlations, 1, [0, 2, 3])).toBeCloseTo(1, 14)
})

test('more drivers never explain less, and all at most everything, in any order', () => {
  fc.assert(
    fc.property(driverCorrelations, (correlations) => {
      const drivers = correlations.slice(1).map((_row, index) => index + 1)
      const explained = drivers.map((last) => explainedVariance(correlations, 0, drivers.slice(0, last)))
      for (const [index, share] of explained.entries()) {
        expect(share).toBeGreaterThanOrEqual((explained[index - 1] ?? 0) - 1e-12)
        expect(share).toBeLessThanOrEqual(1)
      }
      expect(explainedVariance(correlations, 0, drivers.toReversed())).toBeCloseTo(explained.at(-1) ?? 0, 7)
    }),
  )
})
