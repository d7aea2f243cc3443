import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterSums } from '#engine/statistics/cluster-sums.ts'
import { clusteredMean } from '#engine/statistics/clustered-mean.ts'
import { meanInterval } from '#engine/statistics/mean-interval.ts'
import golden from '../../fixtures/golden/clustered.json' with { type: 'json' }
import { someClusters, sumsOf } from './some-clusters.ts'

const accounts = Map.groupBy(golden.x.entries(), ([person]) => golden.account[person] ?? 0)
const knownSums = clusterSums([...accounts.values()].map((people) => sumsOf(people.map(([_person, x]) => x))))

test('no answers have no mean', () => {
  expect(() => clusteredMean(clusterSums([]))).toThrow(
    new RangeError('clusteredMean requires at least one answer'),
  )
})

test.each([17, 18.5, Number.NaN, Infinity])('18 accounts do not come from a list of %d', (listed) => {
  expect(() => clusteredMean(knownSums, listed)).toThrow(
    new RangeError('clusteredMean requires a list of at least as many clusters as answered'),
  )
})

test.each([{ squares: 3 }, { sumSquared: 5 }, { nSquared: Number.NaN }, { meanSquares: 0.1 }])(
  'no answers have sums with %j',
  (wrong) => {
    expect(() => clusteredMean({ ...knownSums, ...wrong })).toThrow(
      new RangeError('clusteredMean requires sums that some answers could have'),
    )
  },
)

test('66 answers of 18 accounts have the mean, the errors and the design effect of survey', () => {
  const { mean, se, simpleSe, deff, clusters, each } = clusteredMean(Object.freeze(knownSums))
  expect(clusters).toBe(18)
  expect(mean).toBeCloseTo(golden.mean, 14)
  expect(se).toBeCloseTo(golden.se, 14)
  expect(simpleSe).toBeCloseTo(golden.simpleSe, 14)
  expect(deff).toBeCloseTo(golden.deff, 13)
  expect(each.mean).toBeCloseTo(golden.each.mean, 14)
  expect(each.se).toBeCloseTo(golden.each.se, 14)
})

test('of a list of 40 accounts the error is the smaller one, the design effect the same', () => {
  const listed = clusteredMean(knownSums, golden.listed)
  const anywhere = clusteredMean(knownSums)
  expect(listed.se).toBeCloseTo(golden.listedSe, 14)
  expect(listed.deff).toBe(anywhere.deff)
  expect(listed.each.se).toBeLessThan(anywhere.each.se ?? 0)
  expect(clusteredMean(knownSums, 18)).toMatchObject({ se: 0, each: { se: 0 } })
})

test('a single cluster has a mean and no error by cluster, a single answer none at all', () => {
  const one = clusteredMean(clusterSums([{ n: 4, sum: 2, squares: 4 }]))
  expect(one).toEqual({
    mean: 0.5,
    se: null,
    simpleSe: 0.5,
    deff: null,
    clusters: 1,
    each: { mean: 0.5, se: null },
  })
  expect(clusteredMean(clusterSums([{ n: 1, sum: -1, squares: 1 }])).simpleSe).toBeNull()
})

test('answers that are all alike have errors of zero and no design effect', () => {
  const alike = [
    { n: 3, sum: 3, squares: 3 },
    { n: 7, sum: 7, squares: 7 },
  ]
  expect(clusteredMean(clusterSums(alike))).toMatchObject({ se: 0, simpleSe: 0, deff: null, each: { se: 0 } })
})

test('clusters of one answer are no clusters', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 50 }), (answers) => {
      fc.pre(new Set(answers).size > 1)
      const { mean, se, simpleSe, deff, each } = clusteredMean(
        clusterSums(answers.map((one) => sumsOf([one]))),
      )
      const { sd } = meanInterval(sumsOf(answers))
      expect(se).toBeCloseTo((sd ?? Number.NaN) / Math.sqrt(answers.length), 10)
      expect(simpleSe).toBeCloseTo(se ?? Number.NaN, 10)
      expect(deff).toBeCloseTo(1, 10)
      expect(each.mean).toBeCloseTo(mean, 12)
      expect(each.se).toBeCloseTo(se ?? Number.NaN, 10)
    }),
  )
})

test('clusters whose answers are copies count as often as there are clusters', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(-1, 0, 1), { minLength: 2, maxLength: 40 }),
      fc.integer({ min: 2, max: 9 }),
      (answers, copies) => {
        fc.pre(new Set(answers).size > 1)
        const copied = clusteredMean(clusterSums(answers.map((one) => sumsOf(Array(copies).fill(one)))))
        const single = clusteredMean(clusterSums(answers.map((one) => sumsOf([one]))))
        expect(copied.mean).toBeCloseTo(single.mean, 12)
        expect(copied.se).toBeCloseTo(single.se ?? Number.NaN, 12)
      },
    ),
  )
})

test('the errors are those of the answers themselves, cluster by cluster', () => {
  fc.assert(
    fc.property(someClusters, (clusters) => {
      fc.pre(clusters.length > 1)
      const { mean, se, each } = clusteredMean(clusterSums(clusters.map(sumsOf)))
      const n = clusters.flat().length
      const m = clusters.length
      const residuals = clusters.map((answers) => answers.reduce<number>((sum, one) => sum + one - mean, 0))
      expect(se).toBeCloseTo(Math.sqrt((m / (m - 1)) * squaresOf(residuals)) / n, 6)
      const own = clusters.map((answers) => sumsOf(answers).sum / answers.length - each.mean)
      expect(each.se).toBeCloseTo(Math.sqrt(squaresOf(own) / (m - 1) / m), 6)
    }),
  )
})

test('turning all answers over turns the means over and leaves the errors', () => {
  fc.assert(
    fc.property(someClusters, (clusters) => {
      const straight = clusteredMean(clusterSums(clusters.map(sumsOf)))
      const turned = clusteredMean(
        clusterSums(clusters.map((answers) => sumsOf(answers.map((one) => 0 - one)))),
      )
      expect(turned.mean + straight.mean).toBe(0)
      expect(turned.se).toBe(straight.se)
      expect(turned.deff).toBe(straight.deff)
      expect(turned.each.mean + straight.each.mean).toBe(0)
    }),
  )
})

function squaresOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}
