import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'
import { overlappingSamplesVariance, type PairSums } from '#engine/statistics/overlapping-samples-variance.ts'
import golden from '../../fixtures/golden/overlapping.json' with { type: 'json' }

const someAnswer = fc.integer({ min: -5, max: 5 })
const somePairs = fc.array(fc.tuple(someAnswer, someAnswer), { minLength: 1, maxLength: 40 })
const someOthers = fc.array(someAnswer, { maxLength: 20 })
const nobody: PairSums = { n: 0, before: 0, after: 0, product: 0 }

test.each([
  { n: 0, variance: 1 },
  { n: Number.NaN, variance: 1 },
  { n: Infinity, variance: 1 },
  { n: 5, variance: -0.1 },
  { n: 5, variance: Number.NaN },
  { n: 5, variance: Infinity },
])('$n answers do not vary by $variance', (moments) => {
  const error = new RangeError('overlappingSamplesVariance requires answers, and variances of zero or more')
  expect(() => overlappingSamplesVariance(moments, { n: 5, variance: 1 }, nobody)).toThrow(error)
  expect(() => overlappingSamplesVariance({ n: 5, variance: 1 }, moments, nobody)).toThrow(error)
})

test.each([-1, Number.NaN])('%d is no number of pairs', (n) => {
  const moments = { n: 5, variance: 1 }
  expect(() => overlappingSamplesVariance(moments, moments, { ...nobody, n })).toThrow(
    new RangeError('overlappingSamplesVariance requires pairs of zero or more'),
  )
})

test('what people have in common is no more than how they vary', () => {
  const moments = { n: 5, variance: 0.2 }
  const error = new RangeError('overlappingSamplesVariance requires sums that some answers could have')
  expect(() =>
    overlappingSamplesVariance(moments, moments, { n: 5, before: 0, after: 0, product: 4 }),
  ).toThrow(error)
  expect(() =>
    overlappingSamplesVariance(moments, moments, { n: 5, before: 0, after: 0, product: Number.NaN }),
  ).toThrow(error)
})

test('40 people in both of two waves of 65 and 75 leave the error that R finds', () => {
  const before = [...golden.both.map(([first = 0]) => first), ...golden.before]
  const after = [...golden.both.map(([, second = 0]) => second), ...golden.after]
  const pairs = pairSums(golden.both)
  const variance = overlappingSamplesVariance(moments(before), moments(after), Object.freeze(pairs))
  const z = golden.difference / Math.sqrt(variance)
  expect(moments(before).variance).toBeCloseTo(golden.varianceBefore, 14)
  expect(moments(after).variance).toBeCloseTo(golden.varianceAfter, 14)
  expect(Math.sqrt(variance)).toBeCloseTo(golden.se, 14)
  expect(z).toBeCloseTo(golden.z, 13)
  expect(2 * normalCdf(-Math.abs(z))).toBeCloseTo(golden.p, 13)
  const apart = overlappingSamplesVariance(moments(before), moments(after), nobody)
  expect(Math.sqrt(apart)).toBeCloseTo(golden.seIndependent, 14)
})

test('nobody else in either sample, it is the variance of the mean change', () => {
  fc.assert(
    fc.property(somePairs, (both) => {
      const variance = overlappingSamplesVariance(
        moments(both.map(([first]) => first)),
        moments(both.map(([, second]) => second)),
        pairSums(both),
      )
      const changes = moments(both.map(([first, second]) => second - first))
      expect(variance).toBeCloseTo(changes.variance / changes.n, 11)
    }),
  )
})

test('it is never below zero, and the order of the samples does not matter', () => {
  fc.assert(
    fc.property(somePairs, someOthers, someOthers, (both, earlier, later) => {
      const before = moments([...both.map(([first]) => first), ...earlier])
      const after = moments([...both.map(([, second]) => second), ...later])
      const pairs = pairSums(both)
      const there = overlappingSamplesVariance(before, after, pairs)
      const back = { ...pairs, before: pairs.after, after: pairs.before }
      expect(there).toBeGreaterThanOrEqual(0)
      expect(overlappingSamplesVariance(after, before, back)).toBeCloseTo(there, 12)
    }),
  )
})

function moments(answers: readonly number[]): { n: number; variance: number } {
  const n = answers.length
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / n
  return { n, variance: answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / n }
}

function pairSums(pairs: readonly (readonly number[])[]): PairSums {
  const sums = { n: pairs.length, before: 0, after: 0, product: 0 }
  for (const [first = 0, second = 0] of pairs) {
    sums.before += first
    sums.after += second
    sums.product += first * second
  }
  return sums
}
