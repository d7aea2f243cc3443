import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf } from '#engine/findings/change.ts'
import type { Finding } from '#engine/findings/finding.ts'
import { measuredOf } from '#engine/findings/measured.ts'
import type { PairsFinding } from '#engine/findings/study.ts'
import { unseenDifference } from '#engine/findings/unseen-difference.ts'
import { verdictOf } from '#engine/findings/verdict.ts'
import { adjustedNetScore } from '#engine/statistics/adjusted-net-score.ts'
import { detectableDifference } from '#engine/statistics/detectable-difference.ts'
import { studentDifference } from '#engine/statistics/student-difference.ts'
import { welchDifference } from '#engine/statistics/welch-difference.ts'
import scores from '../../fixtures/golden/net-score-difference.json' with { type: 'json' }
import shares from '../../fixtures/golden/newcombe.json' with { type: 'json' }
import overlapping from '../../fixtures/golden/overlapping.json' with { type: 'json' }
import {
  comparison,
  index,
  number,
  rated,
  referral,
  someCounts,
  someDeff,
  somePeople,
  someShares,
  sumsOf,
  withheld,
} from './made-findings.ts'

const clustered = (deff: number) => ({ clustered: { accounts: 12, deff, assumed: false } })
const pairsOf = (pairs: readonly (readonly number[])[]): PairsFinding => ({
  kind: 'pairs',
  item: 'refer',
  wave: '2026-H1',
  n: pairs.length,
  before: pairs.reduce((sum, [one = 0]) => sum + one, 0),
  after: pairs.reduce((sum, [, other = 0]) => sum + other, 0),
  product: pairs.reduce((sum, [one = 0, other = 0]) => sum + one * other, 0),
})

describe('there is no change', () => {
  test.each<[string, Finding, Finding]>([
    ['between a score and a share', referral({ up: 3, level: 2, down: 1 }), rated(3, 6)],
    [
      'between a referral and a comparison',
      referral({ up: 3, level: 2, down: 1 }),
      comparison({ up: 3, level: 2, down: 1 }),
    ],
    ['from what is withheld', withheld('refer'), referral({ up: 3, level: 2, down: 1 })],
    ['of texts', { kind: 'text', item: 'why', n: 4 }, { kind: 'text', item: 'why', n: 5 }],
    ['from one person’s index', index([50]), index([20, 70, 80])],
    [
      'of numbers of which nobody knows the spread',
      { ...number([3, 4], { closed: true }), low: null, high: null },
      number([3, 5]),
    ],
  ])('%s', (_, before, after) => {
    expect(changeOf(before, after)).toBeUndefined()
  })
})

test('the most that figures can lie apart goes with them, where they have limits', () => {
  const most = (before: Finding, after: Finding) => changeOf(before, after)?.most
  const net = { up: 3, level: 2, down: 1 }
  expect(most(referral(net), referral(net))).toBe(2)
  expect(most(rated(3, 6), rated(4, 6))).toBe(1)
  expect(most(index([20, 50, 90]), index([20, 60, 90]))).toBe(100)
  const [few, many] = [number([3, 4, 8]), number([2, 9, 5])]
  expect(most(few, many)).toBeUndefined()
  const ten = { from: 0, to: 10 }
  expect(most({ ...few, ends: ten }, { ...many, ends: { from: 2, to: 14 } })).toBe(14)
  expect(most({ ...few, ends: ten }, many)).toBeUndefined()
})

test('means of people who are all alike differ as far as those allow whom nobody asked', () => {
  const alike = (value: number) => index(Array<number>(12).fill(value))
  const fallen = changeOf(alike(100), alike(50))
  // 1 - 0.05^(1/12) of either side may be at the other end.
  const unseen = 0.2209221919
  expect(fallen).toMatchObject({ difference: -50, low: expect.closeTo(-50 - 50 * unseen, 6) })
  expect(fallen?.high).toBeCloseTo(-50 + Math.hypot(50, 100) * unseen, 6)
  expect(fallen && verdictOf(fallen)).toEqual({ says: 'down' })
  const same = changeOf(alike(100), alike(100))
  expect(same).toMatchObject({
    difference: 0,
    p: 1,
    low: expect.closeTo(-22.1, 1),
    high: expect.closeTo(22.1, 1),
  })
  expect(changeOf(number([3, 3, 3]), number([4, 4, 4]))).toBeUndefined()
})

