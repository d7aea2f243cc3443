import { describe, expect, test } from 'vitest'
import { changeOf } from '#engine/findings/change.ts'
import type { Finding } from '#engine/findings/finding.ts'
import { verdictOf } from '#engine/findings/verdict.ts'
import { adjustedNetScore } from '#engine/statistics/adjusted-net-score.ts'
import { detectableDifference } from '#engine/statistics/detectable-difference.ts'
import scores from '../../fixtures/golden/net-score-difference.json' with { type: 'json' }
import shares from '../../fixtures/golden/newcombe.json' with { type: 'json' }
import { comparison, index, number, rated, referral, withheld } from './made-findings.ts'

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
