import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartSignals } from '#engine/statistics/chart-signals.ts'
import { xmrLimits } from '#engine/statistics/xmr-limits.ts'
import golden from '../../fixtures/golden/control-charts.json' with { type: 'json' }

const someValues = fc.array(fc.integer({ min: -10, max: 10 }), { maxLength: 40 })

test('there is one pair of limits for each value', () => {
  expect(() => chartSignals([1, 2], { centre: 1, limits: [{ low: 0, high: 2 }] })).toThrow(
    new RangeError('chartSignals requires limits for each value'),
  )
})

test.each([Number.NaN, Infinity])('%d is neither a value nor a limit', (value) => {
  const error = new RangeError('chartSignals requires finite values and limits')
  expect(() => chartSignals([value], { centre: 1, limits: [{ low: 0, high: 2 }] })).toThrow(error)
  expect(() => chartSignals([1], { centre: value, limits: [{ low: 0, high: 2 }] })).toThrow(error)
  expect(() => chartSignals([1], { centre: 1, limits: [{ low: 0, high: value }] })).toThrow(error)
})

test('the twelfth wave lies outside the limits of the first ten', () => {
  const signals = chartSignals(golden.xmr.values, xmrLimits(golden.xmr.values))
  expect(signals).toEqual([{ kind: 'outside', side: 'above', first: 11, last: 11 }])
  expect(signals.map(({ first }) => first)).toEqual(golden.xmr.signals)
})

test('a point on a limit is within it', () => {
  const limits = [
    { low: 0.3, high: 0.1 + 0.2 + 0.3 },
    { low: 0.1 + 0.2, high: 0.6 },
  ]
  expect(chartSignals([0.6, 0.3], { centre: 0.45, limits })).toEqual([])
})

test('each point has its own limits', () => {
  const limits = [
    { low: 0.2, high: 0.6 },
    { low: 0.35, high: 0.45 },
  ]
  expect(chartSignals([0.5, 0.5], { centre: 0.4, limits })).toEqual([
    { kind: 'outside', side: 'above', first: 1, last: 1 },
  ])
})

test('seven in a row are chance, eight are a signal, and nine are one signal', () => {
  expect(signalsOf([1, 2, 1, 2, 1, 2, 1, -1])).toEqual([])
  expect(signalsOf([-1, 1, 2, 1, 2, 1, 2, 1, 2, -1])).toEqual([
    { kind: 'run', side: 'above', first: 1, last: 8 },
  ])
  expect(signalsOf([-1, -1, -1, -1, -1, -1, -1, -1, -1])).toEqual([
    { kind: 'run', side: 'below', first: 0, last: 8 },
  ])
})

test('a point on the centre ends a run', () => {
  expect(signalsOf([1, 1, 1, 1, 0, 1, 1, 1, 1])).toEqual([])
})

test('waves all alike have no signal, also where their mean is rounded', () => {
  const values = Array.from({ length: 10 }, () => 0.1)
  expect(chartSignals(values, xmrLimits(values))).toEqual([])
})

test('points outside come before runs', () => {
  expect(signalsOf([1, 1, 1, 1, 1, 1, 1, 200]).map(({ kind }) => kind)).toEqual(['outside', 'run'])
})

test('turned upside down, all signals are on the other side', () => {
  fc.assert(
    fc.property(someValues, (values) => {
      const turned = signalsOf(values.map((value) => -value))
      const expected = signalsOf(values).map((signal) => ({
        ...signal,
        side: signal.side === 'above' ? 'below' : 'above',
      }))
      expect(turned).toEqual(expected)
    }),
  )
})

test('a run is as long as it can be, and every stretch of eight on one side is in one', () => {
  fc.assert(
    fc.property(someValues, (values) => {
      const runs = signalsOf(values).filter(({ kind }) => kind === 'run')
      for (const { side, first, last } of runs) {
        const sign = side === 'above' ? 1 : -1
        expect(last - first).toBeGreaterThanOrEqual(7)
        expect(values.slice(first, last + 1).every((value) => value * sign > 0)).toBe(true)
        expect([values[first - 1] ?? 0, values[last + 1] ?? 0].every((value) => value * sign <= 0)).toBe(true)
      }
      for (const index of values.keys()) {
        const stretch = values.slice(index, index + 8)
        if (stretch.length < 8 || !stretch.every((value) => value * (stretch[0] ?? 0) > 0)) continue
        expect(runs.some(({ first, last }) => first <= index && last >= index + 7)).toBe(true)
      }
    }),
  )
})

function signalsOf(values: readonly number[]) {
  return chartSignals(values, { centre: 0, limits: values.map(() => ({ low: -100, high: 100 })) })
}
