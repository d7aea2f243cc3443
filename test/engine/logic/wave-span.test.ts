import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, waveOf } from '#engine/logic/wave.ts'
import { waveSpan } from '#engine/logic/wave-span.ts'

test.each([
  'all',
  '',
  '2026-',
  '2026-H3',
  '2026-Q5',
  '2026-00',
  '2026-13',
  '2026-7',
  '26-H1',
  '2026-H',
  '2026-11-22',
])('«%s» has no days', (wave) => {
  expect(waveSpan(wave)).toBeUndefined()
})

test.each([
  ['2026', '2026-01-01', '2027-01-01'],
  ['2026-H1', '2026-01-01', '2026-07-01'],
  ['2026-H2', '2026-07-01', '2027-01-01'],
  ['2026-Q4', '2026-10-01', '2027-01-01'],
  ['2027-02', '2027-02-01', '2027-03-01'],
])('%s lasts from %s until before %s', (wave, from, to) => {
  expect(waveSpan(wave)).toEqual({ from, to })
})

test('a day lies in the span of its wave, in every cadence', () => {
  const cadences = ['yearly', 'half-yearly', 'quarterly', 'monthly'] as const
  fc.assert(
    fc.property(fc.constantFrom(...cadences), fc.nat(80_000), (cadence, later) => {
      const day = addDays('1900-01-01', later)
      const wave = waveOf(cadence, day)
      const span = waveSpan(wave)
      expect(span && span.from <= day && day < span.to).toBe(true)
      expect(waveOf(cadence, span?.from ?? '')).toBe(wave)
      expect(waveOf(cadence, addDays(span?.to ?? '', -1))).toBe(wave)
      expect(waveOf(cadence, span?.to ?? '')).not.toBe(wave)
    }),
  )
})
