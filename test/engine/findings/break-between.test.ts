import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakBetween } from '#engine/findings/break-between.ts'
import { waveSpan } from '#engine/logic/wave-span.ts'

test('waves without a period are not known to ask the same', () => {
  expect(breakBetween('all', '2026-H1', [])).toBe('unknown')
  expect(breakBetween('2026-H1', 'spring', [])).toBe('unknown')
})

test('a break parts its own wave from the one before, and no others', () => {
  expect(breakBetween('2026-H2', '2027-H1', ['2027-H1'])).toBe('2027-H1')
  expect(breakBetween('2026-H1', '2026-H2', ['2027-H1'])).toBeUndefined()
  expect(breakBetween('2027-H1', '2027-H2', ['2027-H1'])).toBeUndefined()
})

test('a day parts the wave it lies in from the one before', () => {
  expect(breakBetween('2026-H2', '2027-H1', ['2027-03-15'])).toBe('2027-03-15')
  expect(breakBetween('2027-H1', '2027-H2', ['2027-03-15'])).toBeUndefined()
  expect(breakBetween('2026-H2', '2027-H1', ['2026-12-31'])).toBeUndefined()
  expect(breakBetween('2026-H2', '2027-H1', ['2027-01-01'])).toBe('2027-01-01')
})

test('of several breaks the latest is named', () => {
  expect(breakBetween('2025-H1', '2027-H2', ['2026-05-02', '2027-H1', '2025-H2'])).toBe('2027-H1')
})

test('waves of an old cadence are compared by their days', () => {
  expect(breakBetween('2025', '2026-H1', [])).toBeUndefined()
  expect(breakBetween('2025', '2026-H1', ['2026-H1'])).toBe('2026-H1')
})

const someWave = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 2 }))
  .map(([year, half]) => `${year}-H${half}`)
const someBreaks = fc.array(someWave, { maxLength: 3 })

test('the order makes no difference, and no wave is parted from itself', () => {
  fc.assert(
    fc.property(someWave, someWave, someBreaks, (one, other, breaks) => {
      expect(breakBetween(one, other, breaks)).toBe(breakBetween(other, one, breaks))
      expect(breakBetween(one, one, breaks)).toBeUndefined()
    }),
  )
})

test('what joins two neighbours each joins the ends, and a break between any two parts the ends', () => {
  fc.assert(
    fc.property(fc.array(someWave, { minLength: 3, maxLength: 3 }), someBreaks, (waves, breaks) => {
      const [first = '', middle = '', last = ''] = waves.toSorted()
      const parted = [breakBetween(first, middle, breaks), breakBetween(middle, last, breaks)]
      const ends = breakBetween(first, last, breaks)
      expect(ends === undefined).toBe(parted.every((each) => each === undefined))
      if (ends !== undefined) expect(waveSpan(ends)?.from).toBeDefined()
    }),
  )
})
