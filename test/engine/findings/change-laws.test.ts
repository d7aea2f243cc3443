import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf } from '#engine/findings/change.ts'
import type { Finding } from '#engine/findings/finding.ts'
import {
  index,
  number,
  rated,
  referral,
  someCounts,
  someDeff,
  somePeople,
  someShares,
} from './made-findings.ts'

const clustered = (deff: number) => ({ clustered: { accounts: 12, deff, assumed: false } })

const someFinding = fc.oneof(
  someCounts.map((counts) => referral(counts)),
  fc.tuple(someCounts, someDeff).map(([counts, deff]) => referral(counts, clustered(deff))),
  someCounts.map((counts) => referral(counts, { closed: true })),
)

const someShare = fc.tuple(someShares, someDeff).map(([[count, n], deff]) => rated(count, n, clustered(deff)))

const someIndex = fc.tuple(somePeople, someDeff).map(([people, deff]) => index(people, clustered(deff)))

const someTwo = fc.oneof(
  fc.tuple(someFinding, someFinding),
  fc.tuple(someShare, someShare),
  fc.tuple(someIndex, someIndex),
  fc.tuple(
    somePeople.map((values) => number(values)),
    somePeople.map((values) => number(values)),
  ),
)

test('a change there and back again is the same, turned round', () => {
  fc.assert(
    fc.property(someTwo, ([before, after]) => {
      const [there, back] = [changeOf(before, after), changeOf(after, before)]
      expect(back?.difference).toBeCloseTo(-(there?.difference ?? Number.NaN), 9)
      expect(back?.low).toBeCloseTo(-(there?.high ?? Number.NaN), 9)
      expect(back?.p).toBeCloseTo(there?.p ?? Number.NaN, 9)
      expect(back?.detectable).toBeCloseTo(there?.detectable ?? Number.NaN, 9)
    }),
  )
})

test('accounts that answer alike widen the interval of every unit, and raise p but of scores, whose estimate moves', () => {
  fc.assert(
    fc.property(someTwo, fc.double({ min: 1.1, max: 3, noNaN: true }), ([before, after], deff) => {
      const plain = (finding: Finding): Finding =>
        'clustered' in finding
          ? { ...finding, clustered: { accounts: 12, deff: 1, assumed: false } }
          : finding
      const alike = (finding: Finding): Finding =>
        'clustered' in finding ? { ...finding, clustered: { accounts: 12, deff, assumed: false } } : finding
      const [narrow, wide] = [changeOf(plain(before), plain(after)), changeOf(alike(before), alike(after))]
      if (!narrow || !wide) return
      expect(wide.difference).toBeCloseTo(narrow.difference, 12)
      expect(wide.high - wide.low).toBeGreaterThanOrEqual(narrow.high - narrow.low - 1e-12)
      if (wide.unit !== 'score') expect(wide.p).toBeGreaterThanOrEqual(narrow.p - 1e-12)
    }),
  )
})

test('figures that do not tell their spread have no narrower interval than those that do', () => {
  fc.assert(
    fc.property(someCounts, someCounts, (before, after) => {
      const told = changeOf(referral(before), referral(after))
      const hidden = changeOf(referral(before, { closed: true }), referral(after, { closed: true }))
      if (!told || !hidden) throw new Error('both can be compared')
      expect(hidden.high - hidden.low).toBeGreaterThanOrEqual(told.high - told.low - 1e-12)
    }),
  )
})

test('the interval stays where differences can be', () => {
  fc.assert(
    fc.property(someTwo, ([before, after]) => {
      const change = changeOf(before, after)
      if (!change) return
      const most = { score: 2, share: 1, index: 100, number: Infinity }[change.unit]
      expect(change.low).toBeGreaterThanOrEqual(-most)
      expect(change.high).toBeLessThanOrEqual(most)
      expect(change.p).toBeGreaterThanOrEqual(0)
      expect(change.p).toBeLessThanOrEqual(1 + 1e-12)
    }),
  )
})
