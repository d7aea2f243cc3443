import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestFirst } from '#engine/logic/newest-first.ts'
import { waveSpan } from '#engine/logic/wave-span.ts'

test('waves of two cadences stand by their days, not by their names', () => {
  expect(['2026-11', '2027-01', '2026-H1', '2026-12', '2026-H2', '2026-Q3'].toSorted(newestFirst)).toEqual([
    '2027-01',
    '2026-12',
    '2026-H2',
    '2026-11',
    '2026-Q3',
    '2026-H1',
  ])
})

test('what has no period is older than all that has one', () => {
  expect(['all', '1999', '2026-H1'].toSorted(newestFirst)).toEqual(['2026-H1', '1999', 'all'])
})

test('the order hangs on no other order', () => {
  const wave = fc.constantFrom(
    'all',
    '2025',
    '2025-H2',
    '2025-Q4',
    '2025-12',
    '2026',
    '2026-H1',
    '2026-01',
    '2026-Q1',
  )
  fc.assert(
    fc.property(fc.uniqueArray(wave, { minLength: 2 }), (waves) => {
      const sorted = waves.toSorted(newestFirst)
      expect(waves.toReversed().toSorted(newestFirst)).toEqual(sorted)
      const days = sorted.map((one) => waveSpan(one)?.to ?? '')
      expect(days).toEqual(days.toSorted().toReversed())
    }),
  )
})
