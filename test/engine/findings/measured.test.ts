import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measuredOf } from '#engine/findings/measured.ts'
import { meanInterval } from '#engine/statistics/mean-interval.ts'
import {
  comparison,
  index,
  number,
  rated,
  referral,
  someCounts,
  somePeople,
  sumsOf,
  withheld,
} from './made-findings.ts'

test('what is no figure cannot be compared', () => {
  expect(measuredOf(withheld('refer'))).toBeUndefined()
  expect(measuredOf({ kind: 'text', item: 'why', n: 3 })).toBeUndefined()
})

test('a number whose spread is not told, and that has no interval, has no sums', () => {
  expect(measuredOf({ ...number([3, 4], { closed: true }), low: null, high: null })).toMatchObject({
    unit: 'number',
    sums: undefined,
  })
  expect(measuredOf(number([7]))).toMatchObject({ n: 1, sums: undefined })
})

test('scores are taken apart into their classes', () => {
  const counts = { up: 12, level: 5, down: 3 }
  expect(measuredOf(referral(counts))).toEqual({ unit: 'score', n: 20, value: 0.45, deff: 1, counts })
  expect(measuredOf(comparison(counts))).toEqual({ unit: 'score', n: 20, value: 0.45, deff: 1, counts })
})

test('accounts come along as a design effect', () => {
  const clustered = { accounts: 12, deff: 1.7, assumed: false }
  expect(measuredOf(rated(8, 20, { clustered }))).toEqual({
    unit: 'share',
    n: 20,
    value: 0.4,
    deff: 1.7,
    count: 8,
  })
  expect(measuredOf(referral({ up: 1, level: 1, down: 1 }, { clustered }))?.deff).toBe(1.7)
  expect(measuredOf(index([20, 30], { clustered }))?.deff).toBe(1.7)
})

test('a share of some means the people behind it', () => {
  expect(measuredOf({ kind: 'fans', item: 'fans', n: 30, share: 0.3, low: 0.17, high: 0.48 })).toEqual({
    unit: 'share',
    n: 30,
    value: 0.3,
    deff: 1,
    count: 9,
  })
})

test('without classes a score has as few level answers as it allows, and the same value', () => {
  fc.assert(
    fc.property(someCounts, (given) => {
      const measured = measuredOf(referral(given, { closed: true }))
      if (measured?.unit !== 'score') throw new Error('a score is measured as one')
      const { up, level, down } = measured.counts
      expect(up - down).toBe(given.up - given.down)
      expect(up + level + down).toBe(given.up + given.level + given.down)
      expect(level).toBeLessThanOrEqual(Math.min(1, given.level))
    }),
  )
})

test('the sums of an index are those of its people', () => {
  fc.assert(
    fc.property(somePeople, (people) => {
      const measured = measuredOf(index(people))
      if (measured?.unit !== 'index' || !measured.sums) throw new Error('an index is measured as one')
      const { sd } = meanInterval(measured.sums)
      expect(measured.sums.sum).toBeCloseTo(sumsOf(people).sum, 8)
      expect(sd).toBeCloseTo(meanInterval(sumsOf(people)).sd ?? 0, 6)
    }),
  )
})

test('without a spread an index is spread at least as far as its people are', () => {
  fc.assert(
    fc.property(somePeople, (people) => {
      const measured = measuredOf(index(people, { closed: true }))
      if (measured?.unit !== 'index' || !measured.sums) throw new Error('an index is measured as one')
      expect(measured.sums.squares).toBeGreaterThanOrEqual(sumsOf(people).squares - 1e-6)
    }),
  )
})

test('a number between limits is spread as far as its mean allows, where its spread is not told', () => {
  const ends = { from: 0, to: 100 }
  fc.assert(
    fc.property(somePeople, (values) => {
      const hidden = { ...number(values, { closed: true }), ends }
      const [told, open] = [measuredOf(hidden), measuredOf(index(values, { closed: true }))]
      if (told?.unit !== 'number' || open?.unit !== 'index') throw new Error('a mean is measured as one')
      expect(told.sums).toEqual(open.sums)
      expect(told.ends).toEqual(ends)
      expect(measuredOf({ ...number(values), ends })).toMatchObject({ ends })
    }),
  )
})
