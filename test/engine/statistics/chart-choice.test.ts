import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartChoice } from '#engine/statistics/chart-choice.ts'

const someWaves = fc.array(
  fc.record({ value: fc.integer({ min: -100, max: 100 }), error: fc.integer({ min: 0, max: 40 }) }),
  { minLength: 6, maxLength: 20 },
)

test('values are finite', () => {
  expect(() => chartChoice([1, Number.NaN], [1, 1])).toThrow(
    new RangeError('chartChoice requires finite values'),
  )
})

test.each([[[1]], [[1, -1]], [[1, Infinity]], [[1, Number.NaN]], [[1, 1, 1]]])(
  '%j are no errors of two values',
  (standardErrors) => {
    expect(() => chartChoice([3, 4], standardErrors)).toThrow(
      new RangeError('chartChoice requires a standard error of zero or more for each value'),
    )
  },
)

test('five waves have no chart, six have one', () => {
  expect(chartChoice([1, 2, 3, 4, 5], [1, 1, 1, 1, 1])).toBeNull()
  expect(chartChoice([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1])).toEqual({
    chart: 'sampling',
    spread: 1 / 1.128,
    sampling: 1,
  })
})

test('what moves more than one and a half times its error has an XmR chart', () => {
  const values = [0, 1.128, 0, 1.128, 0, 1.128]
  const errors = (error: number) => values.map(() => error)
  expect(chartChoice(values, errors(0.66))?.chart).toBe('xmr')
  expect(chartChoice(values, errors(0.67))?.chart).toBe('sampling')
})

test('what has no error and moves has an XmR chart, what has none and stays does not need one', () => {
  expect(chartChoice([1, 1, 1, 1, 1, 0.9], [0, 0, 0, 0, 0, 0])?.chart).toBe('xmr')
  expect(chartChoice([1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0])?.chart).toBe('sampling')
})

test('neither the unit nor a constant nor the direction of time matters', () => {
  fc.assert(
    fc.property(someWaves, fc.integer({ min: -50, max: 50 }), (waves, distance) => {
      const values = waves.map(({ value }) => value)
      const errors = waves.map(({ error }) => error)
      const chart = chartChoice(values, errors)?.chart
      const wider = values.map((value) => 4 * value + distance)
      expect(
        chartChoice(
          wider,
          errors.map((error) => 4 * error),
        )?.chart,
      ).toBe(chart)
      expect(chartChoice(values.toReversed(), errors.toReversed())?.chart).toBe(chart)
    }),
  )
})
