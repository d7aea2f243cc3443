import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf } from '#engine/findings/bounds.ts'
import { rated, referral, someCounts, withheld } from './made-findings.ts'

test('nothing but a score has bounds, and none where more answered than were invited', () => {
  expect(boundsOf(rated(3, 6), 10)).toBeUndefined()
  expect(boundsOf(withheld('refer'), 10)).toBeUndefined()
  expect(boundsOf(referral({ up: 6, level: 4, down: 2 }), 11)).toBeUndefined()
})

test('a hundred of 120 leave a score between what the silent could make of it', () => {
  const bounds = boundsOf(referral({ up: 60, level: 25, down: 15 }), 120)
  expect(bounds).toMatchObject({ item: 'refer', n: 100, invited: 120 })
  expect(bounds?.low).toBeCloseTo(0.208333333333333, 12)
  expect(bounds?.high).toBeCloseTo(0.541666666666667, 12)
})

test('whatever the silent say lies within, and classes that are not told change nothing', () => {
  fc.assert(
    fc.property(someCounts, someCounts, (answered, silent) => {
      const invited = Object.values(answered)
        .concat(Object.values(silent))
        .reduce((sum, count) => sum + count, 0)
      const bounds = boundsOf(referral(answered), invited)
      const score = (answered.up + silent.up - answered.down - silent.down) / invited
      expect(bounds?.low).toBeLessThanOrEqual(score + 1e-12)
      expect(bounds?.high).toBeGreaterThanOrEqual(score - 1e-12)
      expect(boundsOf(referral(answered, { closed: true }), invited)).toEqual(bounds)
    }),
  )
})