test('one who differs makes two means no surer than none does', () => {
  const nearly = index([...Array<number>(29).fill(100), 95])
  const change = changeOf(index(Array<number>(30).fill(100)), nearly)
  expect(change?.low).toBeLessThan(-9)
  expect(change && verdictOf(change).says).toBe('too-few')
})

test('two people tell no change of any size', () => {
  const two = index([40, 90])
  const change = changeOf(two, index([20, 95]))
  expect(change && verdictOf(change)).toEqual({ says: 'too-few' })
})

test.each(scores.cases)('scores $before and $after lie $difference apart, as elsewhere', (known) => {
  const change = changeOf(referral(known.before), referral(known.after))
  expect(change).toMatchObject({ item: 'refer', unit: 'score' })
  expect(change?.difference).toBeCloseTo(known.difference, 12)
  expect(change?.low).toBeCloseTo(known.low, 12)
  expect(change?.high).toBeCloseTo(known.high, 12)
  expect(change?.p).toBeCloseTo(known.p, 12)
})

test.each(shares.cases.filter(({ confidence }) => confidence === 0.95))(
  'shares $before and $after lie $difference apart, as elsewhere',
  ({ before, after, difference, low, high }) => {
    const change = changeOf(rated(before.count, before.n), rated(after.count, after.n))
    expect(change?.unit).toBe('share')
    expect(change?.difference).toBeCloseTo(difference, 12)
    expect(change?.low).toBeCloseTo(low, 12)
    expect(change?.high).toBeCloseTo(high, 12)
  },
)

test('the same people before and after make the interval of a score narrower', () => {
  const answersOf = (all: readonly number[]) => ({
    up: all.filter((answer) => answer === 1).length,
    level: all.filter((answer) => answer === 0).length,
    down: all.filter((answer) => answer === -1).length,
  })
  const before = referral(answersOf([...overlapping.both.map(([one = 0]) => one), ...overlapping.before]))
  const after = referral(answersOf([...overlapping.both.map(([, other = 0]) => other), ...overlapping.after]))
  const apart = changeOf(before, after)
  const paired = changeOf(before, after, pairsOf(overlapping.both))
  if (!apart || !paired) throw new Error('both can be compared')
  expect(paired.pairs).toBe(40)
  expect(paired.difference).toBeCloseTo(overlapping.difference, 12)
  expect((paired.high - paired.low) / (apart.high - apart.low)).toBeCloseTo(
    overlapping.se / overlapping.seIndependent,
    1,
  )
})

test('pairs that the figures cannot hold any more are left out', () => {
  const before = referral({ up: 2, level: 1, down: 1 })
  const after = referral({ up: 3, level: 1, down: 1 })
  const gone = pairsOf(Array.from({ length: 5 }, () => [1, 1]))
  expect(changeOf(before, after, gone)).toEqual(changeOf(before, after))
  expect(
    changeOf(
      before,
      after,
      pairsOf([
        [-1, -1],
        [-1, 1],
      ]),
    ),
  ).toEqual(changeOf(before, after))
})

describe('people who answered twice', () => {
  const of = (pairs: Omit<PairsFinding, 'kind' | 'item' | 'wave'>): PairsFinding => ({
    kind: 'pairs',
    item: 'keep',
    wave: '2026-H1',
    ...pairs,
  })
  const widthOf = (change: ReturnType<typeof changeOf>) => (change ? change.high - change.low : Number.NaN)

  test('narrow a share as far as they say alike, and widen it where they say the opposite', () => {
    const [before, after] = [rated(20, 40), rated(22, 40)]
    const apart = changeOf(before, after)
    const alike = changeOf(before, after, of({ n: 40, before: 20, after: 22, product: 18 }))
    const opposite = changeOf(before, after, of({ n: 40, before: 20, after: 22, product: 5 }))
    expect(alike?.pairs).toBe(40)
    expect(alike?.difference).toBe(apart?.difference)
    // The products are 18 where chance would make them 11.
    const spread = (counted: number) => (counted / 42) * (1 - counted / 42)
    const left = 1 - (2 * 7) / (42 * (spread(21) + spread(23)))
    expect(widthOf(alike) / widthOf(apart)).toBeCloseTo(Math.sqrt(left), 12)
    expect(widthOf(opposite)).toBeGreaterThan(widthOf(apart))
    expect(alike?.p).toBeLessThan(apart?.p ?? 0)
  })

  test('narrow an index, from thirty of them on', () => {
    const people = Array.from({ length: 30 }, (_, place) => (place % 10) * 10)
    const product = sumsOf(people).squares
    const pairs = of({ n: 30, before: 1350, after: 1350, product: product - 2000 })
    const known = changeOf(index(people), index(people), pairs)
    expect(known?.pairs).toBe(30)
    expect(widthOf(known)).toBeLessThan(widthOf(changeOf(index(people), index(people))) / 2)
    expect(changeOf(index(people), index(people), { ...pairs, n: 29 })).not.toHaveProperty('pairs')
  })

  test('are left out where they are too few, too many, or say what cannot be', () => {
    const [before, after] = [rated(20, 40), rated(22, 40)]
    const apart = changeOf(before, after)
    expect(changeOf(before, after, of({ n: 9, before: 5, after: 5, product: 5 }))).toEqual(apart)
    expect(changeOf(before, after, of({ n: 41, before: 20, after: 22, product: 18 }))).toEqual(apart)
    expect(changeOf(before, after, of({ n: 40, before: 20, after: 22, product: 40 }))).toEqual(apart)
    expect(changeOf(number([3, 4]), number([3, 5]), of({ n: 2, before: 7, after: 8, product: 29 }))).toEqual(
      changeOf(number([3, 4]), number([3, 5])),
    )
  })
})

