import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonLimit } from '#engine/statistics/wilson-limit.ts'

test('nothing counted has the limit 0', () => {
  expect(wilsonLimit(0, 5, 2)).toBe(0)
})

test('it is the share that lies so many standard errors below what was counted', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 2000, noNaN: true }),
      fc.double({ min: 0.1, max: 5, noNaN: true }),
      (share, n, z) => {
        const limit = wilsonLimit(share * n, n, z)
        expect((share - limit) / Math.sqrt((limit * (1 - limit)) / n)).toBeCloseTo(z, 6)
      },
    ),
  )
})
