import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialTest } from '#engine/statistics/binomial-test.ts'
import golden from '../../fixtures/golden/benchmark.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'
import { noShares, someShare } from './some-share.ts'

const someBenchmark = fc.double({ min: 0.001, max: 0.999, noNaN: true })

test('no answers test nothing', () => {
  expect(() => binomialTest(0, 0, 0.5)).toThrow(new RangeError('binomialTest requires at least one answer'))
})

test.each(noShares)('%d of %d is no share', (count, n) => {
  expect(() => binomialTest(count, n, 0.5)).toThrow(
    new RangeError('binomialTest requires whole numbers, the count from zero to all answers'),
  )
})

test.each([0, 1, 48, -0.1, Number.NaN])('%d is no benchmark', (benchmark) => {
  expect(() => binomialTest(2, 5, benchmark)).toThrow(
    new RangeError('binomialTest requires a benchmark between 0 and 1'),
  )
})

test('a million answers are too many to be exact', () => {
  expect(() => binomialTest(5e5, 1e6, 0.5)).toThrow(RangeError)
})

test.each(golden.cases)('$count of $n against $benchmark have the p $different', (known) => {
  const { count, n, benchmark } = known
  expect(relativeError(binomialTest(count, n, benchmark), known.different)).toBeLessThan(1e-12)
  expect(relativeError(binomialTest(count, n, benchmark, 'greater'), known.greater)).toBeLessThan(1e-12)
  expect(relativeError(binomialTest(count, n, benchmark, 'less'), known.less)).toBeLessThan(1e-12)
})

test('a side that a benchmark of one half leaves as likely is counted too', () => {
  expect(binomialTest(3, 10, 0.5)).toBeCloseTo(2 * binomialTest(3, 10, 0.5, 'less'), 14)
})

test('both tails together hold everything, and the observed count twice', () => {
  fc.assert(
    fc.property(someShare, someBenchmark, ({ count, n }, benchmark) => {
      const greater = binomialTest(count, n, benchmark, 'greater')
      const lessThan = count === 0 ? 0 : binomialTest(count - 1, n, benchmark, 'less')
      expect(greater + lessThan).toBeCloseTo(1, 12)
    }),
  )
})

test('counting the others against the rest of the benchmark says the same', () => {
  fc.assert(
    fc.property(someShare, fc.integer({ min: 1, max: 63 }), ({ count, n }, part) => {
      const p = binomialTest(count, n, part / 64)
      expect(binomialTest(n - count, n, 1 - part / 64)).toBeCloseTo(p, 11)
      expect(binomialTest(n - count, n, 1 - part / 64, 'less')).toBeCloseTo(
        binomialTest(count, n, part / 64, 'greater'),
        11,
      )
    }),
  )
})

test('two sides surprise no more than either one does alone', () => {
  fc.assert(
    fc.property(someShare, someBenchmark, ({ count, n }, benchmark) => {
      const nearer = count / n < benchmark ? 'less' : 'greater'
      const p = binomialTest(count, n, benchmark)
      expect(p).toBeGreaterThanOrEqual(binomialTest(count, n, benchmark, nearer) * (1 - 1e-12))
      expect(p).toBeLessThanOrEqual(1)
    }),
  )
})

test('the more are counted, the more it speaks for a share above the benchmark', () => {
  fc.assert(
    fc.property(someShare, someBenchmark, ({ count, n }, benchmark) => {
      fc.pre(count > 0)
      const p = binomialTest(count, n, benchmark, 'greater')
      expect(p).toBeLessThanOrEqual(binomialTest(count - 1, n, benchmark, 'greater'))
    }),
  )
})
