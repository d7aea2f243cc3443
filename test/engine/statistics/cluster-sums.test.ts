import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClusterSums, clusterSums } from '#engine/statistics/cluster-sums.ts'
import { someClusters, sumsOf } from './some-clusters.ts'

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no number of answers', (n) => {
  expect(() => clusterSums([{ n, sum: 0, squares: 0 }])).toThrow(
    new RangeError('clusterSums requires whole numbers of answers, zero or more'),
  )
})

test.each([
  { n: 0, sum: 1, squares: 1 },
  { n: 0, sum: 0, squares: 1 },
  { n: 2, sum: 2, squares: 1 },
  { n: 2, sum: 0, squares: -1 },
  { n: 1, sum: Number.NaN, squares: 1 },
  { n: 1, sum: 1, squares: Infinity },
])('no answers have the sums $n, $sum and $squares', (cluster) => {
  expect(() => clusterSums([{ n: 1, sum: 1, squares: 1 }, cluster])).toThrow(
    new RangeError('clusterSums requires sums that some answers could have'),
  )
})

test('no clusters sum up to nothing, nor does one without answers', () => {
  const nothing = clusterSums([])
  expect(Object.values(nothing)).toEqual(Array(10).fill(0))
  expect(clusterSums([{ n: 0, sum: 0, squares: 0 }])).toEqual(nothing)
})

test('two clusters sum up', () => {
  const clusters = [
    { n: 2, sum: 1, squares: 1 },
    { n: 4, sum: -4, squares: 4 },
  ]
  expect(clusterSums(clusters.map((cluster) => Object.freeze(cluster)))).toEqual({
    clusters: 2,
    n: 6,
    sum: -3,
    squares: 5,
    nSquared: 20,
    sumSquared: 17,
    cross: -14,
    means: -0.5,
    meanSquares: 1.25,
    explained: 4.5,
  })
})

test('rounding of broken sums is let pass', () => {
  expect(clusterSums([{ n: 3, sum: 0.1 + 0.1 + 0.1, squares: 0.03 - 1e-17 }]).clusters).toBe(1)
})

test('sums of parts that share no cluster add up to the sums of the whole, in any order', () => {
  fc.assert(
    fc.property(someClusters, fc.nat(30), (clusters, cut) => {
      const all = clusterSums(clusters.map(sumsOf))
      const first = clusterSums(clusters.slice(0, cut).map(sumsOf))
      const second = clusterSums(clusters.slice(cut).map(sumsOf))
      const turned = clusterSums(clusters.toReversed().map(sumsOf))
      for (const key of Object.keys(all) as (keyof ClusterSums)[]) {
        expect(first[key] + second[key]).toBeCloseTo(all[key], 11)
        expect(turned[key]).toBeCloseTo(all[key], 11)
      }
    }),
  )
})
