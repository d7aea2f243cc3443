import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RatedFinding } from '#engine/findings/finding.ts'
import { itemFinding } from '#engine/findings/item-finding.ts'
import type { ItemCounts } from '#engine/tally/tally.ts'
import means from '../../fixtures/golden/means.json' with { type: 'json' }
import { close, finding } from './found-of.ts'
import { questionOf } from './some-findings.ts'

describe('nothing is found', () => {
  test.each(['refer', 'why', 'beside', 'care', 'warm', 'tool', 'notice'])(
    'where nobody answered %s',
    (id) => {
      expect(finding(id, {})).toBeUndefined()
    },
  )

  test.each(['beside', 'care', 'tool'])('but how many there were, where nobody could say: %s', (id) => {
    expect(finding(id, { 'cannot-say': 12 })).toEqual({ kind: 'silent', item: id, n: 0, cannotSay: 12 })
  })

  test.each<[string, ItemCounts]>([
    ['tool', { '5': 3, better: 2 }],
    ['beside', { '5': 3, '*': 2 }],
    ['why', { '9': 4, 'cannot-say': 2 }],
  ])('in values that were counted when %s was another question', (id, counts) => {
    expect(finding(id, counts)).toBeUndefined()
  })

  test('in values that the scale no longer has', () => {
    expect(finding('care', { '7': 3 })).toBeUndefined()
    expect(finding('care', { '7': 3, '5': 2 })).toMatchObject({ n: 2, share: 1 })
  })

  test('in prose', () => {
    expect(finding('notice', { '*': 3 })).toBeUndefined()
  })
})

describe('a referral score', () => {
  // Intervals are those of Rocks 2016; see the fixture of the statistics.
  test.each([
    [{ '10': 1, '9': 2, '8': 1, '7': 1, '0': 1 }, 1 / 3, -0.267433, 0.711877],
    [{ '9': 162, '7': 108, '6': 54 }, 1 / 3, 0.249453, 0.411098],
    [{ '9': 15, '8': 8, '3': 13 }, 2 / 36, -0.2212, 0.323764],
    [{ '9': 60, '8': 25, '6': 15 }, 0.45, 0.293431, 0.580355],
  ])('of %j is %d', (counts, score, low, high) => {
    expect(finding('refer', counts)).toMatchObject({
      kind: 'referral',
      item: 'refer',
      n: Object.values(counts).reduce((sum, count) => sum + count),
      score: close(score),
      low: close(low),
      high: close(high),
    })
  })

  test('begins to be gladly at 9 and not at 6', () => {
    const counts = { '0': 1, '6': 1, '7': 1, '8': 1, '9': 1, '10': 1 }
    expect(finding('refer', counts)).toMatchObject({ classes: { promoters: 2, passives: 2, detractors: 2 } })
  })

  test('tells no classes where single values may not be told', () => {
    expect(finding('refer', { '9': 3, '7': 2, '2': 1 }, false)).not.toHaveProperty('classes')
  })
})

describe('a comparison', () => {
  test.each([
    [{ better: 30, same: 50, worse: 20 }, 0.1, -0.038176, 0.232351],
    [{ better: 9, same: 3, worse: 2 }, 0.5, 0.054217, 0.769312],
  ])('of %j has the balance %d', (counts, net, low, high) => {
    const { better, same, worse } = counts
    expect(finding('beside', { ...counts, 'cannot-say': 7 })).toEqual({
      kind: 'comparison',
      item: 'beside',
      n: better + same + worse,
      net: close(net),
      low: close(low),
      high: close(high),
      cannotSay: 7,
      classes: counts,
    })
  })

  test('tells no classes where single values may not be told', () => {
    expect(finding('beside', { better: 4, worse: 2 }, false)).not.toHaveProperty('classes')
  })
})

