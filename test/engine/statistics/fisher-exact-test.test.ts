import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherExactTest } from '#engine/statistics/fisher-exact-test.ts'
import golden from '../../fixtures/golden/newcombe.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'
import { noShares, someShare } from './some-share.ts'

test('a group that nobody answered in cannot be compared', () => {
  const error = new RangeError('fisherExactTest requires answers in both groups')
  expect(() => fisherExactTest({ count: 0, n: 0 }, { count: 2, n: 5 })).toThrow(error)
  expect(() => fisherExactTest({ count: 2, n: 5 }, { count: 0, n: 0 })).toThrow(error)
})

test.each(noShares)('%d of %d is no share', (count, n) => {
  const error = new RangeError('fisherExactTest requires whole numbers, the count from zero to all answers')
  expect(() => fisherExactTest({ count, n }, { count: 2, n: 5 })).toThrow(error)
  expect(() => fisherExactTest({ count: 2, n: 5 }, { count, n })).toThrow(error)
})

test('a million possible outcomes are too many', () => {
  expect(() => fisherExactTest({ count: 1e6, n: 2e6 }, { count: 1e6, n: 2e6 })).toThrow(RangeError)
})

test.each(golden.cases)('$after against $before have the p $fisherP', ({ before, after, fisherP }) => {
  expect(relativeError(fisherExactTest(before, after), fisherP)).toBeLessThan(1e-12)
})

test('the lady who tells all eight cups has the p 1 in 35', () => {
  expect(fisherExactTest({ count: 0, n: 4 }, { count: 4, n: 4 })).toBeCloseTo(1 / 35, 15)
})

test('where none or all are counted nothing surprises', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 300 }), (n, others) => {
      expect(fisherExactTest({ count: 0, n }, { count: 0, n: others })).toBe(1)
      expect(fisherExactTest({ count: n, n }, { count: others, n: others })).toBe(1)
    }),
  )
})

test('few answers are counted out one by one', () => {
  const few = fc
    .integer({ min: 1, max: 7 })
    .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }))
  fc.assert(
    fc.property(few, few, (before, after) => {
      expect(fisherExactTest(before, after)).toBeCloseTo(countedOut(before, after), 13)
    }),
  )
})

test('neither the order of the groups nor which answers are counted matters', () => {
  fc.assert(
    fc.property(someShare, someShare, (before, after) => {
      const p = fisherExactTest(before, after)
      const others = [before, after].map(({ count, n }) => ({ count: n - count, n }))
      expect(fisherExactTest(after, before)).toBeCloseTo(p, 12)
      expect(fisherExactTest(others[0] ?? before, others[1] ?? after)).toBeCloseTo(p, 12)
    }),
  )
})

/** By all choices of who of both groups together is counted, each as likely as the other. */
function countedOut(before: { count: number; n: number }, after: { count: number; n: number }): number {
  const people = before.n + after.n
  const ways = new Map<number, number>()
  for (let choice = 0; choice < 2 ** people; choice += 1) {
    const chosen = [...choice.toString(2).padStart(people, '0')]
    if (chosen.filter((mark) => mark === '1').length !== before.count + after.count) continue
    const inLater = chosen.slice(0, after.n).filter((mark) => mark === '1').length
    ways.set(inLater, (ways.get(inLater) ?? 0) + 1)
  }
  const own = ways.get(after.count) ?? 0
  const all = [...ways.values()].reduce((sum, count) => sum + count, 0)
  return [...ways.values()].filter((count) => count <= own).reduce((sum, count) => sum + count, 0) / all
}
