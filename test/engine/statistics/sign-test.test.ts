import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signTest } from '#engine/statistics/sign-test.ts'
import golden from '../../fixtures/golden/better-worse.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const someCount = fc.nat(300)

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  const error = new RangeError('signTest requires counts that are whole numbers of zero or more')
  expect(() => signTest({ up: count, level: 5, down: 5 })).toThrow(error)
  expect(() => signTest({ up: 5, level: count, down: 5 })).toThrow(error)
  expect(() => signTest({ up: 5, level: 5, down: count })).toThrow(error)
})

test('a million who decided are too many to be exact', () => {
  expect(() => signTest({ up: 5e5, level: 0, down: 5e5 })).toThrow(RangeError)
})

test.each(golden.cases)('$better better and $worse worse have the p $signTestP', (known) => {
  const p = signTest(Object.freeze({ up: known.better, level: known.same, down: known.worse }))
  expect(relativeError(p, known.signTestP)).toBeLessThan(1e-12)
})

test('an even split surprises nobody, and neither do no answers at all', () => {
  expect(signTest({ up: 0, level: 0, down: 0 })).toBe(1)
  fc.assert(
    fc.property(someCount, someCount, (count, level) => {
      expect(signTest({ up: count, level, down: count })).toBeCloseTo(1, 12)
    }),
  )
})

test('all on one side have twice the chance of as many equal coins', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
      const p = signTest({ up: 0, level: 7, down: count })
      expect(relativeError(p, 2 ** (1 - count))).toBeLessThan(1e-12)
    }),
  )
})

test('neither the side nor those who saw no difference matter', () => {
  fc.assert(
    fc.property(someCount, someCount, someCount, (up, level, down) => {
      const p = signTest({ up, level, down })
      expect(signTest({ up: down, level, down: up })).toBeCloseTo(p, 13)
      expect(signTest({ up, level: level + 1, down })).toBe(p)
    }),
  )
})
