import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assumedDesignEffect } from '#engine/statistics/assumed-design-effect.ts'
import { clusterSums } from '#engine/statistics/cluster-sums.ts'
import { clusteredMean } from '#engine/statistics/clustered-mean.ts'
import { designEffect } from '#engine/statistics/design-effect.ts'
import { someClusters, sumsOf } from './some-clusters.ts'

/** Accounts of three people who agree with each other, every other one pleased. */
const alike = (clusters: number) =>
  clusterSums(Array.from({ length: clusters }, (_none, index) => sumsOf(Array(3).fill(index % 2 ? 1 : -1))))

test('no answers have no design effect', () => {
  expect(() => designEffect(clusterSums([]))).toThrow(
    new RangeError('clusteredMean requires at least one answer'),
  )
})

test('nine accounts are too few to measure it, ten are enough', () => {
  expect(designEffect(alike(9))).toEqual({ deff: 1.6, assumed: true })
  expect(designEffect(alike(10))).toEqual({ deff: clusteredMean(alike(10)).deff, assumed: false })
  expect(designEffect(alike(10)).deff).toBeGreaterThan(3)
})

test('accounts that differ less than chance would have it are no reason to be surer', () => {
  const balanced = clusterSums(Array.from({ length: 12 }, () => sumsOf([1, 0, -1])))
  expect(clusteredMean(balanced).deff).toBe(0)
  expect(designEffect(balanced)).toEqual({ deff: 1, assumed: false })
})

test('where everybody says the same there is nothing to measure', () => {
  const same = clusterSums(Array.from({ length: 20 }, () => sumsOf([1, 1])))
  expect(designEffect(same)).toEqual({ deff: 1.3, assumed: true })
})

test('it is never below one and is what it says it is', () => {
  fc.assert(
    fc.property(someClusters, (clusters) => {
      const sums = clusterSums(clusters.map(sumsOf))
      const { deff, assumed } = designEffect(sums)
      expect(deff).toBeGreaterThanOrEqual(1)
      if (assumed) expect(deff).toBe(assumedDesignEffect(sums.n, sums.clusters))
      else expect(deff).toBe(Math.max(1, clusteredMean(sums).deff ?? Number.NaN))
      expect(assumed).toBe(sums.clusters < 10 || new Set(clusters.flat()).size === 1)
    }),
  )
})
