import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquareHomogeneity } from '#engine/statistics/chi-square-homogeneity.ts'
import { fisherExactTest } from '#engine/statistics/fisher-exact-test.ts'
import { twoProportionTest } from '#engine/statistics/two-proportion-test.ts'
import golden from '../../fixtures/golden/newcombe.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'
import { noShares, someShare } from './some-share.ts'

test('a group that nobody answered in cannot be compared', () => {
  const error = new RangeError('twoProportionTest requires answers in both groups')
  expect(() => twoProportionTest({ count: 0, n: 0 }, { count: 2, n: 5 })).toThrow(error)
  expect(() => twoProportionTest({ count: 2, n: 5 }, { count: 0, n: 0 })).toThrow(error)
})

test.each(noShares)('%d of %d is no share', (count, n) => {
  const error = new RangeError('twoProportionTest requires whole numbers, the count from zero to all answers')
  expect(() => twoProportionTest({ count, n }, { count: 2, n: 5 })).toThrow(error)
  expect(() => twoProportionTest({ count: 2, n: 5 }, { count, n })).toThrow(error)
})

test.each(golden.cases.filter(({ z }) => z !== null))('$after against $before are $z apart', (known) => {
  const result = twoProportionTest(Object.freeze(known.before), Object.freeze(known.after))
  expect(result.test).toBe('N-1')
  expect(result.z).toBeCloseTo(known.z ?? Number.NaN, 12)
  expect(relativeError(result.p, known.p)).toBeLessThan(1e-12)
})

test.each(golden.cases.filter(({ z }) => z === null))(
  'none of $before.n and none of $after.n: p is 1',
  (known) => {
    expect(twoProportionTest(known.before, known.after)).toEqual({ test: 'Fisher', z: null, p: known.p })
  },
)

test("Fisher's test takes over as soon as one expected count is below 1", () => {
  const barely = twoProportionTest({ count: 0, n: 30 }, { count: 3, n: 15 })
  expect(barely.test).toBe('N-1')
  const below = twoProportionTest({ count: 0, n: 31 }, { count: 3, n: 15 })
  expect(below).toEqual({
    test: 'Fisher',
    z: null,
    p: fisherExactTest({ count: 0, n: 31 }, { count: 3, n: 15 }),
  })
  const others = twoProportionTest({ count: 31, n: 31 }, { count: 12, n: 15 })
  expect(others.test).toBe('Fisher')
  expect(others.p).toBeCloseTo(below.p, 13)
})

test('the test is chosen by the smallest expected count of the table', () => {
  fc.assert(
    fc.property(someShare, someShare, (before, after) => {
      const table = [before, after].map(({ count, n }) => [count, n - count])
      const { leastExpected } = chiSquareHomogeneity(table)
      const nobodyOrAll =
        before.count + after.count === 0 || before.count + after.count === before.n + after.n
      fc.pre(Math.abs(leastExpected - 1) > 1e-9)
      const expected = leastExpected < 1 || nobodyOrAll ? 'Fisher' : 'N-1'
      expect(twoProportionTest(before, after).test).toBe(expected)
    }),
  )
})

test('the square of z is chi-square, less its Nth part', () => {
  fc.assert(
    fc.property(someShare, someShare, (before, after) => {
      const { test: name, z, p } = twoProportionTest(before, after)
      fc.pre(name === 'N-1')
      const { statistic } = chiSquareHomogeneity([before, after].map(({ count, n }) => [count, n - count]))
      const answers = before.n + after.n
      expect(z * z).toBeCloseTo((statistic * (answers - 1)) / answers, 9)
      expect(p).toBeLessThanOrEqual(1)
    }),
  )
})

test('the order of the groups turns the sign of z and nothing else', () => {
  fc.assert(
    fc.property(someShare, someShare, (before, after) => {
      const forth = twoProportionTest(before, after)
      const back = twoProportionTest(after, before)
      expect(back.test).toBe(forth.test)
      expect(back.p).toBeCloseTo(forth.p, 12)
      expect(back.z ?? 0).toBeCloseTo(-(forth.z ?? 0), 12)
    }),
  )
})

test('equal shares are no distance apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 20 }), (count, times) => {
      const result = twoProportionTest(
        { count, n: 3 * count },
        { count: count * times, n: 3 * count * times },
      )
      if (result.test === 'N-1') expect(result.z).toBe(0)
      expect(result.p).toBeCloseTo(1, 12)
    }),
  )
})