test('what would have been found of a score is what planning says', () => {
  const [before, after] = [
    { up: 16, level: 16, down: 8 },
    { up: 15, level: 17, down: 12 },
  ]
  const varianceOf = (counts: typeof before) => adjustedNetScore('test', counts).variance
  expect(changeOf(referral(before), referral(after))?.detectable).toBeCloseTo(
    detectableDifference({
      nBefore: 40,
      nAfter: 44,
      varianceBefore: varianceOf(before),
      varianceAfter: varianceOf(after),
    }),
    12,
  )
})

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

const manyPeople = somePeople.filter((people) => people.length >= 10 && new Set(people).size > 1)

test('without accounts an index of ten people or more changes as Welch has it, and no more surely than what is unseen', () => {
  fc.assert(
    fc.property(manyPeople, manyPeople, (before, after) => {
      const known = welchDifference(sumsOf(before), sumsOf(after))
      const change = changeOf(index(before), index(after))
      const [earlier, later] = [measuredOf(index(before)), measuredOf(index(after))]
      if (!known || known.p === 0 || earlier?.unit !== 'index' || later?.unit !== 'index') return
      const unseen = unseenDifference(earlier, later)
      const by = known.difference
      const reach = (limit: number, other = by) => Math.hypot(limit - by, other - by)
      expect(change?.low).toBeCloseTo(Math.max(-100, by - reach(known.low, unseen?.low)), 5)
      expect(change?.high).toBeCloseTo(Math.min(100, by + reach(known.high, unseen?.high)), 5)
      expect(change?.p).toBeCloseTo(known.p, 5)
    }),
  )
})

describe('a few people who say much the same', () => {
  const rest = Array.from({ length: 40 }, (_, place) => 40 + 5 * (place % 13))

  test.each([[[100, 100]], [[95, 100, 100]]])('%j do not pass for people who always do', (few) => {
    const sums = [sumsOf(rest), sumsOf(few)] as const
    expect(welchDifference(...sums)?.p).toBeLessThan(0.001)
    const change = changeOf(index(rest), index(few))
    expect(change?.p).toBeCloseTo(studentDifference(...sums)?.p ?? Number.NaN, 9)
    expect(change?.p).toBeGreaterThan(0.01)
  })

  test('have no narrower interval than Welch gives them', () => {
    fc.assert(
      fc.property(somePeople, somePeople, (before, after) => {
        const known = welchDifference(sumsOf(before), sumsOf(after))
        const change = changeOf(index(before), index(after))
        if (known) expect(change?.p).toBeGreaterThanOrEqual(known.p - 1e-6)
      }),
    )
  })

  test('are alike where ten or more are, too', () => {
    const change = changeOf(index(rest), index(Array.from({ length: 12 }, () => 70)))
    const known = studentDifference(sumsOf(rest), sumsOf(Array.from({ length: 12 }, () => 70)))
    const welch = welchDifference(sumsOf(rest), sumsOf(Array.from({ length: 12 }, () => 70)))
    expect(change?.p).toBeCloseTo(Math.max(known?.p ?? 0, welch?.p ?? 0), 6)
  })
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
