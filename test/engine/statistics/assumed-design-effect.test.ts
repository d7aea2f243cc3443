import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assumedDesignEffect } from '#engine/statistics/assumed-design-effect.ts'

const someSample = fc
  .record({ clusters: fc.integer({ min: 1, max: 500 }), more: fc.nat(5000) })
  .map(({ clusters, more }) => ({ clusters, n: clusters + more }))
const someLikeness = fc.double({ min: 0, max: 1, noNaN: true })

test.each([0, -1, 2.5, Number.NaN, Infinity])('%d is no number of clusters', (clusters) => {
  expect(() => assumedDesignEffect(9, clusters)).toThrow(
    new RangeError('assumedDesignEffect requires at least one cluster'),
  )
})

test.each([4, 7.5, Number.NaN, Infinity])('five clusters do not give %d answers', (n) => {
  expect(() => assumedDesignEffect(n, 5)).toThrow(
    new RangeError('assumedDesignEffect requires at least one answer from each cluster'),
  )
})

test.each([-0.1, 1.1, Number.NaN])('%d is no likeness', (rho) => {
  expect(() => assumedDesignEffect(9, 3, rho)).toThrow(
    new RangeError('assumedDesignEffect requires a correlation between 0 and 1'),
  )
})

test('three answers from each cluster have the design effect 1.6, unless they are more alike', () => {
  expect(assumedDesignEffect(24, 8)).toBe(1.6)
  expect(assumedDesignEffect(24, 8, 0.5)).toBe(2)
})

test('between one, where there are no clusters or no likeness, and the size of a cluster', () => {
  fc.assert(
    fc.property(someSample, someLikeness, ({ n, clusters }, rho) => {
      const deff = assumedDesignEffect(n, clusters, rho)
      expect(deff).toBeGreaterThanOrEqual(1)
      expect(deff).toBeLessThanOrEqual((n / clusters) * (1 + 1e-15))
      expect(assumedDesignEffect(n, n, rho)).toBe(1)
      expect(assumedDesignEffect(n, clusters, 0)).toBe(1)
      expect(assumedDesignEffect(n, clusters, 1)).toBeCloseTo(n / clusters, 11)
    }),
  )
})