describe('a rated item', () => {
  // Newcombe 1998, table I: 15 of 148 is .0624 to .1605, 81 of 263 is .2553 to .3662.
  test.each([
    [{ '5': 5, '4': 10, '3': 100, '1': 33 }, 0.1014, 0.0624, 0.1605],
    [{ '4': 81, '2': 182 }, 0.308, 0.2553, 0.3662],
  ])('of %j has the share %d of its two best answers', (counts, share, low, high) => {
    expect(finding('care', counts)).toMatchObject({ share: close(share), low: close(low), high: close(high) })
  })

  test.each(means.cases.slice(0, 2))(
    'has the mean and interval of R, kept on its scale: $mean',
    ({ answers, mean, low, high }) => {
      const counts: ItemCounts = {}
      for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
      expect(finding('care', counts)).toMatchObject({
        n: answers.length,
        mean: { value: close(mean), low: close(low), high: close(Math.min(5, high)) },
      })
    },
  )

  test('counts from its own lowest value to its highest, also below zero', () => {
    expect(finding('warm', { '-2': 1, '0': 2, '2': 1, 'cannot-say': 3 })).toMatchObject({
      n: 4,
      share: 0.25,
      cannotSay: 3,
      mean: { value: 0 },
      histogram: [1, 0, 2, 0, 1],
    })
  })

  test('has a mean that is not certain where all answered alike', () => {
    // 1 - 0.05^(1/12) of all people may answer otherwise, and be at the other end.
    expect(finding('care', { '5': 12 })).toMatchObject({ mean: { value: 5, low: close(4.1163), high: 5 } })
    expect(finding('care', { '3': 12 }, false)).toMatchObject({ mean: { value: 3 } })
  })

  test('has a mean whose interval knows of accounts', () => {
    const counts = { '5': 10, '4': 20, '2': 20 }
    const deff = 2
    const clusters = { clusters: 25, n: 50, sum: 30, squares: 30, nSquared: 100, sumSquared: 60, cross: 60 }
    const sums = { ...clusters, means: 15, meanSquares: 15, explained: 30 }
    const found = itemFinding(questionOf('care'), 'care', counts, true, { sums, coarse: true })
    const alone = finding('care', counts)
    if (found?.kind !== 'rated' || alone?.kind !== 'rated') throw new Error('a frequency is rated')
    expect(found.clustered).toEqual({ accounts: 25, deff, assumed: false })
    const width = ({ mean }: RatedFinding) => (mean.high ?? 0) - (mean.low ?? 0)
    // t of 24 degrees for t of 49.
    expect(width(found) / width(alone)).toBeCloseTo(Math.sqrt(deff) * (2.0638986 / 2.0095752), 5)
  })

  test('has no interval of a single mean, and no histogram where single values may not be told', () => {
    const lone = finding('care', { '4': 1 }, false)
    expect(lone).toMatchObject({ mean: { value: 4, low: null, high: null }, share: 1 })
    expect(lone).not.toHaveProperty('histogram')
  })
})

test('a text tells how many wrote', () => {
  expect(finding('why', { '*': 3 })).toEqual({ kind: 'text', item: 'why', n: 3 })
})

describe('words that need leave', () => {
  test('are counted, and of stories those that may be told', () => {
    expect(finding('tale', { '*': 3, told: 2 })).toEqual({ kind: 'story', item: 'tale', n: 3, told: 2 })
    expect(finding('tale', { '*': 3, told: 2 }, false)).toEqual({ kind: 'story', item: 'tale', n: 3 })
    expect(finding('call', { '*': 3 })).toEqual({ kind: 'callback', item: 'call', n: 3 })
  })
})

test('figures never leave their range, and lie on both sides of what was found from two answers on', () => {
  const some = fc.record({
    '1': fc.nat({ max: 30 }),
    '3': fc.nat({ max: 30 }),
    '5': fc.integer({ min: 2, max: 30 }),
  })
  fc.assert(
    fc.property(some, (counts) => {
      const found = finding('care', counts)
      if (found?.kind !== 'rated') throw new Error('a frequency is rated')
      expect(found.low).toBeGreaterThanOrEqual(0)
      expect(found.high).toBeLessThanOrEqual(1)
      expect(found.share).toBeGreaterThanOrEqual(found.low)
      expect(found.share).toBeLessThanOrEqual(found.high)
    }),
  )
})
