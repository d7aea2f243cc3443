import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquareGoodnessOfFit } from '#engine/statistics/chi-square-goodness-of-fit.ts'
import golden from '../../fixtures/golden/goodness-of-fit.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const someFit = fc.integer({ min: 2, max: 8 }).chain((size) =>
  fc.record({
    counts: fc.array(fc.nat(80), { minLength: size, maxLength: size }),
    list: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: size, maxLength: size }),
  }),
)

test.each([[[]], [[5]]])('%j are no two categories', (counts) => {
  expect(() => chiSquareGoodnessOfFit(counts, counts)).toThrow(
    new RangeError('chiSquareGoodnessOfFit requires at least two categories'),
  )
})

test('every category has its share', () => {
  expect(() => chiSquareGoodnessOfFit([5, 6], [0.2, 0.3, 0.5])).toThrow(
    new RangeError('chiSquareGoodnessOfFit requires a share for each category'),
  )
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  expect(() => chiSquareGoodnessOfFit([5, count], [0.5, 0.5])).toThrow(
    new RangeError('chiSquareGoodnessOfFit requires counts that are whole numbers of zero or more'),
  )
})

test('no answers fit nothing', () => {
  expect(() => chiSquareGoodnessOfFit([0, 0], [0.5, 0.5])).toThrow(
    new RangeError('chiSquareGoodnessOfFit requires at least one answer'),
  )
})

test.each([[[0, 1]], [[-0.5, 1.5]], [[0.5, 0.6]], [[0.3, 0.6]], [[30, 70]], [[Number.NaN, 0.5]]])(
  '%j are no shares of a list',
  (shares) => {
    expect(() => chiSquareGoodnessOfFit([5, 6], shares)).toThrow(
      new RangeError('chiSquareGoodnessOfFit requires shares above zero that add up to one'),
    )
  },
)

test('those who answered are made up as the list says', () => {
  const result = chiSquareGoodnessOfFit(Object.freeze(golden.observed), Object.freeze(golden.shares))
  expect(result.statistic).toBeCloseTo(golden.statistic, 13)
  expect(result.df).toBe(golden.df)
  expect(relativeError(result.p, golden.p)).toBeLessThan(1e-12)
  expect(result.leastExpected).toBe(9)
})

test('counts in the shares of the list are no distance from it', () => {
  fc.assert(
    fc.property(someFit, ({ list }) => {
      const { statistic, p } = chiSquareGoodnessOfFit(list, sharesOf(list))
      expect(statistic).toBeCloseTo(0, 10)
      expect(p).toBeCloseTo(1, 4)
    }),
  )
})

test('two categories are as far as the square of their score test', () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.nat(200),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (one, other, share) => {
        fc.pre(one + other > 0)
        const answers = one + other
        const z = (one / answers - share) / Math.sqrt((share * (1 - share)) / answers)
        expect(
          relativeError(chiSquareGoodnessOfFit([one, other], [share, 1 - share]).statistic, z * z),
        ).toBeLessThan(1e-9)
      },
    ),
  )
})

test('the order of the categories does not matter', () => {
  fc.assert(
    fc.property(someFit, ({ counts, list }) => {
      fc.pre(counts.some((count) => count > 0))
      const shares = sharesOf(list)
      const turned = chiSquareGoodnessOfFit(counts.toReversed(), shares.toReversed())
      expect(turned.statistic).toBeCloseTo(chiSquareGoodnessOfFit(counts, shares).statistic, 8)
    }),
  )
})

test('twice the answers in the same shares are twice as far from the list', () => {
  fc.assert(
    fc.property(someFit, ({ counts, list }) => {
      fc.pre(counts.some((count) => count > 0))
      const once = chiSquareGoodnessOfFit(counts, sharesOf(list))
      const twice = chiSquareGoodnessOfFit(
        counts.map((count) => 2 * count),
        sharesOf(list),
      )
      expect(relativeError(twice.statistic, 2 * once.statistic)).toBeLessThan(1e-9)
      expect(twice.leastExpected).toBeCloseTo(2 * once.leastExpected, 10)
    }),
  )
})

function sharesOf(list: readonly number[]): number[] {
  const all = list.reduce((sum, count) => sum + count, 0)
  return list.map((count) => count / all)
}
