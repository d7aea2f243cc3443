import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addClusterSums } from '#engine/statistics/add-cluster-sums.ts'
import { clusterSums } from '#engine/statistics/cluster-sums.ts'

const someClusters = fc.array(
  fc.array(fc.constantFrom(-1, 0, 1), { minLength: 1, maxLength: 5 }).map((answers) => ({
    n: answers.length,
    sum: answers.reduce<number>((sum, value) => sum + value, 0),
    squares: answers.reduce<number>((sum, value) => sum + value * value, 0),
  })),
  { maxLength: 8 },
)

test('sums of two samples are those of all their clusters', () => {
  fc.assert(
    fc.property(someClusters, someClusters, (one, other) => {
      const together = addClusterSums(clusterSums(one), clusterSums(other))
      for (const [field, sum] of Object.entries(clusterSums([...one, ...other])))
        expect(together[field as keyof typeof together]).toBeCloseTo(sum, 9)
    }),
  )
})
